package dev.lector.extractors.label;

/**
 * A phrase that names something on a paper.
 *
 * @param concept  what it names, such as {@code invoice_number}
 * @param strength 1 where it says so beyond doubt, less where it says so when nothing better does
 * @param length   letters and digits of its key; the longer of two overlapping labels is meant
 */
public record Label(String concept, double strength, int length) {}
