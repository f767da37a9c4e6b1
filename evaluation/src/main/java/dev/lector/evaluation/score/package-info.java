/**
 * Metrics: expected values and predictions of a folder go in, named measures and a line for every single judgement come out.
 * Values are compared as the shared corpus' own scorer compares them; the tests hold both to the same numbers.
 * Nothing here runs an extractor.
 */
@NullMarked
package dev.lector.evaluation.score;

import org.jspecify.annotations.NullMarked;
