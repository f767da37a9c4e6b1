package dev.lector.reader;

/**
 * A character that was read in a strip.
 *
 * @param character   the character; the reader's character set has none outside the basic plane
 * @param probability calibrated probability that it is right, 0 to 1
 * @param x0          left edge in pixels of the strip, about half-way to the character before it
 * @param x1          right edge in pixels of the strip
 */
public record Glyph(char character, double probability, double x0, double x1) {}
