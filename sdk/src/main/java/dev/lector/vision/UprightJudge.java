package dev.lector.vision;

import java.util.List;

/**
 * Says how well strips can be read, so that a page that may be upside down is tried both ways.
 *
 * <p>Implemented by whoever reads: the vision package knows no network. Thread-safe.
 */
@FunctionalInterface
public interface UprightJudge {
    /** How sure reading is, 0 to 1, over a handful of strips; comparable between two calls for the same page only. */
    double confidence(List<Strip> strips);
}
