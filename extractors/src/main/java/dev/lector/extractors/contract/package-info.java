/**
 * Contracts: the passages of a document go in, answers to what people ask of contracts come out, each with the clause that shows it.
 * What the questions are and how clauses look that answer them is data ({@code templates/contract/topics.yaml}); the classes here
 * know how a title, parties, dates, periods and a governing law are printed.
 */
@NullMarked
package dev.lector.extractors.contract;

import org.jspecify.annotations.NullMarked;
