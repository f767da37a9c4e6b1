/**
 * Questions to documents, measured: a folder in the corpus' shape goes in, answers with the pages of their evidence come out, and
 * the figures that issue 6 asks for: page recall at three regions, yes and no, free answers, NDA pairs, "not in this document".
 */
@NullMarked
package dev.lector.evaluation.contract;

import org.jspecify.annotations.NullMarked;
