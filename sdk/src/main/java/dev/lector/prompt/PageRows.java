package dev.lector.prompt;

import dev.lector.geometry.Box;
import dev.lector.text.Line;
import dev.lector.text.TextMap;
import java.util.ArrayList;
import java.util.List;

/**
 * The printed rows of a page as a model is shown them: lines that follow each other in reading order at the same height, such as the
 * cells of a table's row, stand in one row. Stateless and thread-safe.
 */
public final class PageRows {
    /** Share of the lower line's height that two lines must have in common to be one row. */
    private static final double COMMON = 0.5;

    private PageRows() {}

    /** The rows of a page in reading order; each a run of its words. */
    public static List<Line> of(TextMap page) {
        List<Line> rows = new ArrayList<>();
        for (Line line : page.lines()) {
            Line before = rows.isEmpty() ? null : rows.get(rows.size() - 1);
            if (before != null && sameRow(before, line)) {
                rows.set(
                        rows.size() - 1,
                        new Line(before.first(), line.last(), before.box().union(line.box())));
            } else {
                rows.add(line);
            }
        }
        return rows;
    }

    private static boolean sameRow(Line left, Line right) {
        Box a = left.box();
        Box b = right.box();
        double common = Math.min(a.y1(), b.y1()) - Math.max(a.y0(), b.y0());
        return left.last() + 1 == right.first()
                && b.x0() >= a.x1()
                && common > COMMON * Math.min(a.height(), b.height());
    }

    /** A row's words, a bar between its lines. */
    static String text(TextMap page, Line row) {
        StringBuilder text = new StringBuilder();
        for (Line line : page.lines()) {
            if (line.first() >= row.first() && line.last() <= row.last()) {
                text.append(text.isEmpty() ? "" : " | ").append(page.text(line));
            }
        }
        return text.toString();
    }
}
