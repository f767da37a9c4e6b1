package dev.lector.vision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Sorts pieces of lines the way a person reads: columns of running text one after the other, everything else, tables and forms
 * above all, row by row.
 *
 * <p>Pieces that lie closely below each other form blocks. A block of running text that has another one beside it is read as a
 * whole; all other pieces form rows across the page. Blocks and rows are then put in order by two rules (Breuel, "High
 * performance document layout analysis", 2003): above comes before below where they overlap sideways, and left before right
 * where they stand side by side.
 */
final class ReadingOrder {
    private ReadingOrder() {}

    /** A row of pieces, with the number of its column or block. */
    record Row(int column, List<Segment> segments) {}

    /** Something that is read in one go, with its box. */
    private record Unit(List<Segment> segments, double x0, double y0, double x1, double y1) {
        static Unit of(List<Segment> segments) {
            return new Unit(
                    segments,
                    segments.stream().mapToDouble(Segment::x0).min().orElseThrow(),
                    segments.stream().mapToDouble(Segment::top).min().orElseThrow(),
                    segments.stream().mapToDouble(Segment::x1).max().orElseThrow(),
                    segments.stream().mapToDouble(Segment::bottom).max().orElseThrow());
        }

        double height() {
            return y1 - y0;
        }

        double overlapX(Unit other) {
            return Math.min(x1, other.x1) - Math.max(x0, other.x0);
        }

        double overlapY(Unit other) {
            return Math.min(y1, other.y1) - Math.max(y0, other.y0);
        }
    }

    static List<Row> rows(List<Segment> segments) {
        List<Unit> columns = columns(segments);
        List<Segment> rest = new ArrayList<>(segments);
        columns.forEach(c -> rest.removeAll(c.segments()));
        List<Unit> units = new ArrayList<>(columns);
        for (List<Segment> row : intoRows(rest)) {
            units.addAll(parted(row, columns));
        }
        List<Row> rows = new ArrayList<>();
        int column = 0;
        boolean loose = false;
        for (Unit unit : ordered(units)) {
            boolean block = columns.contains(unit);
            column += !rows.isEmpty() && (block || !loose) ? 1 : 0;
            loose = !block;
            for (List<Segment> row : intoRows(unit.segments())) {
                rows.add(new Row(column, row));
            }
        }
        return rows;
    }

    /** A row that runs across a column of text is two rows, one on either side. */
    private static List<Unit> parted(List<Segment> row, List<Unit> columns) {
        List<Unit> parts = new ArrayList<>();
        List<Segment> part = new ArrayList<>();
        for (Segment s : row) {
            Segment before = part.isEmpty() ? null : part.get(part.size() - 1);
            if (before != null
                    && columns.stream()
                            .anyMatch(c -> c.x0() >= before.x1() - 1
                                    && c.x1() <= s.x0() + 1
                                    && c.y0() < s.bottom()
                                    && c.y1() > s.top())) {
                parts.add(Unit.of(part));
                part = new ArrayList<>();
            }
            part.add(s);
        }
        parts.add(Unit.of(part));
        return parts;
    }

    /** Blocks of running text that stand side by side. */
    private static List<Unit> columns(List<Segment> segments) {
        List<Unit> running = new ArrayList<>();
        for (List<Segment> block : blocks(segments)) {
            if (running(block)) {
                running.add(Unit.of(block));
            }
        }
        List<Unit> columns = new ArrayList<>();
        for (Unit a : running) {
            if (running.stream().anyMatch(b -> a != b && beside(a, b))) {
                columns.add(a);
            }
        }
        return columns;
    }

    private static boolean beside(Unit a, Unit b) {
        return a.overlapX(b) < 0.15 * Math.min(a.x1() - a.x0(), b.x1() - b.x0())
                && a.overlapY(b) > 0.4 * Math.min(a.height(), b.height());
    }

    /** Pieces joined to the piece closely below them that covers the same part of the width. */
    private static List<List<Segment>> blocks(List<Segment> segments) {
        List<Segment> byTop = new ArrayList<>(segments);
        byTop.sort(Comparator.comparingDouble(Segment::top));
        int[] group = new int[byTop.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        for (int i = 0; i < byTop.size(); i++) {
            Segment a = byTop.get(i);
            for (int j = i + 1; j < byTop.size() && byTop.get(j).top() < a.bottom() + 1.2 * a.ink(); j++) {
                if (stacked(a, byTop.get(j))) {
                    int from = group[j];
                    int to = group[i];
                    for (int k = 0; k < group.length; k++) {
                        group[k] = group[k] == from ? to : group[k];
                    }
                }
            }
        }
        List<List<Segment>> blocks = new ArrayList<>();
        for (int g = 0; g < group.length; g++) {
            List<Segment> block = new ArrayList<>();
            for (int i = 0; i < group.length; i++) {
                if (group[i] == g) {
                    block.add(byTop.get(i));
                }
            }
            if (!block.isEmpty()) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    private static boolean stacked(Segment a, Segment b) {
        double overlap = Math.min(a.x1(), b.x1()) - Math.max(a.x0(), b.x0());
        double gap = b.top() - a.bottom();
        double ink = Math.min(a.ink(), b.ink());
        boolean alike = Math.max(a.letter(), b.letter()) < 1.6 * Math.min(a.letter(), b.letter());
        boolean flush = Math.abs(a.x0() - b.x0()) < 2.5 * a.letter() && overlap > 0;
        boolean under = overlap > 0.6 * Math.min(a.width(), b.width());
        return alike && gap > -0.5 * ink && gap < 1.1 * ink && (under || flush);
    }

    /** Several lines, most of them as long as the column allows, and long enough to hold several words. */
    private static boolean running(List<Segment> block) {
        if (block.size() < 4) {
            return false;
        }
        double letter =
                Segment.median(block.stream().mapToDouble(Segment::letter).toArray());
        Unit box = Unit.of(block);
        double ink = block.stream().mapToDouble(Segment::width).sum();
        int rows = intoRows(block).size();
        return rows >= 4
                && ink > 0.55 * rows * (box.x1() - box.x0())
                && box.x1() - box.x0() > 12 * letter
                && block.size() < 1.6 * rows;
    }

    /** Takes again and again the topmost, leftmost unit that nothing left has to come before. */
    private static List<Unit> ordered(List<Unit> units) {
        List<Unit> left = new ArrayList<>(units);
        left.sort(Comparator.comparingDouble(Unit::y0).thenComparingDouble(Unit::x0));
        List<Unit> out = new ArrayList<>();
        while (!left.isEmpty()) {
            Unit next = left.get(0);
            for (Unit candidate : left) {
                if (left.stream().noneMatch(u -> u != candidate && before(u, candidate, units))) {
                    next = candidate;
                    break;
                }
            }
            out.add(next);
            left.remove(next);
        }
        return out;
    }

    private static boolean before(Unit a, Unit b, List<Unit> all) {
        double sideways = Math.min(a.x1() - a.x0(), b.x1() - b.x0());
        if (a.overlapX(b) > 0.1 * sideways) {
            return (a.y0() + a.y1()) < (b.y0() + b.y1());
        }
        if (a.x1() > b.x1() || a.overlapY(b) <= 0) {
            return false;
        }
        // Left of it, unless something across the page lies between the two.
        double top = Math.min(a.y0(), b.y0());
        double bottom = Math.max(a.y1(), b.y1());
        return all.stream()
                .noneMatch(c -> c != a
                        && c != b
                        && (c.y0() + c.y1()) / 2 > top
                        && (c.y0() + c.y1()) / 2 < bottom
                        && (c.y0() >= a.y1() && c.y1() <= b.y0())
                        && c.overlapX(a) > 0
                        && c.overlapX(b) > 0);
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
            double overlap = Math.min(other.x1(), s.x1()) - Math.max(other.x0(), s.x0());
            if (overlap > 0.2 * Math.min(other.width(), s.width())) {
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
