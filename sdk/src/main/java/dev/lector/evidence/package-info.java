/**
 * A value and the words of a document become the place where it stands and how sure that is.
 * Exact matches go before normalised ones and those before fuzzy ones; a model's own box is only a hint.
 * A value that stands nowhere is {@code NOT_LOCATED}.
 */
@NullMarked
package dev.lector.evidence;

import org.jspecify.annotations.NullMarked;
