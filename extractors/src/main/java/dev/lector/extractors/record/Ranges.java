package dev.lector.extractors.record;

import dev.lector.extractors.candidate.Candidate;
import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.layout.Segment;
import dev.lector.schema.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds periods: two dates in one segment with a dash or a word for "to" between them. */
final class Ranges {
    private static final Set<String> TO = Set.of(
            "-", "\u2013", "\u2014", "to", "thru", "through", "until", "till", "bis", "au", "al", "t/m", "tot", "a",
            "~", "");

    /** A dash with its blanks, in heights of a date. */
    private static final double MAX_GAP = 4;

    private Ranges() {}

    /**
     * A period.
     *
     * @param whole first to last word
     * @param from  the first day
     * @param to    the last day
     */
    record Range(Candidate whole, Candidate from, Candidate to) {}

    static List<Range> find(DocumentLayout layout, List<Candidate> dates) {
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i + 1 < dates.size(); i++) {
            Candidate a = dates.get(i);
            Candidate b = dates.get(i + 1);
            boolean same = a.segment() == b.segment();
            if ((same && between(a, b) || beside(layout, a, b)) && a.value().compareTo(b.value()) <= 0) {
                Candidate whole = new Candidate(
                        ValueType.DATE,
                        a.segment(),
                        a.first(),
                        same ? b.last() : a.last(),
                        a.value(),
                        Math.min(a.quality(), b.quality()),
                        null,
                        a.date());
                ranges.add(new Range(whole, a, b));
            }
        }
        return ranges;
    }

    /** Two dates next to each other in a row with nothing or a dash between them, also one that was read a little lower. */
    private static boolean beside(DocumentLayout layout, Candidate a, Candidate b) {
        Segment left = a.segment();
        Segment right = b.segment();
        double aspect = a.box().page().width() / a.box().page().height();
        double gap =
                (b.box().x0() - a.box().x1()) * aspect / Math.max(1e-6, a.box().height());
        return left.page() == right.page()
                && left.row() == right.row()
                && (right.order() == left.order() + 1
                        || right.order() == left.order() + 2
                                && TO.contains(layout.row(left)
                                        .segments()
                                        .get(left.order() + 1)
                                        .text()
                                        .toLowerCase(Locale.ROOT)))
                && a.last() == left.size() - 1
                && b.first() == 0
                && gap < MAX_GAP;
    }

    private static boolean between(Candidate a, Candidate b) {
        Segment segment = a.segment();
        if (b.first() <= a.last()) {
            return true;
        }
        String text = b.first() == a.last() + 1 ? "" : segment.text(a.last() + 1, b.first() - 1);
        return TO.contains(text.toLowerCase(Locale.ROOT).strip());
    }
}
