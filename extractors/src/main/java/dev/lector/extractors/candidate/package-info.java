/**
 * What on a page can be a value: a laid-out document goes in, typed spans of words with their normalised values come out.
 * Looks at words alone, not at labels; which candidate is which field is decided elsewhere.
 * Words that cannot be of a type are not offered for it.
 */
@NullMarked
package dev.lector.extractors.candidate;

import org.jspecify.annotations.NullMarked;
