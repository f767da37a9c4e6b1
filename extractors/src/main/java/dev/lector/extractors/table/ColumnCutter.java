package dev.lector.extractors.table;

import dev.lector.extractors.layout.PageLayout;
import dev.lector.extractors.layout.Row;
import dev.lector.extractors.layout.Segment;
import dev.lector.extractors.layout.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts the segments of a table's rows where a column of the header begins or ends: cells that are printed close to each other
 * come apart although no wide gap lies between them.
 */
final class ColumnCutter {
    /** How far a cell's edge may be from its header's, in line heights. */
    private static final double ALIGNED = 0.3;

    /** The least gap between two cells, in line heights: a blank. */
    private static final double LEAST_GAP = 0.15;

    private static final Set<String> NUMBERS = Set.of("quantity", "unit_price", "line_total");

    private final PageLayout page;
    private final Header header;

    ColumnCutter(PageLayout page, Header header) {
        this.page = page;
        this.header = header;
    }

    Row cut(Row row) {
        List<Segment> segments = new ArrayList<>();
        for (Segment segment : row.segments()) {
            int from = 0;
            for (int i = 1; i < segment.size(); i++) {
                if (border(segment, from, i)) {
                    segments.add(part(segment, segments.size(), from, i - 1));
                    from = i;
                }
            }
            segments.add(
                    from == 0 && segments.size() == segment.order()
                            ? segment
                            : part(segment, segments.size(), from, segment.size() - 1));
        }
        return segments.size() == row.segments().size() ? row : new Row(row.page(), row.number(), segments);
    }

    private boolean border(Segment segment, int from, int next) {
        Token left = segment.tokens().get(next - 1);
        Token right = segment.tokens().get(next);
        if (page.acrossInLines(right.box().x0() - left.box().x1()) < LEAST_GAP) {
            return false;
        }
        double start = segment.tokens().get(from).box().x0();
        for (Column column : header.columns()) {
            boolean begins = near(right.box().x0(), column.x0())
                    && !near(start, column.x0())
                    && start < column.x0()
                    && (!NUMBERS.contains(column.role()) || isNumber(segment, next));
            boolean ends = (left.hasDigit() || isDash(left))
                    && near(left.box().x1(), column.x1())
                    && !column.role().equals("description")
                    && start < column.x1();
            if (begins || ends) {
                return true;
            }
        }
        return false;
    }

    /** Whether a number begins at a word, or a sign of a currency before it; words that run into its column are no cell of it. */
    private static boolean isNumber(Segment segment, int at) {
        return segment.tokens().subList(at, Math.min(segment.size(), at + 2)).stream()
                .anyMatch(t -> t.hasDigit() || isDash(t));
    }

    /** A dash stands in a cell that holds nothing. */
    static boolean isDash(Token token) {
        return token.text().length() == 1 && "-\u2013\u2014".contains(token.text());
    }

    private boolean near(double a, double b) {
        return Math.abs(page.acrossInLines(a - b)) < ALIGNED;
    }

    private static Segment part(Segment whole, int order, int first, int last) {
        return new Segment(
                whole.page(), whole.row(), order, whole.tokens().subList(first, last + 1), whole.box(first, last));
    }
}
