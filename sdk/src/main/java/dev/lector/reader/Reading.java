package dev.lector.reader;

import java.util.List;

/**
 * One look at a strip.
 *
 * @param glyphs characters from left to right, in pixels of the strip
 * @param score  log-probability of the whole best path for each character; the higher of two looks is the surer one
 */
record Reading(List<Glyph> glyphs, double score) {
    /** Lowest probability of a character; 1 when there is none. */
    double weakest() {
        return glyphs.stream().mapToDouble(Glyph::probability).min().orElse(1);
    }

    /** The same reading in pixels of a strip that is {@code factor} times as wide. */
    Reading scaled(double factor) {
        return new Reading(
                glyphs.stream()
                        .map(g -> new Glyph(g.character(), g.probability(), g.x0() * factor, g.x1() * factor))
                        .toList(),
                score);
    }
}
