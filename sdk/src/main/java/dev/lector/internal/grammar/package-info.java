/**
 * The grammar of an answer: rules that follow it byte by byte with a stack, and the token masks that come of walking a vocabulary
 * through them.
 * In goes a JSON Schema, compiled to rules; out comes, for any beginning of an answer, the set of tokens that may come next.
 * A schema that cannot be followed exactly is refused as its author's error, so that every finished answer validates.
 */
@NullMarked
package dev.lector.internal.grammar;

import org.jspecify.annotations.NullMarked;
