package dev.lector.extractors.invoice;

import dev.lector.extractors.label.LabelHit;
import dev.lector.extractors.layout.Segment;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Titles such as "Invoice (380) no. 123 of 5 March 2018": behind the word for the paper, a bare "no." means its number and a
 * bare "of" its date. Behind the number of an order, "of" means the order's date.
 */
final class TitleLines {
    private static final double SURE = 0.95;

    /** A line that reads like a title but stands lower, as the heading of an item may. */
    private static final double LIKELY = 0.9;

    private static final int MAX_WORDS_BETWEEN = 5;

    /** Other papers that are named with number and date. */
    private static final Set<String> OTHERS = Set.of("order_number", "delivery_number", "contract_number");

    private TitleLines() {}

    /** Whether a hit stands near the top of the first page, within the first words of its segment. */
    private static boolean titlePlace(LabelHit hit) {
        return hit.segment().page() == 0 && hit.first() <= 3 && hit.box().y0() < 0.35;
    }

    static List<LabelHit> strengthen(List<LabelHit> hits) {
        Map<Segment, LabelHit> titles = new IdentityHashMap<>();
        Map<Segment, LabelHit> others = new IdentityHashMap<>();
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
                        Math.max(hit.strength(), title != null && titlePlace(title) ? SURE : LIKELY),
                        hit.segment(),
                        hit.first(),
                        hit.last(),
                        hit.box(),
                        hit.cue()));
            } else {
                LabelHit other = others.get(hit.segment());
                boolean behindOther = other != null && hit.first() > other.last() && !hit.colon();
                boolean dated = behindOther && hit.concept().equals("invoice_date") && hit.strength() < SURE;
                result.add(dated ? hit.as("order_date") : hit);
            }
            if (OTHERS.contains(hit.concept())) {
                others.putIfAbsent(hit.segment(), hit);
            }
            if (number && (hit.first() == 0 || titlePlace(hit))) {
                titles.putIfAbsent(hit.segment(), hit);
            }
        }
        return result;
    }
}
