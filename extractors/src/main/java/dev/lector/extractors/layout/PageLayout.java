package dev.lector.extractors.layout;

import dev.lector.geometry.Box;
import dev.lector.text.TextMap;
import java.util.List;

/**
 * A page as rows of segments, independent of the reading order in which its words came.
 *
 * @param index      index of the page among those given, from 0
 * @param map        its words
 * @param rows       from top to bottom; behind them words that run up or down the page, each by itself
 * @param lineHeight median height of a word, in fractions of the page's height
 */
public record PageLayout(int index, TextMap map, List<Row> rows, double lineHeight) {
    /** Edges this near each other are the same, in heights of a line. */
    private static final double EDGE = 0.8;

    public PageLayout {
        rows = List.copyOf(rows);
    }

    public List<Segment> segments() {
        return rows.stream().flatMap(row -> row.segments().stream()).toList();
    }

    /** A distance across the page, in fractions of its width, as a number of line heights. */
    public double acrossInLines(double dx) {
        return dx * map.size().width() / (lineHeight * map.size().height());
    }

    /** A distance down the page, in fractions of its height, as a number of line heights. */
    public double downInLines(double dy) {
        return dy / lineHeight;
    }

    /** Whether two boxes have an edge or their center in common across the page. */
    public boolean aligned(Box a, Box b) {
        return Math.abs(acrossInLines(a.x0() - b.x0())) < EDGE
                || Math.abs(acrossInLines(a.x1() - b.x1())) < EDGE
                || Math.abs(acrossInLines(a.centerX() - b.centerX())) < EDGE;
    }

    /** Overlap of two boxes across the page, as a fraction of the narrower one. */
    public static double overlapAcross(Box a, Box b) {
        double shared = Math.min(a.x1(), b.x1()) - Math.max(a.x0(), b.x0());
        double narrower = Math.min(a.width(), b.width());
        return narrower <= 0 ? 0 : Math.max(0, shared / narrower);
    }
}
