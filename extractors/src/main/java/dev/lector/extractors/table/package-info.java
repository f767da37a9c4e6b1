/**
 * Tables of items: a laid-out document goes in, rows with description, quantity, price and total come out.
 * Columns are found by their headers in several languages, rows by the amounts under them, over several pages.
 * A table without a recognisable header is not guessed.
 */
@NullMarked
package dev.lector.extractors.table;

import org.jspecify.annotations.NullMarked;
