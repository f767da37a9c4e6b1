package dev.lector.answer;

/** What kind of value a field or an answer is; decides which words of a page can be it and how it is normalised. */
public enum ValueType {
    STRING,
    DATE,
    AMOUNT,
    NUMBER,
    INTEGER,
    PERCENT,
    /** A number or code that names one thing: invoice, order, customer, tax number. */
    ID,
    IBAN,
    /** An ISO 4217 code, printed as a code or as a sign. */
    CURRENCY,
    EMAIL,
    /** A person or a company. */
    PARTY,
    ADDRESS,
    BOOLEAN,
    DURATION
}
