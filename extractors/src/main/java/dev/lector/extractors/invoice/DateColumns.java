package dev.lector.extractors.invoice;

import dev.lector.extractors.candidate.Candidate;
import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.layout.Segment;
import java.util.List;
import java.util.TreeSet;

/** Days in a column of days: a list of calls or deliveries has one in each row, and its header is no label of the paper's date. */
final class DateColumns {
    private static final int LEAST = 4;

    /** An item's description goes on over fewer rows. */
    private static final int APART = 5;

    /** Edges this near each other, in fractions of the page's width, stand in one column. */
    private static final double EDGE = 0.004;

    private DateColumns() {}

    /** The days that stand in no such column of all days; all of them where that leaves none. */
    static List<Candidate> outside(List<Candidate> dates, List<Candidate> all, DocumentLayout layout) {
        List<Candidate> outside =
                dates.stream().filter(date -> column(date, all, layout) < LEAST).toList();
        return outside.isEmpty() ? dates : outside;
    }

    /** How many days begin rows near each other at the same left edge, with other words behind them; 0 for one that begins none. */
    private static int column(Candidate date, List<Candidate> dates, DocumentLayout layout) {
        if (!begins(date, layout)) {
            return 0;
        }
        TreeSet<Integer> rows = new TreeSet<>();
        dates.stream()
                .filter(other -> other.page() == date.page()
                        && Math.abs(other.box().x0() - date.box().x0()) < EDGE
                        && begins(other, layout))
                .forEach(other -> rows.add(other.segment().row()));
        int row = date.segment().row();
        return 1
                + run(row, rows.tailSet(row, false))
                + run(row, rows.headSet(row, false).descendingSet());
    }

    /** How many rows follow one another from a row on, each near the one before. */
    private static int run(int from, Iterable<Integer> rows) {
        int length = 0;
        int before = from;
        for (int row : rows) {
            if (Math.abs(row - before) > APART) {
                break;
            }
            before = row;
            length++;
        }
        return length;
    }

    private static boolean begins(Candidate date, DocumentLayout layout) {
        Segment segment = date.segment();
        boolean first = segment.order() == 0 && date.first() == 0;
        return first
                && (date.last() + 1 < segment.size()
                        || layout.row(segment).segments().size() > 1);
    }
}
