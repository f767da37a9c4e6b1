package dev.lector.evaluation.factory.content;

/**
 * A value that a paper may print.
 *
 * @param type    string, date, amount, id, code, integer, percent, iban, address or party
 * @param truth   normalised: ISO dates, amounts with a point and two places
 * @param printed as this document prints it
 */
public record Fact(String name, String type, String truth, String printed) {}
