/**
 * Where one document ends and the next begins in a pile of pages: the words of all pages go in, ranges of pages with a confidence
 * come out. Numbering, letterhead and foot, numbers that pages share, titles and kinds are features of one linear model, fitted on
 * piles that the project's factory makes. Pages that cannot be read belong to the document that they stand in.
 */
@NullMarked
package dev.lector.extractors.split;

import org.jspecify.annotations.NullMarked;
