/**
 * Fits the models that tell kinds of documents and where a pile of pages comes apart, and measures them: papers of the factory go in,
 * weights and tables come out. Only papers of the train family are fitted on; the test family and real documents measure.
 */
@NullMarked
package dev.lector.evaluation.classify;

import org.jspecify.annotations.NullMarked;
