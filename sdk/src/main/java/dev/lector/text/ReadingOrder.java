package dev.lector.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order in which a person reads pieces of lines on a page.
 *
 * <p>A cut in the manner of the recursive XY-cut (Nagy and Seth, 1984), with one difference: white space that runs down a page
 * separates columns only when both sides read like prose. The columns of a table and labels with their values stay rows.
 */
public final class ReadingOrder {
    /**
     * A piece of a line, without a wide gap inside. Any unit of length, y down.
     *
     * @param words words in it
     * @param chars characters in it
     * @param prose share of its characters that are letters
     */
    public record Piece(double x0, double y0, double x1, double y1, int words, int chars, double prose) {
        double height() {
            return y1 - y0;
        }
    }

    /** Pieces that a side of a gutter needs. */
    private static final int MIN_LINES = 3;

    private static final double MIN_WORDS = 2;
    private static final double MIN_CHARS = 11;
    private static final double MIN_PROSE = 0.6;
    /** How much of the shorter column must stand beside the longer one. */
    private static final double MIN_BESIDE = 0.5;
    /** White space across a block, in line heights, that parts it into bands. */
    private static final double BAND_GAP = 0.8;
    /** Gutters tried at each cut; the widest come first. */
    private static final int MAX_GUTTERS = 12;

    private static final int MAX_DEPTH = 12;

    private ReadingOrder() {}

