package dev.lector.evaluation.factory.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows and columns of text. Columns are as wide as their text or share what is left. */
public final class Grid implements Block {
    /** Which rules a grid has. */
    public enum Rules {
        NONE,
        HEAD,
        ROWS,
        BOXES,
        ZEBRA,
        COLUMNS
    }

    /**
     * @param weight share of the width that is left over; 0 for as wide as the text
     * @param align  where text stands in the column
     */
    public record Column(double weight, Align align) {}

    private final List<Column> columns;
    private final List<List<Text>> rows;
    private final boolean head;
    private final Rules rules;
    private final double padX;
    private final double padY;
    private final double lift;
    private double widthsFor = -1;
    private double[] widths = {};

    /**
     * @param rows each has a text for every column; fewer are allowed
     * @param head whether the first row is a head, printed again after a page break
     */
    public Grid(List<Column> columns, List<List<Text>> rows, boolean head, Rules rules, double padX, double padY) {
        this(columns, rows, head, rules, padX, padY, 0);
    }

    /**
     * @param head whether the first row is a head, printed again after a page break
     * @param lift where low cells stand in a higher row: 0 on top, 0.5 in the middle, 1 at the bottom
     */
    public Grid(
            List<Column> columns,
            List<List<Text>> rows,
            boolean head,
            Rules rules,
            double padX,
            double padY,
            double lift) {
        this.columns = List.copyOf(columns);
        this.rows = rows.stream().map(List::copyOf).toList();
        this.head = head;
        this.rules = rules;
        this.padX = padX;
        this.padY = padY;
        this.lift = lift;
    }

    @Override
    public double height(double width) {
        double sum = 0;
        for (int i = 0; i < rows.size(); i++) {
            sum += rowHeight(i, width);
        }
        return sum;
    }

    @Override
    public void paint(Sheet sheet, double x, double y, double width) {
        double top = y;
        for (int i = 0; i < rows.size(); i++) {
            paintRow(sheet, i, x, top, width);
            top += rowHeight(i, width);
        }
    }

    @Override
    public List<Block> parts(double width) {
        List<Block> parts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            parts.add(new Row(i));
        }
        return parts;
    }

    @Override
    public @Nullable Block repeated(double width) {
        return head ? new Row(0) : null;
    }

    private final class Row implements Block {
        private final int index;

        Row(int index) {
            this.index = index;
        }

        @Override
        public double height(double width) {
            return rowHeight(index, width);
        }

        @Override
        public void paint(Sheet sheet, double x, double y, double width) {
            paintRow(sheet, index, x, y, width);
        }
    }

    private double rowHeight(int row, double width) {
        double[] w = widths(width);
        double highest = 0;
        List<Text> cells = rows.get(row);
        for (int c = 0; c < cells.size(); c++) {
            highest = Math.max(highest, cells.get(c).height(w[c] - 2 * padX));
        }
        return highest + 2 * padY;
    }

    private void paintRow(Sheet sheet, int row, double x, double y, double width) {
        double[] w = widths(width);
        double height = rowHeight(row, width);
        paintRules(sheet, row, x, y, w, height);
        List<Text> cells = rows.get(row);
        double left = x;
        for (int c = 0; c < cells.size(); c++) {
            double inner = w[c] - 2 * padX;
            double free = height - 2 * padY - cells.get(c).height(inner);
            cells.get(c).paint(sheet, left + padX, y + padY + lift * free, inner);
            left += w[c];
        }
    }

    private void paintRules(Sheet sheet, int row, double x, double y, double[] w, double height) {
        double total = java.util.Arrays.stream(w).sum();
        boolean isHead = head && row == 0;
        switch (rules) {
            case NONE -> {}
            case HEAD -> {
                if (isHead) {
                    sheet.rule(x, y + height, total, 0.8, 0);
                }
            }
            case ROWS -> sheet.rule(x, y + height, total, isHead ? 1 : 0.4, isHead ? 0 : 0.5);
            case ZEBRA -> {
                if (isHead || row % 2 == 0) {
                    sheet.print(new Ink.Bar(x, y, total, height, isHead ? 0.82 : 0.94));
                }
            }
            case BOXES, COLUMNS -> {
                if (rules == Rules.BOXES || isHead || row == rows.size() - 1) {
                    sheet.frame(x, y, total, height, 0.5, 0.2);
                }
                double left = x;
                for (double column : w) {
                    sheet.print(new Ink.Bar(left, y, 0.5, height, 0.2));
                    left += column;
                }
                sheet.print(new Ink.Bar(left, y, 0.5, height, 0.2));
            }
        }
    }

    private double[] widths(double width) {
        if (widthsFor != width) {
            widths = measure(width);
            widthsFor = width;
        }
        return widths;
    }

    private double[] measure(double width) {
        double[] w = new double[columns.size()];
        double fixed = 0;
        double weights = 0;
        for (int c = 0; c < w.length; c++) {
            if (columns.get(c).weight() > 0) {
                weights += columns.get(c).weight();
                continue;
            }
            for (List<Text> row : rows) {
                if (c < row.size()) {
                    w[c] = Math.max(w[c], row.get(c).naturalWidth() + 2 * padX);
                }
            }
            fixed += w[c];
        }
        // Text too wide for the page makes every column smaller, and wraps.
        double squeeze = fixed > width * 0.8 && weights > 0 ? width * 0.8 / fixed : fixed > width ? width / fixed : 1;
        double left = width - fixed * squeeze;
        for (int c = 0; c < w.length; c++) {
            double weight = columns.get(c).weight();
            w[c] = weight > 0 ? left * weight / weights : w[c] * squeeze;
        }
        return w;
    }
}
