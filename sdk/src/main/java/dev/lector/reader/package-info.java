/**
 * Pixels to words: strips of text lines go through the reader's encoder and come back as words with boxes and probabilities.
 * In go pages and the strips that the vision package cut out of them, out comes a {@link dev.lector.text.TextMap}.
 * A page without a single line of text is an empty map and not an error.
 */
@NullMarked
package dev.lector.reader;

import org.jspecify.annotations.NullMarked;
