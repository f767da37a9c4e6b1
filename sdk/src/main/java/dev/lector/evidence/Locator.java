package dev.lector.evidence;

import dev.lector.answer.WordSpan;
import dev.lector.geometry.Box;
import dev.lector.result.Evidence;
import dev.lector.result.Located;
import dev.lector.result.Origin;
import dev.lector.rule.Amount;
import dev.lector.rule.Amounts;
import dev.lector.rule.DateOrder;
import dev.lector.rule.Dates;
import dev.lector.rule.DecimalMark;
import dev.lector.rule.PrintedDate;
import dev.lector.schema.ValueType;
import dev.lector.text.TextMap;
import dev.lector.text.Word;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a value stands: exactly as printed, in another printing of the same amount, date or number, or nearly (over line breaks
 * and hyphens, with misread letters). A value that stands nowhere is {@link Located#NOT_LOCATED}.
 *
 * <p>Several places are ranked by how they were found, then by how near the words of a label stand, then by overlap with a model's own
 * box. Stateless and thread-safe.
 */
public final class Locator {
    private static final int MAX_EXTRA_WORDS = 3;
    private static final int LETTERS_PER_ERROR = 6;
    private static final int MAX_VALUE = 2_000;
    private static final double LABEL = 0.3;
    private static final double HINT = 0.3;
    private static final double EXACT = 3;
    private static final double NORMALISED = 2;

    private Locator() {}

    /**
     * Where a value is to be looked for.
     *
     * @param label words that stand near it, or null
     * @param page  index of the page that a model's box is on, from 0; without meaning when {@code box} is null
     * @param box   a model's own box, or null
     */
    public record Hint(@Nullable String label, int page, @Nullable Box box) {
        /** Nothing is known. */
        public static final Hint NONE = new Hint(null, 0, null);
    }

    /**
     * Locates a value.
     *
     * @param value     as an answer gives it
     * @param type      decides what counts as another printing of it
     * @param pages     words, page by page
     * @param answering probability that the value is what was asked for
     */
    public static Evidence locate(String value, ValueType type, List<TextMap> pages, Hint hint, double answering) {
        Match best = null;
        if (!value.isBlank() && value.length() <= MAX_VALUE) {
            Target target = Target.of(value, type);
            for (int p = 0; p < pages.size(); p++) {
                for (Match match : matches(target, pages.get(p), p, hint)) {
                    if (best == null || match.rank > best.rank) {
                        best = match;
                    }
                }
            }
        }
        return best == null ? missing(value, pages, hint, answering) : found(value, best, answering);
    }

    private static Evidence missing(String value, List<TextMap> pages, Hint hint, double answering) {
        Box box = hint.box();
        if (box != null && hint.page() >= 0 && hint.page() < pages.size()) {
            int page = pages.get(hint.page()).page();
            return new Evidence(
                    "",
                    value,
                    page,
                    List.of(box),
                    Origin.MODEL,
                    Located.MODEL_ONLY,
                    0,
                    answering,
                    Confidence.band(0, answering),
                    List.of("only the model's own box"));
        }
        return new Evidence(
                "",
                value,
                0,
                List.of(),
                Origin.MODEL,
                Located.NOT_LOCATED,
                0,
                answering,
                Confidence.band(0, answering),
                List.of("stands nowhere on the pages"));
    }

    private static Evidence found(String value, Match match, double answering) {
        List<WordSpan> span = List.of(new WordSpan(match.first, match.last));
        double reading = Spans.reading(match.page, span);
        return new Evidence(
                Spans.text(match.page, span),
                value,
                match.page.page(),
                Spans.boxes(match.page, span),
                Spans.origin(match.page, span),
                match.located,
                reading,
                answering,
                Confidence.band(reading, answering),
                List.of("aligned with the words of the page"));
    }

    private static List<Match> matches(Target target, TextMap page, int index, Hint hint) {
        List<Match> matches = new ArrayList<>();
        List<Word> words = page.words();
        List<String> keys = words.stream().map(w -> key(w.text())).toList();
        for (int i = 0; i < words.size(); i++) {
            if (!keys.get(i).isEmpty()) {
                Match match = at(target, page, keys, i);
                if (match != null) {
                    matches.add(match.ranked(nearness(keys, match, hint) + overlap(match, index, hint)));
                }
            }
        }
        matches.sort(Comparator.comparingDouble((Match m) -> m.rank).reversed());
        return matches;
    }

    private static @Nullable Match at(Target target, TextMap page, List<String> keys, int first) {
        StringBuilder key = new StringBuilder();
        StringBuilder text = new StringBuilder();
        Match best = null;
        int bound = target.key.length() / LETTERS_PER_ERROR;
        int most = first + target.words + MAX_EXTRA_WORDS;
        for (int last = first; last < Math.min(keys.size(), most); last++) {
            String printed = page.words().get(last).text();
            text.append(text.isEmpty() ? "" : " ").append(printed);
            key.append(keys.get(last));
            if (text.toString().equals(target.value)) {
                return new Match(page, first, last, Located.EXACT, EXACT);
            }
            if (target.same(text.toString(), key.toString())) {
                best = better(
                        best, new Match(page, first, last, Located.NORMALISED, NORMALISED - 0.01 * (last - first)));
            } else if (target.fuzzy && bound > 0 && Math.abs(key.length() - target.key.length()) <= bound) {
                int distance = new LevenshteinDistance(bound).apply(key, target.key);
                if (distance >= 0) { // -1 beyond the threshold
                    double rank = 1 - (double) distance / target.key.length();
                    best = better(best, new Match(page, first, last, Located.FUZZY, rank));
                }
            }
            if (key.length() > target.key.length() + bound && target.fuzzy) {
                break;
            }
        }
        return best;
    }

    private static Match better(@Nullable Match a, Match b) {
        return a == null || b.rank > a.rank ? b : a;
    }

    /** How near the label's last word stands before the match in reading order. */
    private static double nearness(List<String> keys, Match match, Hint hint) {
        String label = hint.label();
        if (label == null) {
            return 0;
        }
        List<String> wanted = new ArrayList<>();
        for (String word : label.split("[\\s_]+")) {
            wanted.add(key(word));
        }
        for (int back = 1; back <= 12 && match.first - back >= 0; back++) {
            String before = keys.get(match.first - back);
            if (before.length() >= 2 && wanted.contains(before)) {
                return LABEL * (1 - back / 13.0);
            }
        }
        return 0;
    }

    private static double overlap(Match match, int page, Hint hint) {
        Box box = hint.box();
        if (box == null || page != hint.page()) {
            return 0;
        }
        List<Box> boxes = match.page.words().subList(match.first, match.last + 1).stream()
                .map(Word::box)
                .toList();
        return HINT * Box.around(boxes).iou(box);
    }

    private static String key(String text) {
        StringBuilder key = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> key.append((char) c));
        return key.toString();
    }

    private record Match(TextMap page, int first, int last, Located located, double rank) {
        Match ranked(double more) {
            return new Match(page, first, last, located, rank + more);
        }
    }

    /** What is looked for: its text, its key, and its value where it has one. */
    private record Target(
            String value,
            String key,
            int words,
            boolean fuzzy,
            @Nullable BigDecimal amount,
            @Nullable PrintedDate date) {
        static Target of(String value, ValueType type) {
            String text = value.strip();
            boolean number = type == ValueType.AMOUNT
                    || type == ValueType.NUMBER
                    || type == ValueType.INTEGER
                    || type == ValueType.PERCENT;
            Amount amount = number ? Amounts.parse(text, DecimalMark.POINT) : null;
            PrintedDate date = type == ValueType.DATE ? Dates.parse(text, DateOrder.UNKNOWN) : null;
            int words = Math.max(text.split("\\s+").length, amount == null && date == null ? 1 : 4);
            boolean fuzzy = amount == null && date == null && type != ValueType.ID && type != ValueType.IBAN;
            return new Target(text, Locator.key(text), words, fuzzy, amount == null ? null : amount.value(), date);
        }

        boolean same(String printed, String printedKey) {
            BigDecimal wanted = amount;
            PrintedDate day = date;
            if (wanted != null) {
                Amount point = Amounts.parse(printed, DecimalMark.POINT);
                Amount comma = Amounts.parse(printed, DecimalMark.COMMA);
                return point != null && point.value().compareTo(wanted) == 0
                        || comma != null && comma.value().compareTo(wanted) == 0;
            }
            if (day != null) {
                PrintedDate found = Dates.parse(printed, DateOrder.UNKNOWN);
                return found != null
                        && (found.value().equals(day.value()) || day.value().equals(found.other()));
            }
            return printedKey.equals(key);
        }
    }
}
