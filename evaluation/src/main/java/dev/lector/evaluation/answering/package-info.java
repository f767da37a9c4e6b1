/**
 * Measures how well the answering model answers: on papers of the factory's test family, on real documents with labels, and how long
 * it takes. In go papers or folders with truths, out come tables; the truths are looked at only to count.
 */
@NullMarked
package dev.lector.evaluation.answering;

import org.jspecify.annotations.NullMarked;
