package dev.lector.schema;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What kind of value a leaf of a schema, a field or an answer is; decides which words of a page can be it and how it is normalised.
 */
public enum ValueType {
    /** Free text. */
    STRING,
    /** A whole number. */
    INTEGER,
    /** A decimal number. */
    NUMBER,
    /** {@link dev.lector.result.Money}: an amount with its currency, one leaf although its JSON is an object. */
    AMOUNT,
    /** A day: ISO 8601 calendar date. */
    DATE,
    /** A day and a time. */
    DATE_TIME,
    /** A time of day. */
    TIME,
    /** A month of a year. */
    YEAR_MONTH,
    /** A length of time, ISO 8601. */
    DURATION,
    /** Yes or no. */
    BOOLEAN,
    /** One of a list of choices. */
    ENUM,
    /** An ISO 4217 currency code. */
    CURRENCY,
    /** A number or code that names something: an invoice, an order, a customer. */
    ID,
    /** An international bank account number. */
    IBAN,
    /** A share of a hundred. */
    PERCENT,
    /** An e-mail address. */
    EMAIL,
    /** A phone or fax number. */
    PHONE,
    /** A web address. */
    URI,
    /** A person or a company. */
    PARTY,
    /** Where somebody lives or a company sits. */
    ADDRESS;

    private static final Map<String, ValueType> BY_FORMAT = Map.ofEntries(
            Map.entry("date", DATE),
            Map.entry("date-time", DATE_TIME),
            Map.entry("local-date-time", DATE_TIME),
            Map.entry("time", TIME),
            Map.entry("local-time", TIME),
            Map.entry("year-month", YEAR_MONTH),
            Map.entry("duration", DURATION),
            Map.entry("currency", CURRENCY),
            Map.entry("money", AMOUNT),
            Map.entry("id", ID),
            Map.entry("iban", IBAN),
            Map.entry("percent", PERCENT),
            Map.entry("email", EMAIL),
            Map.entry("phone", PHONE),
            Map.entry("uri", URI),
            Map.entry("party", PARTY),
            Map.entry("address", ADDRESS));

    /** The kind that the {@code format} of a JSON Schema names, or null for one that says nothing about it. */
    static @Nullable ValueType ofFormat(String format) {
        return BY_FORMAT.get(format);
    }

    /** The {@code format} that a text of this kind is given, or null when none is needed. */
    @Nullable String textFormat() {
        return switch (this) {
            case ID, IBAN, EMAIL, PHONE, CURRENCY, URI, PERCENT, PARTY, ADDRESS -> name().toLowerCase(Locale.ROOT);
            default -> null;
        };
    }
}
