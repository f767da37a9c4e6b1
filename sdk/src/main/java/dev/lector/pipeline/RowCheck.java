package dev.lector.pipeline;

import dev.lector.geometry.Box;
import dev.lector.result.Evidence;
import dev.lector.result.Finding;
import dev.lector.result.Finding.Severity;
import dev.lector.result.Located;
import dev.lector.text.TextMap;
import dev.lector.text.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Counts the rows of a table by the words of its page and compares with the rows that an answer has, because a model that leaves rows
 * out says nothing about it. A printed row is a height at which two or more of the answer's columns of figures hold a figure. Stateless.
 */
final class RowCheck {
    private static final int LEAST_ROWS = 2;
    private static final int LEAST_COLUMNS = 2;

    private RowCheck() {}

    /** A run of figures below each other. */
    private record Column(double left, double right) {
        boolean holds(Box box) {
            return box.centerX() >= left && box.centerX() <= right;
        }

        Column and(Box box) {
            return new Column(Math.min(left, box.x0()), Math.max(right, box.x1()));
        }
    }

    /** A finding when the page has more rows than the answer located there. */
    static Optional<Finding> of(TextMap page, List<Evidence> cells) {
        List<Box> figures = cells.stream()
                .filter(cell -> cell.located() != Located.NOT_LOCATED && cell.page() == page.page())
                .filter(cell -> figure(cell.text()))
                .map(cell -> Box.around(cell.boxes()))
                .toList();
        List<Column> columns = columns(figures);
        int answered = rows(figures).size();
        if (answered < LEAST_ROWS || columns.size() < LEAST_COLUMNS) {
            return Optional.empty();
        }
        double top = figures.stream().mapToDouble(Box::y0).min().orElse(0);
        List<Box> printed = page.words().stream()
                .filter(word -> word.box().y0() >= top - word.box().height())
                .filter(word -> figure(word.text()))
                .map(Word::box)
                .filter(box -> columns.stream().anyMatch(column -> column.holds(box)))
                .toList();
        long full = rows(printed).stream()
                .filter(row -> columns.stream()
                                .filter(column -> row.stream().anyMatch(column::holds))
                                .count()
                        >= LEAST_COLUMNS)
                .count();
        if (full <= answered) {
            return Optional.empty();
        }
        return Optional.of(Finding.onPage(
                "table.incomplete",
                Severity.WARNING,
                page.page(),
                "the page prints " + full + " rows of figures below each other, the answer has " + answered));
    }

    private static boolean figure(String text) {
        return text.chars().anyMatch(Character::isDigit) && text.chars().noneMatch(Character::isLetter);
    }

    private static List<Column> columns(List<Box> figures) {
        List<Column> columns = new ArrayList<>();
        for (Box box : figures) {
            int at = 0;
            while (at < columns.size() && !overlaps(columns.get(at), box)) {
                at++;
            }
            if (at == columns.size()) {
                columns.add(new Column(box.x0(), box.x1()));
            } else {
                columns.set(at, columns.get(at).and(box));
            }
        }
        return columns;
    }

    private static boolean overlaps(Column column, Box box) {
        return box.x0() <= column.right && box.x1() >= column.left;
    }

    /** Boxes by height: those whose middles lie within half a box of each other are one row. */
    private static List<List<Box>> rows(List<Box> boxes) {
        List<Box> sorted = new ArrayList<>(boxes);
        sorted.sort(Comparator.comparingDouble(Box::centerY));
        List<List<Box>> rows = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (Box box : sorted) {
            if (box.centerY() - last > box.height() / 2) {
                rows.add(new ArrayList<>());
            }
            rows.get(rows.size() - 1).add(box);
            last = box.centerY();
        }
        return rows;
    }
}
