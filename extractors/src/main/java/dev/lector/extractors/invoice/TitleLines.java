package dev.lector.extractors.invoice;

import dev.lector.extractors.label.LabelHit;
import dev.lector.extractors.layout.Segment;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Titles such as "Invoice (380) no. 123 of 5 March 2018": behind the word for the paper, a bare "no." means its number and a
 * bare "of" its date.
 */
final class TitleLines {
    private static final double SURE = 0.95;
    private static final int MAX_WORDS_BETWEEN = 5;

    private TitleLines() {}

    /** Whether a hit stands near the top of the first page, within the first words of its segment. */
    private static boolean titlePlace(LabelHit hit) {
        return hit.segment().page() == 0 && hit.first() <= 3 && hit.box().y0() < 0.35;
    }

    static List<LabelHit> strengthen(List<LabelHit> hits) {
        Map<Segment, LabelHit> titles = new IdentityHashMap<>();
        List<LabelHit> result = new ArrayList<>();
        for (LabelHit hit : hits) {
            LabelHit title = titles.get(hit.segment());
            boolean number = hit.concept().equals("invoice_number");
            int behind = title == null ? 0 : hit.first() - title.last();
            boolean follows = behind > 0;
            boolean near = follows && behind <= MAX_WORDS_BETWEEN;
            if (number && near || hit.concept().equals("invoice_date") && follows) {
                result.add(new LabelHit(
                        hit.concept(),
                        Math.max(hit.strength(), SURE),
                        hit.segment(),
                        hit.first(),
                        hit.last(),
                        hit.box(),
                        hit.cue()));
            } else {
                result.add(hit);
            }
            if (number && (hit.first() == 0 || titlePlace(hit))) {
                titles.putIfAbsent(hit.segment(), hit);
            }
        }
        return result;
    }
}
