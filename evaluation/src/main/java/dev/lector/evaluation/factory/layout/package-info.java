/**
 * A small engine that sets text in boxes: in come blocks of marked text, out come pages of words with places.
 * It knows the widths of real fonts, wraps, aligns, makes tables and breaks pages, and does not draw anything itself, so that
 * training can have thousands of pages a minute. It refuses fonts that cannot be parsed and knows nothing of kinds of document.
 * All measures are points with the origin at the top left.
 */
@NullMarked
package dev.lector.evaluation.factory.layout;

import org.jspecify.annotations.NullMarked;
