/**
 * Fits what the extractors' scores weigh, and how sure they may be, on documents of the factory alone; prints constants to be named in
 * the extractors, and how well the confidence holds. Deterministic: the same seed prints the same numbers.
 */
@NullMarked
package dev.lector.evaluation.confidence;

import org.jspecify.annotations.NullMarked;