    /** Indexes of the pieces in reading order. */
    public static List<Integer> of(List<Piece> pieces) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            all.add(i);
        }
        all.sort(Comparator.comparingDouble(i -> pieces.get(i).y0 + pieces.get(i).y1));
        List<Integer> order = new ArrayList<>(pieces.size());
        cut(pieces, all, order, 0);
        return order;
    }

    private record Columns(int from, int to, double x, int size) {}

    private static void cut(List<Piece> pieces, List<Integer> block, List<Integer> order, int depth) {
        Columns best = depth < MAX_DEPTH && block.size() >= 2 * MIN_LINES ? columns(pieces, block) : null;
        if (best == null) {
            rows(pieces, block, order);
            return;
        }
        cut(pieces, block.subList(0, best.from), order, depth + 1);
        List<Integer> left = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        for (int index : block.subList(best.from, best.to)) {
            (pieces.get(index).x1 <= best.x ? left : right).add(index);
        }
        cut(pieces, left, order, depth + 1);
        cut(pieces, right, order, depth + 1);
        cut(pieces, block.subList(best.to, block.size()), order, depth + 1);
    }

    /** The run of pieces, as large as possible, that a gutter parts into two columns of prose. */
    private static @Nullable Columns columns(List<Piece> pieces, List<Integer> block) {
        Columns best = null;
        for (double x : gutters(pieces, block)) {
            int from = 0;
            while (from < block.size()) {
                int to = bandEnd(pieces, block, from, x);
                int runEnd = from;
                while (runEnd < block.size() && mayFlow(pieces, block.subList(runEnd, to), x)) {
                    runEnd = to;
                    to = bandEnd(pieces, block, runEnd, x);
                }
                Columns run = pair(pieces, block, from, runEnd, x);
                if (run != null && (best == null || run.size > best.size)) {
                    best = run;
                }
                from = Math.max(runEnd, bandEnd(pieces, block, from, x));
            }
        }
        return best;
    }

    /** End of the pieces that follow each other without white space across the whole block; what crosses the gutter stands alone. */
    private static int bandEnd(List<Piece> pieces, List<Integer> block, int from, double x) {
        double bottom = -Double.MAX_VALUE;
        for (int i = from; i < block.size(); i++) {
            Piece piece = pieces.get(block.get(i));
            boolean crosses = piece.x0 < x && piece.x1 > x;
            if (i > from && (crosses || piece.y0 - bottom > BAND_GAP * piece.height())) {
                return i;
            }
            if (crosses) {
                return i + 1;
            }
            bottom = Math.max(bottom, piece.y1);
        }
        return block.size();
    }

    /** Whether a band can be part of columns: nothing crosses the gutter, and what stands on each side reads like prose. */
    private static boolean mayFlow(List<Piece> pieces, List<Integer> band, double x) {
        Side left = new Side();
        Side right = new Side();
        for (int index : band) {
            Piece piece = pieces.get(index);
            if (piece.x0 < x && piece.x1 > x) {
                return false;
            }
            (piece.x1 <= x ? left : right).add(piece);
        }
        boolean both = left.count > 0 && right.count > 0;
        return !both || left.flows() && right.flows();
    }

    /** Middles of the gaps between pieces that stand beside each other, those that recur most first. */
    private static List<Double> gutters(List<Piece> pieces, List<Integer> block) {
        List<double[]> found = new ArrayList<>();
        for (int i = 0; i < block.size(); i++) {
            Piece a = pieces.get(block.get(i));
            double nearest = Double.MAX_VALUE;
            for (int j = Math.max(0, i - 40); j < Math.min(block.size(), i + 40); j++) {
                Piece b = pieces.get(block.get(j));
                boolean beside = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0) > 0.3 * Math.min(a.height(), b.height());
                if (beside && b.x0 > a.x1) {
                    nearest = Math.min(nearest, b.x0);
                }
            }
            if (nearest < Double.MAX_VALUE) {
                note(found, (a.x1 + nearest) / 2, a.height());
                note(found, nearest - 0.25 * a.height(), a.height());
            }
        }
        found.sort(Comparator.comparingDouble(g -> -g[1]));
        return found.stream().limit(MAX_GUTTERS).map(g -> g[0]).toList();
    }

    private static void note(List<double[]> found, double x, double height) {
        for (double[] gutter : found) {
            if (Math.abs(gutter[0] - x) < 0.4 * height) {
                gutter[1]++;
                return;
            }
        }
        found.add(new double[] {x, 1});
    }

    /** The run as a pair of columns, or null if it is none. */
    private static @Nullable Columns pair(List<Piece> pieces, List<Integer> block, int from, int to, double x) {
        if (to - from < 2 * MIN_LINES) {
            return null;
        }
        Side left = new Side();
        Side right = new Side();
        for (int index : block.subList(from, to)) {
            Piece piece = pieces.get(index);
            (piece.x1 <= x ? left : right).add(piece);
        }
        return left.prose() && right.prose() && left.beside(right) ? new Columns(from, to, x, to - from) : null;
    }

    private static final class Side {
        private int count;
        private double words;
        private double chars;
        private double letters;
        private double top = Double.MAX_VALUE;
        private double bottom = -Double.MAX_VALUE;

        void add(Piece piece) {
            count++;
            words += piece.words;
            chars += piece.chars;
            letters += piece.prose * piece.chars;
            top = Math.min(top, piece.y0);
            bottom = Math.max(bottom, piece.y1);
        }

        boolean prose() {
            return count >= MIN_LINES && flows();
        }

        boolean flows() {
            return words >= MIN_WORDS * count && chars >= MIN_CHARS * count && letters >= MIN_PROSE * chars;
        }

        boolean beside(Side other) {
            double shared = Math.min(bottom, other.bottom) - Math.max(top, other.top);
            return shared >= MIN_BESIDE * Math.min(bottom - top, other.bottom - other.top);
        }
    }

    /** Row after row, each from left to right. The block comes sorted by height on the page. */
    private static void rows(List<Piece> pieces, List<Integer> block, List<Integer> order) {
        List<Integer> row = new ArrayList<>();
        for (int index : block) {
            if (!row.isEmpty() && !sameRow(pieces.get(row.get(row.size() - 1)), pieces.get(index))) {
                flush(pieces, row, order);
            }
            row.add(index);
        }
        flush(pieces, row, order);
    }

    private static void flush(List<Piece> pieces, List<Integer> row, List<Integer> order) {
        row.sort(Comparator.comparingDouble(i -> pieces.get(i).x0));
        order.addAll(row);
        row.clear();
    }

    private static boolean sameRow(Piece a, Piece b) {
        double shared = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
        boolean apart = b.x0 >= a.x1 || a.x0 >= b.x1;
        return apart && shared > 0.5 * Math.min(a.height(), b.height());
    }
}
