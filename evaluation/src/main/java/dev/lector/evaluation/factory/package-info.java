/**
 * The document factory: in goes a kind of paper and a seed, out come pages with words, values, questions and their places.
 * Papers can be had as JSON lines for training, as PDF files and as simulated scans, the same bytes for the same seed.
 * It refuses kinds that it does not know and never takes anything from real documents.
 */
@NullMarked
package dev.lector.evaluation.factory;

import org.jspecify.annotations.NullMarked;
