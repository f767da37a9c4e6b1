package dev.lector.extractors.contract;

import dev.lector.passage.PassageBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one contract says about topics. Immutable. */
final class ContractAnswers {
    private final PassageBook book;
    private final TopicBook topics;
    private final Function<Boolean, String> yesOrNo;
    private final ClauseFinder clauses;
    private final PartiesFinder parties;
    private final DateSpots dates;
    private final StartFinder start;
    private final TermFinder terms;
    private final RenewalFinder renewals;

    /**
     * What a contract says.
     *
     * @param topics  topics in its language
     * @param yesOrNo how to say yes and no
     */
    ContractAnswers(PassageBook book, TopicBook topics, Function<Boolean, String> yesOrNo) {
        this.book = book;
        this.topics = topics;
        this.yesOrNo = yesOrNo;
        clauses = new ClauseFinder(book);
        parties = new PartiesFinder(book);
        dates = new DateSpots(book);
        start = new StartFinder(book, parties.opening(), dates);
        terms = new TermFinder(book, start, dates);
        renewals = new RenewalFinder(book);
    }

    /**
     * What is said about a topic.
     *
     * @param values what to answer, best first; several for parties, else one; empty when nothing is said
     * @param quotes what shows it, best first
     */
    record Found(List<String> values, List<Quote> quotes) {
        static final Found NOTHING = new Found(List.of(), List.of());

        Found {
            values = List.copyOf(values);
            quotes = List.copyOf(quotes);
        }

        /** Probability that this is right. */
        double confidence(Topic topic) {
            double score = quotes.isEmpty() ? 0 : quotes.get(0).score();
            if (topic.form() == Topic.Form.YES_NO && !values.isEmpty()) {
                return Trust.of(quotes.isEmpty() ? Trust.NO : Trust.YES, score);
            }
            return Trust.of(values.isEmpty() ? Trust.NONE : topic.id(), score);
        }
    }

    /** @param side names of the side of the contract that is asked about, or null */
    Found find(Topic topic, @Nullable Pattern side) {
        return switch (topic.form()) {
            case TITLE -> one(new TitleFinder(book).find());
            case PARTIES -> parties(side);
            case LAW -> best(topic.shows().isEmpty() ? new LawFinder(book).all() : shown(topic, side));
            case DATE -> date(topic);
            case DURATION -> duration(topic, side);
            case MONEY -> money(shown(topic, side));
            case YES_NO -> yesNo(topic);
            case QUOTE -> best(shown(topic, side));
        };
    }

    /** The clauses nearest to a topic, whether they say it or not. */
    List<Quote> near(Topic topic, int limit) {
        return clauses.near(topic, limit);
    }

    List<PartiesFinder.Party> parties() {
        return parties.find();
    }

    private Found parties(@Nullable Pattern side) {
        List<PartiesFinder.Party> found = parties.find();
        if (side != null) {
            found = found.stream()
                    .filter(party -> {
                        String role = party.role();
                        return role != null && side.matcher(role).find();
                    })
                    .toList();
        }
        return new Found(
                found.stream().map(PartiesFinder.Party::shown).toList(),
                found.stream().map(PartiesFinder.Party::quote).toList());
    }

    /** The sentences whose patterns bring a date out; for topics without patterns and for what none of them finds, by its looks. */
    private Found date(Topic topic) {
        List<Quote> said = shown(topic, null).stream()
                .flatMap(quote -> dates.find(quote.value()).stream()
                        .limit(1)
                        .map(spot -> quote.valued(spot.value().toString())))
                .toList();
        if (!said.isEmpty()) {
            return best(said);
        }
        return switch (topic.id()) {
            case "agreement_date" -> one(start.made());
            case "effective_date" -> one(start.effective());
            default -> topic.shows().isEmpty() ? expiry() : counted();
        };
    }

    /** The end counted from the beginning and the term, where the term is found by patterns. */
    private Found counted() {
        Topic term = topics.get("term");
        Topic beginning = topics.get("effective_date");
        Found period = term == null ? Found.NOTHING : find(term, null);
        Found from = beginning == null ? Found.NOTHING : find(beginning, null);
        if (period.values().isEmpty() || from.values().isEmpty()) {
            return Found.NOTHING;
        }
        LocalDate start = LocalDate.parse(from.values().get(0));
        LocalDate end = Durations.find(period.values().get(0)).get(0).after(start);
        return new Found(
                List.of(end.toString()),
                List.of(period.quotes().get(0), from.quotes().get(0)));
    }

    /** An end that was counted rests on the clause with the period and on the one with the beginning. */
    private Found expiry() {
        Quote end = terms.expires();
        if (end == null) {
            return Found.NOTHING;
        }
        Quote from = start.effective();
        boolean counted = from != null
                && !end.text().contains(from.text())
                && dates.find(end.text()).isEmpty();
        return new Found(List.of(end.value()), from != null && counted ? List.of(end, from) : List.of(end));
    }

    private Found duration(Topic topic, @Nullable Pattern side) {
        if (!topic.shows().isEmpty()) {
            return best(periods(shown(topic, side)));
        }
        return best(
                switch (topic.id()) {
                    case "term" -> terms.periods();
                    case "renewal_term" -> renewals.terms();
                    default -> renewals.notices();
                });
    }

    private static List<Quote> periods(List<Quote> quotes) {
        List<Quote> found = new ArrayList<>();
        for (Quote quote : quotes) {
            List<Durations.Span> spans = Durations.find(quote.value());
            if (!spans.isEmpty()) {
                found.add(quote.valued(spans.get(0).value()));
            }
        }
        return found;
    }

    /** The sum, or the clause that says it in words, such as "the fees of twelve months". */
    private static Found money(List<Quote> shown) {
        List<Quote> sums = Amounts.in(shown);
        return best(sums.isEmpty() ? shown : sums);
    }

    /**
     * What answers a question that wants more than yes or no of a topic: a period, a sum, or else the clause.
     *
     * @param question in lower case
     */
    Found details(Topic topic, String question) {
        List<Quote> shown = clauses.shown(topic);
        List<Quote> periods = Details.PERIOD.matcher(question).find() ? periods(shown) : List.of();
        List<Quote> sums = Details.SUM.matcher(question).find() ? Amounts.in(shown) : List.of();
        return best(!periods.isEmpty() ? periods : !sums.isEmpty() ? sums : shown);
    }

    private Found yesNo(Topic topic) {
        List<Quote> shown = clauses.shown(topic);
        return new Found(List.of(yesOrNo.apply(!shown.isEmpty())), shown);
    }

    /** The clauses that say it; those that concern the side asked about first. */
    private List<Quote> shown(Topic topic, @Nullable Pattern side) {
        List<Quote> shown = clauses.shown(topic);
        if (side == null) {
            return shown;
        }
        return shown.stream()
                .map(quote -> quote.scored(quote.score() + Roles.concerns(side, quote.text())))
                .sorted(Comparator.comparingDouble(Quote::score).reversed())
                .toList();
    }

    private static Found one(@Nullable Quote quote) {
        return best(quote == null ? List.of() : List.of(quote));
    }

    private static Found best(List<Quote> quotes) {
        return quotes.isEmpty()
                ? Found.NOTHING
                : new Found(List.of(quotes.get(0).value()), quotes);
    }
}
