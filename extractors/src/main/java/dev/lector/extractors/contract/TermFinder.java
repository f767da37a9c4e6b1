package dev.lector.extractors.contract;

import dev.lector.passage.Passage;
import dev.lector.passage.PassageBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds how long a contract runs and when its first term ends. */
final class TermFinder {
    /** Headings of clauses about the term. */
    static final Pattern HEADING =
            Pattern.compile("\\b(?:term|duration|period|expiration|renewal)\\b", Pattern.CASE_INSENSITIVE);

    /** Weights below add up to this for a period that is the term; set on contracts of the factory. */
    private static final double ENOUGH = 1;

    private static final Pattern TERM = Pattern.compile(
            "\\b(?:initial |original |first |entire )?(?:term|period|duration)\\b|\\bcontinue\\b|\\bterminat\\w* (?:on|upon|at|automatically|by itself)\\b|\\blast day\\b|\\bbound (?:by|to)\\b|\\bbinding\\b|\\blasts?\\b|\\bstays? (?:alive|in force)|\\b(?:terminat|expir|laps|end)\\w*\\b.{0,30}\\b(?:years?|months?)\\b.{0,12}\\b(?:after|from)\\b|\\bruns? for\\b|\\bin (?:full )?(?:force|effect)\\b"
                    + "|\\bexpir|\\buntil the \\w+ anniversary|\\bremain(?:s)? (?:in )?(?:force|effect|effective|binding)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RUNS = Pattern.compile(
            "(?:agreement|contract|term|lease|license|appointment|engagement|obligations?|provisions?|restrictions?)\\b.{0,160}?"
                    + "\\b(?:shall|will|is|be|are|continue|remain|expire|terminate|for|of|run|last|commence|begin)\\w*\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ABOUT = Pattern.compile(
            "\\b(?:agreement|contract|lease|license|term|cooperation|collaboration|engagement|appointment|expir\\w+ date)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDS = Pattern.compile(
            "\\b(?:last day of|expir\\w+|terminat\\w+|end(?:s|ing)?|laps\\w+|until|through|thru|conclude\\w*)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CEASES =
            Pattern.compile("\\b(?:ends?|ending|laps\\w+|valid|ceases?)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern NAMED = Pattern.compile("\\b(?:term|period)\\b.{0,70}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern MEASURED = Pattern.compile(
            "\\b(?:for|of|is|be|runs?|lasts?)(?: a| an| the)?(?: (?:minimum|period|term|duration)(?: of)?)?(?: up to)? ?\\(?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern UNTIL =
            Pattern.compile("\\b(?:until|through|on|upon|expires?|ends?)(?: on| at)? the ?$", Pattern.CASE_INSENSITIVE);
    /** A label in front of the period: "Contract period: ". */
    private static final Pattern LABEL = Pattern.compile(
            "\\b(?:term|period|duration)(?: of (?:the |this )?(?:agreement|contract))?: ?$", Pattern.CASE_INSENSITIVE);

    private static final Pattern COUNTED = Pattern.compile(
            "^.{0,25}\\b(?:from|after|following|beginning|commencing|thereafter|unless)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_THE_TERM = Pattern.compile(
            "\\b(?:warrant\\w*|cure[sd]?|remed\\w*|invoice|payable|breach|default|notice of|insur\\w*|deliver\\w*|retain|records?|escrow"
                    + "|arbitrat\\w*|compet\\w*|solicit\\w*)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_PERIOD = Pattern.compile(
            "\\b(?:solicit|hire|employ|recruit|standstill|acquire|securities|proxy|compete|audit)\\w*",
            Pattern.CASE_INSENSITIVE);
    /** What a duty of secrecy says behind its period, and in front of it. */
    private static final Pattern SECRECY = Pattern.compile(
            "^.{0,60}\\b(?:to )?(?:keep|hold|maintain|protect|preserve|treat|not (?:to )?(?:disclose|reveal|use|divulge)|refrain from (?:disclos|us))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OF_SECRECY = Pattern.compile(
            "\\b(?:obligations?|dut(?:y|ies))\\b.{0,60}\\b(?:protect|confiden\\w+|secrecy|non-?disclosure)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What goes on when the term is over. */
    private static final Pattern AFTERWARDS = Pattern.compile(
            "^ ?(?:thereafter|(?:after|following) (?:the |its |such |any )*(?:terminat|expir|end of))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PERPETUAL = Pattern.compile(
            "(?:term|agreement|effect)\\b.{0,80}\\b(?:perpetual|in perpetuity|indefinitely|until terminated)\\b",
            Pattern.CASE_INSENSITIVE);

    private final PassageBook book;
    private final StartFinder start;
    private final DateSpots dates;

    TermFinder(PassageBook book, StartFinder start, DateSpots dates) {
        this.book = book;
        this.dates = dates;
        this.start = start;
    }

    /** How long it runs, said as a period; the clearest first. */
    List<Quote> periods() {
        List<Quote> found = new ArrayList<>();
        for (Said said : Said.in(book)) {
            boolean runs = said.under(HEADING) || said.has(RUNS) && said.has(TERM);
            if (said.passage().passage().kind() != Passage.Kind.SIGNATURE && (runs || said.has(TERM))) {
                for (Durations.Span span : Durations.find(said.text())) {
                    double score = score(said, span);
                    if (score >= ENOUGH && (runs && measured(said, span) || labelled(said, span))) {
                        found.add(said.quote(span.value(), score));
                    }
                }
            }
        }
        found.sort(Comparator.comparingDouble(Quote::score).reversed());
        return found;
    }

    /** Under a heading the sentence need not speak of the term, if it runs for the period. */
    private static boolean measured(Said said, Durations.Span span) {
        String before = said.before(span.from(), 110);
        return said.has(RUNS) && said.has(TERM)
                || MEASURED.matcher(before).find()
                || UNTIL.matcher(before).find();
    }

    private static boolean labelled(Said said, Durations.Span span) {
        return LABEL.matcher(said.before(span.from(), 60)).find();
    }

    private static double score(Said said, Durations.Span span) {
        String before = said.before(span.from(), 110);
        String after = said.after(span.to(), 70);
        boolean headed = said.under(HEADING);
        double unit = span.unit().equals("year") ? 0.5 : span.unit().equals("month") ? 0.4 : -0.2;
        return unit
                + (headed ? 0.7 : 0)
                + (NAMED.matcher(before).find() ? 0.5 : 0)
                + (MEASURED.matcher(before).find() || UNTIL.matcher(before).find() ? 0.3 : 0)
                + (ABOUT.matcher(before).find() ? 0.3 : 0)
                + (COUNTED.matcher(after).find() ? 0.3 : 0)
                + (labelled(said, span) ? 0.3 : 0)
                - (RenewalFinder.RENEWS.matcher(before).find() ? 0.9 : 0)
                - (RenewalFinder.AHEAD.matcher(after).find() ? 1.2 : 0)
                - (NOT_THE_TERM.matcher(before).find() ? 0.7 : 0)
                - (AFTERWARDS.matcher(after).find() ? 0.7 : 0)
                - (SECRECY.matcher(after).find() ? 0.7 : 0)
                - (OF_SECRECY.matcher(before).find() ? 0.3 : 0)
                - (!headed && said.has(OTHER_PERIOD) ? 0.9 : 0);
    }

    /** When its first term ends: as printed, else counted from its beginning, else never. */
    @Nullable Quote expires() {
        List<Quote> found = new ArrayList<>();
        for (Said said : Said.in(book)) {
            boolean headed = said.under(HEADING);
            if (headed || (said.has(TERM) || said.has(CEASES)) && said.has(ABOUT)) {
                for (DateSpots.Spot spot : dates.find(said.text())) {
                    if (ENDS.matcher(said.before(spot.from(), 60)).find()) {
                        found.add(said.quote(spot.value().toString(), headed ? 1.5 : 1));
                    }
                }
            }
        }
        return found.stream().max(Comparator.comparingDouble(Quote::score)).orElseGet(this::counted);
    }

    private @Nullable Quote counted() {
        List<Quote> periods = periods();
        Quote from = start.effective();
        if (periods.isEmpty()) {
            return perpetual();
        }
        if (from == null) {
            return null;
        }
        Durations.Span span = Durations.find(periods.get(0).value()).get(0);
        LocalDate end = span.after(LocalDate.parse(from.value()));
        return periods.get(0).valued(end.toString());
    }

    private @Nullable Quote perpetual() {
        return Said.in(book).stream()
                .filter(said -> said.under(HEADING) && said.has(PERPETUAL))
                .map(said -> said.quote("perpetual", 1))
                .findFirst()
                .orElse(null);
    }
}
