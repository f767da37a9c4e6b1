package dev.lector.result;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money as a document states it.
 *
 * @param amount   the amount; negative for credits
 * @param currency ISO 4217 currency, or null when the document does not say which
 */
public record Money(BigDecimal amount, @Nullable Currency currency) {
    /**
     * Amount and currency from text.
     *
     * @throws IllegalArgumentException if the code is no ISO 4217 currency or the amount no number
     */
    public static Money of(String amount, @Nullable String currency) {
        return new Money(new BigDecimal(amount), currency == null ? null : Currency.getInstance(currency));
    }

    /** Amount and code, such as {@code 118.00 EUR}. */
    @Override
    public String toString() {
        return currency == null ? amount.toPlainString() : amount.toPlainString() + " " + currency;
    }
}
