package dev.lector.extractors.check;

import java.math.BigDecimal;

/** By how much printed sums may differ from exact ones; every finding about a sum states the tolerance it allowed. */
final class Rounding {
    /** For one sum of amounts that were rounded to cents. */
    static final BigDecimal SUM = new BigDecimal("0.02");

    private static final BigDecimal HALF_CENT = new BigDecimal("0.005");

    private Rounding() {}

    /** A sum of many rounded amounts: each may be off. */
    static BigDecimal of(int summands) {
        return SUM.multiply(BigDecimal.valueOf(1L + summands));
    }

    /** A price printed with two places may be off by half a cent for each unit. */
    static BigDecimal ofQuantity(BigDecimal quantity) {
        return quantity.abs().multiply(HALF_CENT).add(SUM);
    }

    static boolean differ(BigDecimal a, BigDecimal b, BigDecimal tolerance) {
        return a.subtract(b).abs().compareTo(tolerance) > 0;
    }
}
