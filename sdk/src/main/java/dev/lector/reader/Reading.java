package dev.lector.reader;

import java.util.List;

/**
 * One look at a strip.
 *
 * @param glyphs  characters from left to right, in pixels of the strip
 * @param score   log-probability of the whole best path for each character; the higher of two looks is the surer one
 * @param lattice what it leaves open where a character is {@linkplain #doubtful doubtful}
 */
record Reading(List<Glyph> glyphs, double score, Lattice lattice) {
    /** Probability of a character below which its strip is looked at again. */
    private static final double DOUBT = 0.9;

    /** Whether a character is doubtful. */
    boolean doubtful() {
        return doubtful(glyphs);
    }

    static boolean doubtful(List<Glyph> glyphs) {
        return glyphs.stream().anyMatch(g -> g.probability() < DOUBT);
    }

    /** The same reading in pixels of a strip that is {@code factor} times as wide. */
    Reading scaled(double factor) {
        return new Reading(
                glyphs.stream()
                        .map(g -> new Glyph(g.character(), g.probability(), g.x0() * factor, g.x1() * factor))
                        .toList(),
                score,
                lattice.scaled(factor));
    }
}
