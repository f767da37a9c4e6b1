package dev.lector.evaluation.factory.content;

import java.math.BigDecimal;

/**
 * A line of a table of goods.
 *
 * @param price    cents for one
 * @param rate     tax rate in tenths of a percent
 * @param discount whole percent, 0 for none
 * @param total    cents, net
 */
public record Item(
        String code,
        String description,
        String extra,
        BigDecimal quantity,
        String unit,
        long price,
        int rate,
        int discount,
        long total) {
    Item negated() {
        return new Item(code, description, extra, quantity.negate(), unit, price, rate, discount, -total);
    }
}
