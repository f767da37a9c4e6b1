package dev.lector.extractors.table;

import dev.lector.extractors.field.Choice.Span;
import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.layout.PageLayout;
import dev.lector.extractors.layout.Row;
import dev.lector.extractors.layout.Segment;
import dev.lector.geometry.Box;
import dev.lector.rule.Amount;
import dev.lector.rule.Amounts;
import dev.lector.rule.Currencies;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one row of a table: numbers by the nearest column, text by the description's column. */
final class RowReader {
    private static final Set<String> KEPT =
            Set.of("quantity", "unit_price", "line_total", "position", "tax", "discount");
    private static final double LEFT_SLACK = 2.5;

    /** Edges this near each other are the same, in heights of a line. */
    private static final double ALIGNED = 0.3;

    /** Letters of the longest unit of measure behind a quantity. */
    private static final int MAX_UNIT = 9;

    private final DocumentLayout layout;
    private final PageLayout page;
    private final Header header;
    private final @Nullable Column description;
    private final double textFrom;
    private final double textTo;

    RowReader(DocumentLayout layout, PageLayout page, Header header) {
        this.layout = layout;
        this.page = page;
        this.header = header;
        this.description = header.column("description");
        double from = 0;
        double to = 1;
        if (description != null) {
            for (Column c : header.columns()) {
                if (c.x1() <= description.x0() + 1e-6) {
                    from = Math.max(from, c.x1());
                }
                if (c.x0() >= description.x1() - 1e-6) {
                    to = Math.min(to, c.x0());
                }
            }
        }
        this.textFrom = from;
        this.textTo = to;
    }

    /** Where the description's column ends, as a fraction of the page's width. */
    double textTo() {
        return textTo;
    }

    BodyRow read(Row row) {
        List<BodyRow.Number> numbers = new ArrayList<>();
        List<Segment> text = new ArrayList<>();
        for (Segment segment : row.segments()) {
            if (!numbers(segment, numbers)
                    && inDescription(segment)
                    && (hasLetters(segment) || bareText(row, segment))) {
                text.add(segment);
            }
        }
        return new BodyRow(row, numbers, text);
    }

    private boolean inDescription(Segment segment) {
        if (description == null) {
            return false;
        }
        double slack = LEFT_SLACK
                * page.lineHeight()
                * page.map().size().height()
                / page.map().size().width();
        double left = segment.box().x0();
        boolean starts =
                left >= Math.min(description.x0() - slack, Math.max(textFrom, description.x0() - 6 * slack)) - 0.003
                        && left < Math.max(description.x1(), textTo - slack);
        return starts && !inOtherText(segment);
    }

    private static boolean hasLetters(Segment segment) {
        return segment.tokens().stream().anyMatch(t -> t.text().chars().anyMatch(Character::isLetter));
    }

    /** Whether numbers alone in a row are part of the description: they begin where it begins, as more than a number. */
    private boolean bareText(Row row, Segment segment) {
        Column own = description;
        return own != null
                && row.segments().size() == 1
                && segment.size() > 1
                && Math.abs(page.acrossInLines(segment.box().x0() - own.x0())) < ALIGNED;
    }

    /** Whether another text column, such as article numbers, begins where the segment begins. */
    private boolean inOtherText(Segment segment) {
        Column own = description;
        double left = segment.box().x0();
        return own != null
                && header.columns().stream()
                        .anyMatch(c -> c != own
                                && (c.role().equals("article")
                                        || c.role().equals("position")
                                        || c.role().equals("date"))
                                && segment.box().x1() < own.x1()
                                && Math.abs(left - c.x0()) + 0.002 < Math.abs(left - own.x0())
                                && left < c.x1());
    }

