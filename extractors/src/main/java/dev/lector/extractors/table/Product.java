package dev.lector.extractors.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Whether a quantity and a price make a total: what tells numbers apart that look alike. */
final class Product {
    /** Half a cent of the printed price, times the quantity, but never less than this. */
    private static final BigDecimal LEAST = new BigDecimal("0.011");

    private static final BigDecimal HALF_CENT = new BigDecimal("0.006");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private Product() {}

    /**
     * Whether quantity times price, less a discount when there is one, is the total.
     *
     * @param discounts what may be taken off: an amount, or percent of the product
     */
    static boolean holds(BigDecimal quantity, BigDecimal price, BigDecimal total, List<BodyRow.Number> discounts) {
        BigDecimal product = quantity.multiply(price);
        BigDecimal tolerance = LEAST.max(HALF_CENT.multiply(quantity.abs()));
        if (near(product, total, tolerance)) {
            return true;
        }
        for (BodyRow.Number discount : discounts) {
            BigDecimal off = discount.value().abs();
            BigDecimal part = product.multiply(off).divide(HUNDRED, 4, RoundingMode.HALF_UP);
            if (near(product.subtract(part), total, tolerance)
                    || !discount.amount().percent() && near(product.subtract(off), total, tolerance)) {
                return true;
            }
        }
        return false;
    }

    private static boolean near(BigDecimal a, BigDecimal b, BigDecimal tolerance) {
        return a.subtract(b).abs().compareTo(tolerance) <= 0;
    }
}
