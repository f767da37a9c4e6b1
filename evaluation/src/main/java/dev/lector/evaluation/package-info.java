/**
 * Commands that measure: each prints figures with the seeds and counts that make them repeatable.
 * In go folders of documents with their truth, out come tables, pictures and prediction files.
 * What cannot be measured is left out and said so, never guessed.
 */
@NullMarked
package dev.lector.evaluation;

import org.jspecify.annotations.NullMarked;
