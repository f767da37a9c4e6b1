/**
 * Normalisers and checks: printed text to values, values to findings.
 * Nothing is repaired in silence; a correction is a proposal with its reason.
 * Checks know no document and no model.
 */
@NullMarked
package dev.lector.rule;

import org.jspecify.annotations.NullMarked;