    /** Puts the numbers of a segment into columns; false when the segment is text. */
    private boolean numbers(Segment segment, List<BodyRow.Number> numbers) {
        int i = 0;
        boolean any = false;
        List<Found> found = new ArrayList<>();
        while (i < segment.size()) {
            Found number = numberAt(segment, i);
            if (number == null) {
                i++;
                continue;
            }
            found.add(number);
            i = number.last + 1;
        }
        if (found.isEmpty() || !onlyNumbers(segment, found)) {
            return false;
        }
        for (Found number : found) {
            Column column = nearest(number);
            if (column != null && column != description) {
                any = true;
                if (!column.role().equals("position") || number.amount.decimals() == 0) {
                    Span span = new Span(segment, number.first, number.last);
                    numbers.add(new BodyRow.Number(header.columns().indexOf(column), number.amount, span));
                }
            }
        }
        return any;
    }

    /** Whether the segment holds numbers with units, signs and codes beside them, not text with a number in it. */
    private boolean onlyNumbers(Segment segment, List<Found> found) {
        long words = 0;
        for (int i = 0; i < segment.size(); i++) {
            int at = i;
            boolean inNumber = found.stream().anyMatch(f -> at >= f.first && at <= f.last);
            String key = segment.tokens().get(i).key();
            words += inNumber
                            || key.isEmpty()
                            || Currencies.of(segment.tokens().get(i).text()) != null
                    ? 0
                    : 1;
        }
        boolean underText = description != null
                && segment.box().x0() < textTo
                && segment.box().x0() >= textFrom - 0.01
                && overlapsDescription(segment);
        boolean units = words <= found.size()
                && segment.tokens().stream()
                        .allMatch(t -> t.hasDigit() || t.key().length() <= MAX_UNIT);
        return units && (!underText || words == 0 && amountLike(found));
    }

    private boolean amountLike(List<Found> found) {
        return found.stream().allMatch(f -> f.amount.decimals() > 0 || f.last - f.first == 0 && nearestIsNumeric(f));
    }

    private boolean nearestIsNumeric(Found f) {
        Column column = nearest(f);
        return column != null && KEPT.contains(column.role());
    }

    private boolean overlapsDescription(Segment segment) {
        Column d = description;
        return d != null && segment.box().x0() < d.x1() && segment.box().x1() > d.x0();
    }

    private @Nullable Column nearest(Found number) {
        return nearest(number.segment.box(number.first, number.last));
    }

    private @Nullable Column nearest(Box box) {
        return header.columns().stream()
                .min(Comparator.comparingDouble(c -> c.distance(box.x0(), box.x1())))
                .orElse(null);
    }

    private @Nullable Found numberAt(Segment s, int i) {
        for (int j = Math.min(s.size() - 1, i + 2); j >= i; j--) {
            String text = s.text(i, j).replaceAll("(?<=\\d)\\*+$", "");
            Amount amount = Amounts.parse(text, layout.mark());
            if (amount != null && (j == i || plausible(s, i, j))) {
                if (j > i && emptyCell(s, i, j)) {
                    return numberAt(s, i + 1);
                }
                int first = i;
                int last = j;
                while (first < last && !s.tokens().get(first).hasDigit()) {
                    first++;
                }
                while (last > first && !s.tokens().get(last).hasDigit()) {
                    last--;
                }
                return new Found(s, first, last, amount);
            }
        }
        return null;
    }

    /** Whether the dash before a number is the whole of the cell before it, and no sign. */
    private boolean emptyCell(Segment s, int dash, int last) {
        return ColumnCutter.isDash(s.tokens().get(dash))
                && nearest(s.box(dash, dash)) != nearest(s.box(dash + 1, last));
    }

    private static boolean plausible(Segment s, int first, int last) {
        int digits = 0;
        for (int i = first; i <= last; i++) {
            digits += s.tokens().get(i).hasDigit() ? 1 : 0;
        }
        return digits == 1 || digits == 2 && s.text(first, last).matches("\\D*\\d{1,3} \\d{3}[.,]\\d{2}\\D*");
    }

    private record Found(Segment segment, int first, int last, Amount amount) {}
}
