/**
 * What kind of document this is, and in which language: the words of its pages go in, a kind with a probability comes out.
 * Titles and phrases of the templates, labels of the packs and the shape of the page are features of one linear model; its weights
 * are fitted on documents that the project's factory draws, by {@code dev.lector.evaluation.classify.ClassifyMain}.
 * Unknown is an answer.
 */
@NullMarked
package dev.lector.extractors.classify;

import org.jspecify.annotations.NullMarked;
