/**
 * What a user holds in the end: extractions, answers, regions, evidence and findings.
 * Plain immutable values without behaviour and without native memory, safe to share between threads and to serialise.
 * Absence is a state here ({@code NOT_LOCATED}, {@code answered == false}) and never a null in a list.
 */
@NullMarked
package dev.lector.result;

import org.jspecify.annotations.NullMarked;
