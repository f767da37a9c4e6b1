/**
 * Checks that have names: an extracted record goes in, findings come out. Templates say which checks run on a kind of document.
 * A check reports and never repairs: what it would put in place of a value is a proposal in its finding.
 * Own checks are classes named in {@code META-INF/services/dev.lector.extractors.check.Check}; two of one name are refused.
 */
@NullMarked
package dev.lector.extractors.check;

import org.jspecify.annotations.NullMarked;
