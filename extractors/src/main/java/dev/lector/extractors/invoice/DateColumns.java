package dev.lector.extractors.invoice;

import dev.lector.extractors.candidate.Candidate;
import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.layout.Segment;
import java.util.List;

/** Days in a column of days: a list of calls or deliveries has one in each row, and its header is no label of the paper's date. */
final class DateColumns {
    private static final int LEAST = 4;

    /** Edges this near each other, in fractions of the page's width, stand in one column. */
    private static final double EDGE = 0.01;

    private DateColumns() {}

    /** The days that stand in no such column of all days; all of them where that leaves none. */
    static List<Candidate> outside(List<Candidate> dates, List<Candidate> all, DocumentLayout layout) {
        List<Candidate> outside =
                dates.stream().filter(date -> column(date, all, layout) < LEAST).toList();
        return outside.isEmpty() ? dates : outside;
    }

    /** How many days begin their rows at the same left edge, with other words behind them; 0 for one that begins none. */
    private static long column(Candidate date, List<Candidate> dates, DocumentLayout layout) {
        return !begins(date, layout)
                ? 0
                : dates.stream()
                        .filter(other -> other.page() == date.page()
                                && Math.abs(other.box().x0() - date.box().x0()) < EDGE
                                && begins(other, layout))
                        .count();
    }

    private static boolean begins(Candidate date, DocumentLayout layout) {
        Segment segment = date.segment();
        boolean first = segment.order() == 0 && date.first() == 0;
        return first
                && (date.last() + 1 < segment.size()
                        || layout.row(segment).segments().size() > 1);
    }
}
