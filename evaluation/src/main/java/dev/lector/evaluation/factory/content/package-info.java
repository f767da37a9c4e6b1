/**
 * What papers are about: in goes a seed, out come made-up companies, people, goods, sums, dates and numbers in one language.
 * Word lists come from resource files; sums add up unless a fault is asked for.
 * It refuses word lists that cannot be parsed and knows nothing of pages.
 */
@NullMarked
package dev.lector.evaluation.factory.content;

import org.jspecify.annotations.NullMarked;
