package dev.lector.extractors.contract;

import dev.lector.passage.PassageBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds for how long a contract is renewed and how it is kept from being renewed. */
final class RenewalFinder {
    /** Words of going on after the first term. */
    static final Pattern RENEWS = Pattern.compile(
            "\\b(?:renew\\w*|extend(?:ed|s)?\\b|extension|prolong\\w*"
                    + "|(?:additional|successive|further|subsequent|consecutive)\\b.{0,40}\\b(?:terms?|periods?|years?|months?)|goes? on for|carries on for)",
            Pattern.CASE_INSENSITIVE);

    /** What follows a period that is counted back from an end: "... days prior to". */
    static final Pattern AHEAD = Pattern.compile(
            "^'?+ ?+(?!by |upon |on |with |unless |subject ).{0,30}\\b(?:notice|prior|before|in advance)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final double ENOUGH = 0.8;
    private static final Pattern ABOUT = Pattern.compile(
            "\\b(?:agreement|contract|lease|license|terms?|periods?|renewals?|extensions?|it (?:is|shall be|will be))\\b",
            Pattern.CASE_INSENSITIVE);

    /** Periods without a number: "for another year", "from year to year". */
    private static final Pattern ANOTHER = Pattern.compile(
            "\\b(?:another|a further|an additional) (year|month)\\b|\\b(?:continu|renew|exten|prolong|run|goes? on)\\w*\\b.{0,30}\\bfrom (year|month) to (?:year|month)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What the parties have yet to agree on is no renewal, unless they have laid down its terms: it does not come about when nobody acts. */
    private static final Pattern MUTUAL = Pattern.compile(
            "\\b(?:by|upon|subject to) (?:the )?(?:further )?(?:mutual|written agreement)|mutual\\w* (?:\\w+ ){0,4}(?:renew|exten)"
                    + "|agreement (?:of|between) (?:both|the) parties|parties (?:may )?(?:otherwise )?agree (?:\\w+ ){0,3}to (?:renew|exten)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LAID_DOWN = Pattern.compile(
            "\\b(?:automatic\\w*|unless|tacit\\w*|without further|renewal (?:term|period)s?)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A notice that brings a renewal about and not one that stops it. */
    private static final Pattern ASKS_FOR_IT = Pattern.compile(
            "\\b(?:wish|desire|elect|intend|want|choose|cho(?:i|o)se)\\w* to (?:renew|extend|prolong)|\\boption\\b|\\brequest\\w* (?:for )?(?:an? |the )?(?:renewal|extension)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DECLINES = Pattern.compile(
            "\\bnot (?:to |be |so )*(?:renew|exten|wish|want|desire|intend|elect)|\\b(?:non-?\\s?renew|unless|declin|terminat|cancel)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern RENEWED_FOR = Pattern.compile(
            "(?:renew\\w*|extend\\w*|extension|continue\\w*|prolong\\w*|goes? on)\\b.{0,70}\\b(?:for|of|by)\\b(?:(?! notice).){0,40}$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_THE_SPAN = Pattern.compile("additional|successive", Pattern.CASE_INSENSITIVE);
    private static final Pattern SUCCESSIVE = Pattern.compile(
            "\\b(?:successive|consecutive|additional|further|subsequent|each)\\b.{0,60}(?:terms|periods|years|months|each)\\b|successive"
                    + "|year[- ]to[- ]year|thereafter renew",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTICE = Pattern.compile(
            "\\bnotice|notif|advance|elect|written|writing|inform|tell(?:s|ing)?\\b|declare|object|oppos",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE_END = Pattern.compile(
            "^'? ?.{0,50}?\\b(?:prior to|before|in advance of|ahead of|preceding)\\b.*\\b(?:expir|end|terminat|term|anniversary|renew|conclusion)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_NOTICE =
            Pattern.compile("^'? ?(?:prior |advance )?(?:written )?(?:prior )?notice", Pattern.CASE_INSENSITIVE);

    /** Characters before a sentence in which the renewal may be said that its notice is about. */
    private static final int EARLIER = 400;

    private final PassageBook book;

    RenewalFinder(PassageBook book) {
        this.book = book;
    }

    /** For how long it is renewed, the clearest first. */
    List<Quote> terms() {
        List<Quote> found = new ArrayList<>();
        for (Said said : Said.in(book)) {
            boolean renews = said.has(RENEWS) || said.has(ANOTHER);
            Quote quote = renews && said.has(ABOUT) ? term(said) : null;
            if (quote != null) {
                found.add(quote);
            }
        }
        found.sort(Comparator.comparingDouble(Quote::score).reversed());
        return found;
    }

    private static @Nullable Quote term(Said said) {
        Matcher another = ANOTHER.matcher(said.text());
        if (another.find() && !mutual(said)) {
            String unit = another.group(1) != null ? another.group(1) : another.group(2);
            return said.quote((said.has(SUCCESSIVE) ? "successive " : "") + "1 " + unit, ENOUGH);
        }
        Durations.Span best = null;
        double score = 0;
        for (Durations.Span span : Durations.find(said.text())) {
            double own = score(said, span);
            if (own > score) {
                score = own;
                best = span;
            }
        }
        if (best == null || score < ENOUGH || mutual(said)) {
            return null;
        }
        String value = (said.has(SUCCESSIVE) ? "successive " : "") + best.value();
        return said.quote(value, score + (said.under(TermFinder.HEADING) ? 0.6 : 0));
    }

    private static boolean mutual(Said said) {
        return said.has(MUTUAL) && !said.has(LAID_DOWN);
    }

    private static double score(Said said, Durations.Span span) {
        String before = said.before(span.from(), 90);
        String after = said.after(span.to(), 50);
        boolean ahead = AHEAD.matcher(after).find();
        return (RENEWS.matcher(before).find() ? 0.7 : 0)
                + (RENEWED_FOR.matcher(before).find() ? 0.5 : 0)
                + (IN_THE_SPAN
                                .matcher(said.text().substring(span.from(), span.to()))
                                .find()
                        ? 0.5
                        : 0)
                + (RENEWS.matcher(after).find() && !ahead ? 0.4 : 0)
                - (ahead ? 1.5 : 0)
                + (span.unit().equals("day") ? -0.8 : 0.2);
    }

    /** How long before its end a party must say that it is not to be renewed, the clearest first. */
    List<Quote> notices() {
        List<Quote> found = new ArrayList<>();
        for (Said said : Said.in(book)) {
            int from = said.sentence().from();
            String earlier = said.passage().text().substring(Math.max(0, from - EARLIER), from);
            boolean renewal = said.has(RENEWS) && !said.has(MUTUAL);
            boolean stops = said.has(DECLINES) || !said.has(ASKS_FOR_IT);
            if (said.has(NOTICE)
                    && stops
                    && (renewal
                            || RENEWS.matcher(earlier).find()
                                    && !MUTUAL.matcher(earlier).find())) {
                Durations.Span span = notice(said, renewal);
                if (span != null) {
                    found.add(said.quote(span.value(), renewal ? 1.5 : 1));
                }
            }
        }
        found.sort(Comparator.comparingDouble(Quote::score).reversed());
        return found;
    }

    private static Durations.@Nullable Span notice(Said said, boolean renewal) {
        for (Durations.Span span : Durations.find(said.text())) {
            String after = said.after(span.to(), 110);
            boolean ahead = BEFORE_END.matcher(after).find()
                    || renewal && OF_NOTICE.matcher(after).find();
            if (ahead && NOTICE.matcher(said.before(span.from(), 120) + after).find()) {
                return span;
            }
        }
        return null;
    }
}
