/**
 * Measures drafted templates: two papers of one vendor come from the factory, a template is drafted from the first, and the second is
 * extracted with and without it.
 */
@NullMarked
package dev.lector.evaluation.template;

import org.jspecify.annotations.NullMarked;
