package dev.lector.evidence;

import dev.lector.result.Band;

/**
 * Confidence as it is computed: reading from the probabilities of the words, answering from what chose the words, a band
 * over both. Never asked of a model. Stateless and thread-safe.
 */
public final class Confidence {
    /** So that 99 of 100 values above it are right on papers that nothing was fitted on; see {@code evaluation.confidence}. */
    private static final double CERTAIN = 0.988;

    private static final double HIGH = 0.85;
    private static final double MEDIUM = 0.6;

    private Confidence() {}

    /** One word over both confidences, which are taken as independent. */
    public static Band band(double reading, double answering) {
        double both = reading * answering;
        if (both >= CERTAIN) {
            return Band.CERTAIN;
        }
        if (both >= HIGH) {
            return Band.HIGH;
        }
        return both >= MEDIUM ? Band.MEDIUM : Band.LOW;
    }
}
