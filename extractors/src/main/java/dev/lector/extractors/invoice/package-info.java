/**
 * Invoices and credit notes: the words of their pages go in; header, parties, amounts, payment and item lines come out.
 * Amounts are chosen together, so that net and tax make gross; what does not add up is a finding.
 * Labels come from the packs of all languages at once, so a paper in two languages is no special case.
 */
@NullMarked
package dev.lector.extractors.invoice;

import org.jspecify.annotations.NullMarked;
