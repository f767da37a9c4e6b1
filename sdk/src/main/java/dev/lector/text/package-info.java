/**
 * Words of a page, wherever they come from: text layer, form values or the reader on pixels.
 * A page goes in and a {@link dev.lector.text.TextMap} comes out, words in reading order with box, source and confidence.
 * Hidden, off-page and same-colour text is kept apart and never mixed in with what a person sees.
 */
@NullMarked
package dev.lector.text;

import org.jspecify.annotations.NullMarked;
