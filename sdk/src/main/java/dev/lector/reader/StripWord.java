package dev.lector.reader;

/**
 * A word that was read in a strip, in pixels of the strip (origin at its top left corner).
 *
 * @param text       characters without white space, never empty
 * @param x0         left edge of its ink
 * @param y0         top edge of its ink
 * @param x1         right edge of its ink
 * @param y1         bottom edge of its ink
 * @param confidence calibrated probability that every character is right, 0 to 1
 */
public record StripWord(String text, double x0, double y0, double x1, double y1, double confidence) {}
