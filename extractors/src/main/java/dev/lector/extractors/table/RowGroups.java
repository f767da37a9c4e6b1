package dev.lector.extractors.table;

import dev.lector.extractors.layout.PageLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Puts printed rows together into items. A row with numbers belongs to every item; the words may stand on it and below, above it, or
 * all around it. The three readings are held against each other: wide gaps fall between items, every item has words, and what the
 * first item has, all have.
 */
final class RowGroups {
    /** The least distance between paragraphs, in line heights. */
    private static final double WRAP = 1.6;

    private static final double NEAR_ENOUGH = 3;
    private static final double OFF_CENTRE = 0.15;
    private static final double LED = 0.3;
    private static final double NOT_LED = 0.7;
    private static final double TRAILING = 0.4;
    private static final double DESCRIBED = 0.5;
    private static final double USUAL = 0.15;
    private static final double HEADING = 0.1;
    private static final double LESS_SIMPLE = 0.2;

    /** Gaps so much wider than others, in line heights, part items beyond doubt. */
    private static final double CLEAR = 0.1;

    /** Where the words of an item stand, seen from its numbers. */
    enum Reading {
        BELOW,
        ABOVE,
        AROUND
    }

    /**
     * The printed rows of an item.
     *
     * @param rows    from top to bottom
     * @param anchors those with its numbers
     */
    record Group(List<BodyRow> rows, List<BodyRow> anchors) {
        Group {
            rows = List.copyOf(rows);
            anchors = List.copyOf(anchors);
        }

        /** The same with rows before the first one. */
        Group begun(List<BodyRow> before) {
            return new Group(Stream.concat(before.stream(), rows.stream()).toList(), anchors);
        }

        boolean described() {
            return rows.stream().anyMatch(r -> !r.words().isEmpty());
        }
    }

    private final PageLayout page;
    private final List<BodyRow> rows;
    private final List<Anchor> anchors;

    /** The rows that hold an item's numbers: one, or two that complete each other. */
    private record Anchor(int first, int last) {}

    /** @param rows that follow one another without a sum among them */
    RowGroups(PageLayout page, List<BodyRow> rows, Roles roles, boolean totals) {
        this.page = page;
        this.rows = rows;
        this.anchors = anchors(roles, totals);
    }

