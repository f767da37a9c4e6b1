/**
 * What a model said becomes a JSON tree: constrained while decoding where logits are to be had, parsed tolerantly where not.
 * In goes a schema or raw text, out comes a token mask or a tree with the list of what had to be mended.
 * An answer that does not fit its schema never leaves as data.
 */
@NullMarked
package dev.lector.answer;

import org.jspecify.annotations.NullMarked;
