package dev.lector.extractors.table;

/**
 * A column of a table.
 *
 * @param role  what it holds, such as {@code quantity}; empty when unknown
 * @param x0    left edge of its header
 * @param x1    right edge of its header
 * @param below whether its header stands under that of article numbers, as its words stand under them
 */
record Column(String role, double x0, double x1, boolean below) {
    Column(String role, double x0, double x1) {
        this(role, x0, x1, false);
    }

    double center() {
        return (x0 + x1) / 2;
    }

    /** How far a span across the page is from this column: edges or centre, whichever is nearest. */
    double distance(double from, double to) {
        double near = Math.min(Math.abs(to - x1), Math.min(Math.abs(from - x0), Math.abs((from + to) / 2 - center())));
        boolean overlaps = from < x1 && to > x0;
        return overlaps ? near * 0.4 : near + 0.01;
    }
}
