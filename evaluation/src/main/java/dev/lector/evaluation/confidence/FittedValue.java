package dev.lector.evaluation.confidence;

import dev.lector.evidence.Confidence;
import dev.lector.extractors.Calibration;
import dev.lector.extractors.Calibration.Curve;
import dev.lector.result.Evidence;

/**
 * A value that was extracted.
 *
 * @param field    the name of its curve in {@link Calibration}
 * @param evidence as it was given
 * @param right    whether it is what the paper says
 * @param scan     whether its words were read from pixels
 * @param paper    number of its paper
 */
record FittedValue(String field, Evidence evidence, boolean right, boolean scan, int paper) {
    double confidence() {
        return evidence.reading() * evidence.answering();
    }

    /** The same with the confidence that another curve gives it. */
    FittedValue by(Curve curve) {
        double reading = Math.pow(read(), curve.reading());
        double answering = 1 / (1 + Math.exp(-(curve.slope() * input() + curve.offset())));
        Evidence other = new Evidence(
                evidence.text(),
                evidence.value(),
                evidence.page(),
                evidence.boxes(),
                evidence.origin(),
                evidence.located(),
                reading,
                answering,
                Confidence.band(reading, answering),
                evidence.why());
        return new FittedValue(field, other, right, scan, paper);
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
