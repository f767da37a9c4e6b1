package dev.lector.evidence;

import dev.lector.result.Band;

/**
 * Confidence as it is computed: reading from the probabilities of the words, answering from the score of the choice, a band
 * over both. Never asked of a model. Stateless and thread-safe.
 */
public final class Confidence {
    /** Slope and middle of the logistic curve from scores to probabilities. */
    private static final double SLOPE = 5;

    private static final double MIDDLE = 0.42;
    private static final double CERTAIN = 0.988;
    private static final double HIGH = 0.85;
    private static final double MEDIUM = 0.6;

    private Confidence() {}

    /** Probability that a choice with this score is right. */
    public static double ofScore(double score) {
        return 1 / (1 + Math.exp(-SLOPE * (score - MIDDLE)));
    }

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
