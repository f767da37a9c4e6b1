package dev.lector.vision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Sorts pieces of lines the way a person reads: blocks from top to bottom, columns of running text one after the other, and
 * everything else, tables and forms above all, row by row.
 *
 * <p>A recursive X-Y cut (Nagy and Seth, 1984) over the pieces' boxes; a vertical cut is taken only between columns that look
 * like running text on both sides.
 */
final class ReadingOrder {
    private ReadingOrder() {}

    /** Rows of pieces; the rows in reading order, each with the number of its column. */
    record Row(int column, List<Segment> segments) {}

    static List<Row> rows(List<Segment> segments) {
        List<Row> rows = new ArrayList<>();
        cut(new ArrayList<>(segments), rows, 0);
        return rows;
    }

    private static void cut(List<Segment> segments, List<Row> rows, int depth) {
        if (segments.isEmpty()) {
            return;
        }
        if (depth < 12 && segments.size() > 5) {
            double gutter = gutter(segments);
            if (!Double.isNaN(gutter)) {
                cut(segments.stream().filter(s -> (s.x0() + s.x1()) / 2 < gutter).toList(), rows, depth + 1);
                cut(segments.stream().filter(s -> (s.x0() + s.x1()) / 2 >= gutter).toList(), rows, depth + 1);
                return;
            }
            double split = valley(segments);
            if (!Double.isNaN(split)) {
                cut(segments.stream().filter(s -> s.middleAt(s.x0()) < split).toList(), rows, depth + 1);
                cut(segments.stream().filter(s -> s.middleAt(s.x0()) >= split).toList(), rows, depth + 1);
                return;
            }
        }
        int column = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).column() + 1;
        for (List<Segment> row : intoRows(segments)) {
            rows.add(new Row(column, row));
        }
    }

    /** x of a vertical gap between two columns of running text, or NaN. */
    private static double gutter(List<Segment> segments) {
        double letter = Segment.median(segments.stream().mapToDouble(Segment::letter).toArray());
        List<double[]> covered = merged(
                segments.stream().map(s -> new double[] {s.x0(), s.x1()}).toList(), 0.9 * letter);
        for (int i = 1; i < covered.size(); i++) {
            double x = (covered.get(i - 1)[1] + covered.get(i)[0]) / 2;
            List<Segment> left = segments.stream().filter(s -> s.x1() <= x).toList();
            List<Segment> right = segments.stream().filter(s -> s.x0() >= x).toList();
            if (running(left, letter) && running(right, letter) && sideBySide(left, right)) {
                return x;
            }
        }
        return Double.NaN;
    }

    /** Many lines, most of them as long as the column allows, and long enough to hold several words. */
    private static boolean running(List<Segment> side, double letter) {
        if (side.size() < 4) {
            return false;
        }
        double width = side.stream().mapToDouble(Segment::x1).max().orElse(0)
                - side.stream().mapToDouble(Segment::x0).min().orElse(0);
        double ink = side.stream().mapToDouble(Segment::width).sum();
        List<List<Segment>> rows = intoRows(side);
        double filled = ink / (rows.size() * width);
        return rows.size() >= 4 && filled > 0.62 && width > 14 * letter;
    }

    private static boolean sideBySide(List<Segment> left, List<Segment> right) {
        double top = Math.max(min(left), min(right));
        double bottom = Math.min(max(left), max(right));
        double shorter = Math.min(max(left) - min(left), max(right) - min(right));
        return bottom - top > 0.5 * shorter;
    }

    private static double min(List<Segment> side) {
        return side.stream().mapToDouble(Segment::top).min().orElse(0);
    }

    private static double max(List<Segment> side) {
        return side.stream().mapToDouble(Segment::bottom).max().orElse(0);
    }

    /** y of the widest horizontal gap, when cutting there can make columns appear; NaN when the block is one. */
    private static double valley(List<Segment> segments) {
        List<double[]> covered = merged(
                segments.stream().map(s -> new double[] {s.top() + 0.2 * s.ink(), s.bottom() - 0.2 * s.ink()}).toList(), 0);
        double best = 0;
        double at = Double.NaN;
        for (int i = 1; i < covered.size(); i++) {
            double gap = covered.get(i)[0] - covered.get(i - 1)[1];
            if (gap > best) {
                best = gap;
                at = (covered.get(i)[0] + covered.get(i - 1)[1]) / 2;
            }
        }
        return at;
    }

    private static List<double[]> merged(List<double[]> spans, double gap) {
        List<double[]> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingDouble(s -> s[0]));
        List<double[]> out = new ArrayList<>();
        for (double[] s : sorted) {
            double[] last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (last != null && s[0] <= last[1] + gap) {
                last[1] = Math.max(last[1], s[1]);
            } else {
                out.add(s.clone());
            }
        }
        return out;
    }

    /** Pieces that stand beside each other, left to right; rows top to bottom. */
    static List<List<Segment>> intoRows(List<Segment> segments) {
        List<Segment> byMiddle = new ArrayList<>(segments);
        byMiddle.sort(Comparator.comparingDouble(s -> s.middleAt(s.x0())));
        List<List<Segment>> rows = new ArrayList<>();
        for (Segment s : byMiddle) {
            List<Segment> home = null;
            for (int i = rows.size() - 1; i >= Math.max(0, rows.size() - 4) && home == null; i--) {
                home = belongs(rows.get(i), s) ? rows.get(i) : null;
            }
            if (home == null) {
                home = new ArrayList<>();
                rows.add(home);
            }
            home.add(s);
        }
        rows.forEach(r -> r.sort(Comparator.comparingDouble(Segment::x0)));
        return rows;
    }

    private static boolean belongs(List<Segment> row, Segment s) {
        Segment near = row.get(0);
        for (Segment other : row) {
            if (Math.min(other.x1(), s.x1()) - Math.max(other.x0(), s.x0()) > 0.2 * Math.min(other.width(), s.width())) {
                return false;
            }
            if (Math.abs(other.x0() - s.x0()) < Math.abs(near.x0() - s.x0())) {
                near = other;
            }
        }
        double overlap = Math.min(near.bottom(), s.bottom()) - Math.max(near.top(), s.top());
        return overlap > 0.55 * Math.min(near.ink(), s.ink());
    }
}
