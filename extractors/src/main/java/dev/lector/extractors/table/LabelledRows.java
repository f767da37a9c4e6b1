package dev.lector.extractors.table;

import dev.lector.extractors.label.LabelHit;
import dev.lector.extractors.layout.Row;
import dev.lector.extractors.layout.Token;
import dev.lector.rule.Currencies;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows of a document that begin with the label of a sum, a discount or a charge: they are no items, and some end the table. */
final class LabelledRows {
    private static final Set<String> ENDS = Set.of("gross_amount", "tax_amount", "amount_due");
    private static final Set<String> SUMS =
            Set.of("net_amount", "paid_amount", "discount", "shipping", "gross_amount", "tax_amount", "amount_due");
    private static final double SURE = 0.5;

    /** A sum has so many numbers at most under headers that say what they are: itself and a rate. */
    private static final int FEW = 2;

    private final Map<Place, LabelHit> sums = new HashMap<>();
    private final Set<Place> ends = new HashSet<>();

    private record Place(int page, int row) {
        static Place of(Row row) {
            return new Place(row.page(), row.number());
        }
    }

    LabelledRows(List<LabelHit> hits) {
        for (LabelHit hit : hits) {
            Place place = new Place(hit.segment().page(), hit.segment().row());
            boolean leads = hit.strength() >= SURE
                    && (hit.first() == 0 || hit.segment().order() == 0 && hit.first() <= 1)
                    && (covers(hit) || hasColon(hit));
            if (leads && SUMS.contains(hit.concept())) {
                sums.putIfAbsent(place, hit);
            }
            if (leads && ENDS.contains(hit.concept())) {
                ends.add(place);
            }
        }
    }

    /** Whether the label makes up half of its segment's words; numbers and currencies do not count. */
    private static boolean covers(LabelHit hit) {
        long words = hit.segment().tokens().stream()
                .filter(t -> !t.key().isEmpty() && !t.hasDigit() && Currencies.of(t.text()) == null)
                .count();
        return 2 * (hit.last() - hit.first() + 1) >= words;
    }

    private static boolean hasColon(LabelHit hit) {
        List<Token> tokens = hit.segment().tokens();
        Token next = tokens.get(Math.min(hit.last() + 1, tokens.size() - 1));
        return tokens.get(hit.last()).endsLabel() || next.text().equals(":");
    }

    /** Whether a row states a sum, or a discount or charge among the descriptions that is no quantity times a price. */
    boolean isSum(BodyRow row, Header header) {
        LabelHit label = sums.get(Place.of(row.row()));
        int price = header.index("unit_price");
        int total = header.index("line_total");
        boolean onlyPrice = row.has(price) && total >= 0 && !row.has(total);
        if (label == null || onlyPrice) {
            return false;
        }
        long kept = row.numbers().stream()
                .filter(n -> !header.columns().get(n.column()).role().isEmpty())
                .count();
        return kept <= FEW || price >= 0 && isDescribed(row, label) && !multiplies(row, header);
    }

    private static boolean isDescribed(BodyRow row, LabelHit label) {
        double left = label.segment().box().x0();
        return row.words().stream()
                .anyMatch(w -> w.box().x0() <= left && left < w.box().x1());
    }

    private static boolean multiplies(BodyRow row, Header header) {
        Roles roles = Roles.said(header);
        return roles.multiplying(List.of(row)) > 0 || row.has(roles.price()) && roles.quantity() < 0;
    }

    /** Whether a row states what the whole paper comes to. */
    boolean isEnd(BodyRow row, Header header) {
        return ends.contains(Place.of(row.row())) && !row.has(header.index("quantity"));
    }
}
