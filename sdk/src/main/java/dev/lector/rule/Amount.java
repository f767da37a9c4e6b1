package dev.lector.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as printed on a business paper.
 *
 * @param value      the number, with as many decimals as printed
 * @param currency   ISO 4217 code when a sign or code stands with it, or null
 * @param decimals   digits printed after the decimal mark, 0 when none
 * @param ambiguous  whether one separator with three digits after it left open what it means, as in 1.234
 * @param percent    whether a percent sign follows
 */
public record Amount(BigDecimal value, @Nullable String currency, int decimals, boolean ambiguous, boolean percent) {
    /** As a string with a point, two places or as many more as the number needs: the shape that records and checks use. */
    public String plain() {
        BigDecimal bare = value.stripTrailingZeros();
        return bare.setScale(Math.max(2, bare.scale())).toPlainString();
    }
}