    private List<Anchor> anchors(Roles roles, boolean totals) {
        List<Anchor> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!roles.isItem(rows.get(i), totals)) {
                continue;
            }
            Anchor before = found.isEmpty() ? null : found.get(found.size() - 1);
            boolean completes = before != null
                    && before.first == before.last
                    && near(before.last, i)
                    && roles.complete(rows.get(before.last), rows.get(i));
            if (before != null && completes) {
                found.set(found.size() - 1, new Anchor(before.first, i));
            } else {
                found.add(new Anchor(i, i));
            }
        }
        return found;
    }

    /** Whether a row follows another one, or the one below it, without a gap. */
    private boolean near(int upper, int lower) {
        return lower - upper <= 2 && IntStream.range(upper, lower).allMatch(i -> gap(i) < WRAP);
    }

    private boolean isAnchor(int row) {
        return anchors.stream().anyMatch(a -> row >= a.first && row <= a.last);
    }

    /**
     * The items of all sections of a table in the reading that fits them best together.
     *
     * @return a list for each section
     */
    static List<List<Group>> items(List<RowGroups> sections) {
        List<List<Group>> best = List.of();
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Reading reading : Reading.values()) {
            List<List<Group>> items =
                    sections.stream().map(s -> s.items(reading)).toList();
            int rows = items.stream().mapToInt(List::size).sum();
            int first = IntStream.range(0, items.size())
                    .filter(i -> !items.get(i).isEmpty())
                    .findFirst()
                    .orElse(-1);
            double score = first < 0 ? 0 : rows * sections.get(first).begins(reading);
            for (int i = 0; i < items.size(); i++) {
                score += sections.get(i).fits(reading, items.get(i));
            }
            double margin = reading == Reading.AROUND ? LESS_SIMPLE * rows : 0;
            if (score > bestScore + margin) {
                best = items;
                bestScore = score;
            }
        }
        return best;
    }

    private List<Group> items(Reading reading) {
        return anchors.isEmpty() ? List.of() : groups(starts(reading), reading);
    }

    /** How well gaps and words fit a reading, times the number of items. */
    private double fits(Reading reading, List<Group> groups) {
        if (groups.isEmpty()) {
            return 0;
        }
        long described = groups.stream().filter(Group::described).count();
        return groups.size() * contrast(starts(reading)) + DESCRIBED * described;
    }

    /** The last rows, when they may belong to an item that begins here and has its numbers on the next page. */
    List<BodyRow> tail() {
        int last = anchors.isEmpty() ? -1 : anchors.get(anchors.size() - 1).last;
        return rows.subList(Math.max(last + 1, rows.size() - 1), rows.size());
    }

    /** First row of each item. */
    private int[] starts(Reading reading) {
        int[] starts = new int[anchors.size()];
        starts[0] = reading == Reading.BELOW ? anchors.get(0).first : leading(anchors.get(0).first);
        for (int i = 1; i < starts.length; i++) {
            int before = anchors.get(i - 1).last;
            int here = anchors.get(i).first;
            starts[i] = switch (reading) {
                case BELOW -> here;
                case ABOVE -> Math.max(before + 1, leading(here));
                case AROUND -> widest(before, here);
            };
        }
        return starts;
    }

    /** The first of the rows that lead up to an item's numbers without a wide gap. */
    private int leading(int anchor) {
        int first = anchor;
        while (first > 0 && gap(first - 1) < WRAP && !isAnchor(first - 1)) {
            first--;
        }
        boolean bare = first == anchor && anchor > 0 && rows.get(anchor).words().isEmpty();
        return bare && !isAnchor(anchor - 1) && gap(anchor - 1) < NEAR_ENOUGH ? anchor - 1 : first;
    }

    /** Where the rows between two items come apart: at the widest gap, or else in the middle. */
    private int widest(int before, int here) {
        int best = here;
        double bestScore = Double.NEGATIVE_INFINITY;
        double middle = (before + 1 + here) / 2.0;
        for (int start = before + 1; start <= here; start++) {
            double score = gap(start - 1) - OFF_CENTRE * Math.abs(start - middle);
            if (score > bestScore) {
                best = start;
                bestScore = score;
            }
        }
        return best;
    }

    private List<Group> groups(int[] starts, Reading reading) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            Anchor anchor = anchors.get(i);
            int limit = i + 1 < starts.length ? starts[i + 1] : rows.size();
            int end = anchor.last + 1;
            while (end < limit && reading != Reading.ABOVE && gap(end - 1) < WRAP) {
                end++;
            }
            groups.add(new Group(rows.subList(starts[i], end), rows.subList(anchor.first, anchor.last + 1)));
        }
        return groups;
    }

    /** How well the beginning of the table, right under its header, and its end fit a reading. */
    private double begins(Reading reading) {
        int[] starts = starts(reading);
        int first = anchors.get(0).first;
        boolean own = anchors.stream().noneMatch(a -> rows.get(a.first).words().isEmpty());
        if (reading == Reading.BELOW) {
            return USUAL - (leading(first) == first ? 0 : own ? HEADING : LED);
        }
        long led = IntStream.range(0, starts.length)
                .filter(i -> starts[i] < anchors.get(i).first)
                .count();
        double share = led / (double) starts.length;
        int last = anchors.get(anchors.size() - 1).last;
        boolean missing = reading == Reading.ABOVE && last + 1 < rows.size() && gap(last) < WRAP;
        boolean doubtful = own && contrast(starts) < CLEAR && first - starts[0] < 2;
        double lacking = NOT_LED * (1 - share) + (starts[0] < first ? 0 : LED) + (missing ? TRAILING : 0);
        return (doubtful ? 0 : LED * share) - lacking;
    }

    /** How much wider the gaps between items are than those within them, at most by a line. */
    private double contrast(int[] starts) {
        List<Integer> cuts = IntStream.of(starts).skip(1).boxed().toList();
        double between = cuts.stream().mapToDouble(c -> gap(c - 1)).average().orElse(0);
        double within = IntStream.range(starts[0] + 1, rows.size())
                .filter(i -> !cuts.contains(i))
                .mapToDouble(i -> Math.min(WRAP, gap(i - 1)))
                .average()
                .orElse(between);
        return cuts.isEmpty() ? 0 : Math.max(-1, Math.min(1, between - within));
    }

    /** Distance from a row to the next one, in line heights. */
    private double gap(int row) {
        return page.downInLines(
                rows.get(row + 1).row().top() - rows.get(row).row().bottom());
    }
}
