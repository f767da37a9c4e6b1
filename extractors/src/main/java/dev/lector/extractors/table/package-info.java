/**
 * Tables of items: a laid-out document goes in, rows with description, quantity, price and total come out.
 * Columns are found by their headers in several languages, rows by the amounts under them, over several pages.
 * Items may stand above, below and all around their numbers. Any other table is read by a {@link TableRule}: columns by headers, cells by
 * types. A table without a recognisable header is not guessed.
 */
@NullMarked
package dev.lector.extractors.table;

import org.jspecify.annotations.NullMarked;
