package dev.lector.extractors.table;

import java.math.BigDecimal;
import java.util.List;

/**
 * Which columns hold quantity, price and total: the headers say, and where the numbers contradict them, the columns that multiply.
 *
 * @param quantity number of its column, or −1
 * @param price    number of its column, or −1
 * @param total    number of its column, or −1
 * @param discount number of its column, or −1
 * @param position number of its column, or −1
 */
record Roles(int quantity, int price, int total, int discount, int position) {
    /** So large a share of the rows must multiply before headers are overruled. */
    private static final double MOST = 0.7;

    private static final int LEAST_ROWS = 2;

    /** What the headers say. */
    static Roles said(Header header) {
        return new Roles(
                header.index("quantity"),
                header.index("unit_price"),
                header.index("line_total"),
                header.index("discount"),
                header.index("position"));
    }

    static Roles of(Header header, List<BodyRow> rows) {
        Roles said = said(header);
        List<BodyRow> full = said.full(rows);
        if (!full.isEmpty() && 2 * said.multiplying(rows) >= full.size()) {
            return said;
        }
        return said.best(header.columns().size(), rows);
    }

    private Roles best(int columns, List<BodyRow> rows) {
        Roles best = this;
        int bestKept = -1;
        for (int q = 0; q < columns; q++) {
            for (int p = 0; p < columns; p++) {
                for (int t = 0; t < columns; t++) {
                    Roles other = new Roles(q, p, t, discount, position);
                    int kept = (q == quantity ? 1 : 0) + (p == price ? 1 : 0) + (t == total ? 2 : 0);
                    boolean apart = q != p && q != t && p != t && q != position && p != position && t != position;
                    if (apart && kept > bestKept && other.proven(rows)) {
                        best = other;
                        bestKept = kept;
                    }
                }
            }
        }
        return best;
    }

    /** Whether enough rows multiply, one at least by more than one; of two factors the one with fewer decimals is the quantity. */
    private boolean proven(List<BodyRow> rows) {
        List<BodyRow> full = full(rows);
        long telling = full.stream()
                .filter(r -> holds(r) && number(r, quantity).compareTo(BigDecimal.ONE) != 0)
                .count();
        long decimals = full.stream()
                .filter(r -> r.in(price).get(0).amount().decimals()
                        >= r.in(quantity).get(0).amount().decimals())
                .count();
        int multiplying = multiplying(rows);
        return multiplying >= LEAST_ROWS
                && multiplying >= MOST * full.size()
                && telling > 0
                && 2 * decimals >= full.size();
    }

    private List<BodyRow> full(List<BodyRow> rows) {
        return rows.stream()
                .filter(r -> r.has(quantity) && r.has(price) && r.has(total))
                .toList();
    }

    /** How many rows multiply. */
    int multiplying(List<BodyRow> rows) {
        return (int) full(rows).stream().filter(this::holds).count();
    }

    private boolean holds(BodyRow row) {
        List<BodyRow.Number> off = discounts(row);
        return Product.holds(number(row, quantity), number(row, price), number(row, total), off);
    }

    List<BodyRow.Number> discounts(BodyRow row) {
        return row.numbers().stream().filter(n -> n.column() == discount).toList();
    }

    private static BigDecimal number(BodyRow row, int column) {
        return row.in(column).get(0).value();
    }

    /** Whether a row holds what an item has once: its total, or quantity and price, or the price where there are no totals. */
    boolean isItem(BodyRow row, boolean totals) {
        boolean both = row.has(quantity) && row.has(price);
        return row.has(total) || both || !totals && row.has(price);
    }

    /** Whether two rows have nothing twice and together a total: the numbers of one item on two lines. */
    boolean complete(BodyRow upper, BodyRow lower) {
        boolean twice = upper.has(quantity) && lower.has(quantity)
                || upper.has(price) && lower.has(price)
                || upper.has(total) && lower.has(total);
        return !twice && (upper.has(total) || lower.has(total));
    }
}
