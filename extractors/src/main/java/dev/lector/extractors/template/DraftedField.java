package dev.lector.extractors.template;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.lector.evidence.Locator;
import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.layout.PageLayout;
import dev.lector.extractors.layout.Row;
import dev.lector.extractors.layout.Segment;
import dev.lector.geometry.Box;
import dev.lector.result.Evidence;
import dev.lector.result.Located;
import dev.lector.schema.ValueType;
import dev.lector.text.TextMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one example tells about a field: where the value stands, the label beside it, what it looks like.
 *
 * @param name    of the field
 * @param type    of its value
 * @param value   as annotated, normalised
 * @param proof   where it stands
 * @param label   words beside or above it, or null when there are none
 * @param side    where the value stands, seen from the label
 * @param pattern what the printed value looks like, for numbers of papers; else null
 */
record DraftedField(
        String name,
        ValueType type,
        String value,
        Evidence proof,
        @Nullable String label,
        FieldRule.Side side,
        @Nullable String pattern) {
    private static final int MAX_LABEL = 5;
    private static final double MAX_ACROSS = 40;
    private static final double MAX_DOWN = 2.5;
    private static final int MAX_PATTERN = 60;
    private static final Pattern RUN = Pattern.compile("\\p{Nd}+|\\p{L}+|[^\\p{Nd}\\p{L}]");
    private static final Pattern CAPITALS = Pattern.compile("[A-Z]{1,2}");

    /** Looks at an annotated value, or gives null when it stands nowhere. */
    static @Nullable DraftedField of(
            String name, ValueType type, String value, List<TextMap> pages, DocumentLayout layout) {
        Locator.Hint hint = new Locator.Hint(name.replace('_', ' '), 0, null);
        Evidence proof = Locator.locate(value, type, pages, hint, 1);
        if (proof.located() == Located.NOT_LOCATED || proof.located() == Located.FUZZY) {
            return null;
        }
        PageLayout page = layout.pages().stream()
                .filter(p -> p.map().page() == proof.page())
                .findFirst()
                .orElseThrow();
        Box box = proof.boxes().get(0);
        Segment segment = segment(page, box);
        if (segment == null) {
            return null;
        }
        int first = firstToken(segment, box);
        String label = label(segment, 0, first - 1);
        FieldRule.Side side = FieldRule.Side.RIGHT;
        if (label == null && first == 0) {
            label = left(page, segment);
        }
        if (label == null && first == 0) {
            label = above(page, segment, box);
            side = FieldRule.Side.BELOW;
        }
        String pattern = type == ValueType.ID ? pattern(proof.text()) : null;
        return new DraftedField(name, type, value, proof, label, side, pattern);
    }

    private static @Nullable Segment segment(PageLayout page, Box box) {
        return page.segments().stream()
                .filter(s -> s.tokens().stream()
                        .anyMatch(t -> t.box().intersection(box) > 0.3 * t.box().area()))
                .findFirst()
                .orElse(null);
    }

    private static int firstToken(Segment segment, Box box) {
        for (int i = 0; i < segment.size(); i++) {
            Box token = segment.tokens().get(i).box();
            if (token.intersection(box) > 0.3 * token.area()) {
                return i;
            }
        }
        return 0;
    }

    /** Words that can be a label: a few, with letters, and no number among them. */
    private static @Nullable String label(Segment segment, int first, int last) {
        int from = Math.max(first, last - MAX_LABEL + 1);
        while (from <= last && !hasLetter(segment.tokens().get(from).text())) {
            from++;
        }
        boolean whole = from == first || from == 0;
        if (from > last || !whole && last - from + 1 >= MAX_LABEL) {
            return null;
        }
        boolean digits = segment.tokens().subList(from, last + 1).stream()
                .anyMatch(t -> t.text().chars().filter(Character::isDigit).count() > 1);
        String text = segment.text(from, last).replaceAll("[\\s:.#]+$", "");
        return digits || text.length() < 2 ? null : text;
    }

    private static boolean hasLetter(String text) {
        return text.chars().anyMatch(Character::isLetter);
    }

    private static @Nullable String left(PageLayout page, Segment segment) {
        Row row = page.rows().get(segment.row());
        for (int i = segment.order() - 1; i >= 0; i--) {
            Segment before = row.segments().get(i);
            double gap = page.acrossInLines(segment.box().x0() - before.box().x1());
            if (hasLetter(before.text())) {
                return gap < MAX_ACROSS && before.size() <= MAX_LABEL ? label(before, 0, before.size() - 1) : null;
            }
        }
        return null;
    }

    private static @Nullable String above(PageLayout page, Segment segment, Box box) {
        for (int r = segment.row() - 1; r >= 0; r--) {
            for (Segment upper : page.rows().get(r).segments()) {
                boolean column = PageLayout.overlapAcross(upper.box(), box) > 0.3
                        || Math.abs(page.acrossInLines(upper.box().x0() - box.x0())) < 0.8;
                if (column) {
                    boolean near = page.downInLines(box.y0() - upper.box().y1()) < MAX_DOWN;
                    return near && upper.size() <= MAX_LABEL ? label(upper, 0, upper.size() - 1) : null;
                }
            }
        }
        return null;
    }

    /** Words and signs stay; runs of digits become any digits, and one or two capitals any others: the next number of the same make. */
    static @Nullable String pattern(String printed) {
        if (printed.length() > MAX_PATTERN || printed.chars().noneMatch(Character::isDigit)) {
            return null;
        }
        StringBuilder pattern = new StringBuilder();
        Matcher runs = RUN.matcher(printed);
        while (runs.find()) {
            String run = runs.group();
            if (Character.isDigit(run.charAt(0))) {
                pattern.append("\\d+");
            } else if (CAPITALS.matcher(run).matches()) {
                pattern.append("[A-Z]{").append(run.length()).append('}');
            } else {
                run.chars().forEach(c -> pattern.append(quoted((char) c)));
            }
        }
        return pattern.toString();
    }

    private static String quoted(char c) {
        return Character.isLetterOrDigit(c) || c == ' ' || c == '/'
                ? String.valueOf(c)
                : Pattern.quote(String.valueOf(c));
    }

    /** The rule as a line of YAML, without the line's indent. */
    String yaml(boolean constant) {
        StringBuilder rule = new StringBuilder(name + ": {type: " + type.name().toLowerCase(Locale.ROOT));
        if (constant) {
            return rule.append(", value: ")
                    .append(single(proof.text()))
                    .append('}')
                    .toString();
        }
        if (label != null) {
            rule.append(", labels: {xx: [").append(single(label)).append("]}");
            rule.append(", where: [")
                    .append(side.name().toLowerCase(Locale.ROOT))
                    .append(']');
        }
        if (pattern != null) {
            rule.append(", pattern: ").append(single(pattern));
        }
        if (label == null) {
            Box box = proof.boxes().get(0);
            rule.append(String.format(
                    Locale.ROOT,
                    ", region: {page: first, box: [%.2f, %.2f, %.2f, %.2f]}",
                    Math.max(0, box.x0() - 0.03),
                    Math.max(0, box.y0() - 0.02),
                    Math.min(1, box.x1() + 0.12),
                    Math.min(1, box.y1() + 0.02)));
        }
        return rule.append('}').toString();
    }

    /** A text in YAML's single quotes, on one line. */
    static String single(String text) {
        return "'" + text.replaceAll("\\s+", " ").replace("'", "''") + "'";
    }
}
