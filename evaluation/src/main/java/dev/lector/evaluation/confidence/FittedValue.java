package dev.lector.evaluation.confidence;

import dev.lector.extractors.Calibration;
import dev.lector.result.Evidence;

/**
 * A value that was extracted.
 *
 * @param field    the name of its curve in {@link Calibration}
 * @param evidence as it was given
 * @param right    whether it is what the paper says
 * @param scan     whether its words were read from pixels
 */
record FittedValue(String field, Evidence evidence, boolean right, boolean scan) {
    double confidence() {
        return evidence.reading() * evidence.answering();
    }

    /** What its curve is drawn over. */
    double input() {
        return Calibration.inputOf(field, evidence.answering());
    }

    /** How sure the reader was, before the power of the curve in use. */
    double read() {
        return Math.pow(evidence.reading(), 1 / Calibration.curve(field).reading());
    }
}
