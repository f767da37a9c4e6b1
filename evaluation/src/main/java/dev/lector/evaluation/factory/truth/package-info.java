/**
 * Says what stands where: in come pages of marked words, out come words in reading order, the spans of values, and questions.
 * Everything is taken from the marks that the composer set, never found by looking at the text.
 * Writes the JSON lines that training reads; a value without a mark is not on the page.
 */
@NullMarked
package dev.lector.evaluation.factory.truth;

import org.jspecify.annotations.NullMarked;
