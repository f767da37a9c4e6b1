/**
 * Till receipts: the words go in; shop, address, date and total come out.
 * The total is what its label says and what cash less change confirms; the shop stands at the top, its address under it.
 * Narrow papers with one column are expected; an invoice goes to its own extractor.
 */
@NullMarked
package dev.lector.extractors.receipt;

import org.jspecify.annotations.NullMarked;
