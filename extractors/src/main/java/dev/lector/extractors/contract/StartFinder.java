package dev.lector.extractors.contract;

import dev.lector.passage.Passage;
import dev.lector.passage.PassageBook;
import dev.lector.passage.PassageText;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds when a contract was made and from when it applies. */
final class StartFinder {
    /** Passages of the beginning in which the date of a contract without a preamble stands, as in a letter. */
    private static final int BEGINNING = 40;

    /** Passages that a preamble takes: the parties may stand in paragraphs of their own. */
    private static final int PREAMBLE = 3;

    /** Passages at the end in which signatures stand. */
    private static final int LAST = 25;

    private static final Pattern DATE_WORD = Pattern.compile("\\bdated?\\b", Pattern.CASE_INSENSITIVE);

    private static final int SHORT = 80;
    private static final double DEFINED = 1.6;
    private static final Pattern DATED = Pattern.compile(
            "\\b(?:dated|made|entered into|executed|as of|effective|on this|this|concluded|day of|vom|am|ab|den|zum|le|du|en date)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AGREEMENT =
            Pattern.compile("\\b(?:agreement|contract|lease|letter|license|deed)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern STARTS = Pattern.compile(
            "\"?effective date\"?|\\beffective (?:as of|on|from)\\b|\\b(?:commenc|begin|start|takes? effect|comes? into (?:force|effect))\\w*"
                    + "|commencement date|with effect from",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDS = Pattern.compile(
            "\\b(?:expir\\w+|terminat\\w+|end(?:s|ing)?|until|through|conclude\\w*)\\b", Pattern.CASE_INSENSITIVE);

    /** Such as: "Effective Date" means 18 May 2000. */
    private static final Pattern DEFINES = Pattern.compile(
            "(?:effective|commencement|start) date\"? (?:of this \\w+ )?(?:(?:means|shall mean|is|shall be|will be):?|:) ?(?:the )?$",
            Pattern.CASE_INSENSITIVE);

    /** Such as: that certain Supply Agreement between A and B dated. */
    private static final Pattern ANOTHER = Pattern.compile(
            "\\b(?:a|an|the|that|certain|such|under|supersedes?)(?: [\\p{L}/&'-]+){1,6} (?:agreement|contract|lease|letter|plan|deed|memorandum)s?\\b(?!.*\\bthis\\b)[^.;]*$",
            Pattern.CASE_INSENSITIVE);

    /** Characters before a date in which the agreement that it dates is named. */
    private static final int NAMED = 130;

    /** A date that is an event and nowhere printed: as of the date of the Closing. */
    private static final Pattern EVENT = Pattern.compile(
            "\\b(?:as of|effective|dated|upon) (?:on |upon |as of )?(?:the )?(?:date of )?(?:the )?(?:closing|completion|consummation|merger|separation|distribution)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NAMES =
            Pattern.compile("^,? ?\\((?:the |this )?\"effective date", Pattern.CASE_INSENSITIVE);

    private final PassageBook book;
    private final @Nullable PassageText opening;
    private final DateSpots dates;

    StartFinder(PassageBook book, @Nullable PassageText opening, DateSpots dates) {
        this.book = book;
        this.dates = dates;
        this.opening = opening;
    }

    /** The date of the contract: in the preamble, else in front of it, else in a signature block. */
    @Nullable Quote made() {
        PassageText preamble = opening;
        int first = preamble == null ? 0 : book.passages().indexOf(preamble);
        for (int i = first;
                preamble != null
                        && i < Math.min(first + PREAMBLE, book.passages().size());
                i++) {
            DateSpots.Spot own = own(book.passages().get(i).text());
            if (own != null) {
                return quote(book.passages().get(i), own, 2);
            }
        }
        if (event()) {
            return null;
        }
        int last = preamble == null ? BEGINNING : first;
        Quote best = null;
        for (int i = 0; i < Math.min(Math.min(BEGINNING, last), book.passages().size()); i++) {
            PassageText passage = book.passages().get(i);
            DateSpots.Spot spot = first(passage.text());
            if (spot != null) {
                double score = 1
                        - 0.01 * i
                        + (DATED.matcher(passage.text()).find() ? 0.3 : 0)
                        + (AGREEMENT.matcher(passage.text()).find() ? 0.2 : 0)
                        + (passage.text().length() < SHORT / 2 ? 0.2 : 0);
                best = best == null || best.score() < score ? quote(passage, spot, score) : best;
            }
        }
        return best == null ? signed() : best;
    }

    /** From when it applies: said as such, else the contract's own date. */
    @Nullable Quote effective() {
        if (event()) {
            return null;
        }
        return Said.in(book).stream()
                .flatMap(said -> dates.find(said.text()).stream()
                        .map(spot -> said.quote(spot.value().toString(), starts(said, spot))))
                .filter(quote -> quote.score() > 0)
                .max(Comparator.comparingDouble(Quote::score))
                .orElseGet(this::made);
    }

    private boolean event() {
        PassageText preamble = opening;
        return preamble != null && EVENT.matcher(preamble.text()).find();
    }

    /** How clearly a date is the one from which the contract applies; 0 when it is not. */
    private double starts(Said said, DateSpots.Spot spot) {
        String before = said.before(spot.from(), 90);
        double first = said.passage().equals(opening) ? 0.5 : 0;
        boolean named = NAMES.matcher(said.after(spot.to(), 60)).find()
                || DEFINES.matcher(before).find();
        if (named || said.text().length() < SHORT && said.under(STARTS)) {
            return DEFINED + first;
        }
        Matcher starts = STARTS.matcher(before);
        boolean begins =
                starts.find() && !ENDS.matcher(before.substring(starts.end())).find();
        return begins && (said.has(AGREEMENT) || said.under(TermFinder.HEADING)) ? 1 + first : 0;
    }

    /** A date in a signature block, or beside the word at the end. */
    private @Nullable Quote signed() {
        List<PassageText> all = book.passages();
        for (int i = 0; i < all.size(); i++) {
            PassageText passage = all.get(i);
            boolean end =
                    i >= all.size() - LAST && DATE_WORD.matcher(passage.text()).find();
            DateSpots.Spot spot =
                    end || passage.passage().kind() == Passage.Kind.SIGNATURE ? first(passage.text()) : null;
            if (spot != null) {
                return quote(passage, spot, 0.5);
            }
        }
        return null;
    }

    /** The first date that words such as "dated" or "as of" introduce; a preamble may name other agreements with theirs. */
    private DateSpots.@Nullable Spot own(String text) {
        for (DateSpots.Spot spot : dates.find(text)) {
            if (DATED.matcher(text.substring(Math.max(0, spot.from() - 45), spot.to()))
                            .find()
                    && !another(text, spot)) {
                return spot;
            }
        }
        return null;
    }

    private DateSpots.@Nullable Spot first(String text) {
        return dates.find(text).stream()
                .filter(spot -> !another(text, spot))
                .findFirst()
                .orElse(null);
    }

    /** Whether a date is that of another agreement. */
    private static boolean another(String text, DateSpots.Spot spot) {
        return ANOTHER.matcher(text.substring(Math.max(0, spot.from() - NAMED), spot.from()))
                .find();
    }

    private static Quote quote(PassageText passage, DateSpots.Spot spot, double score) {
        return new Quote(passage, spot.from(), spot.to(), spot.value().toString(), score);
    }
}
