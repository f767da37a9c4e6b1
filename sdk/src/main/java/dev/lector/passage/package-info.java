/**
 * Long documents as passages: the pages' words go in, numbered clauses, headings, definitions, recitals and signature blocks come
 * out, with running headers and page numbers kept out and clauses joined over page breaks.
 * Passages know their words, so that whatever is quoted from them has a page and boxes, and are ranked against a question by BM25.
 * Knows no kind of document; who asks is {@code pipeline} and the extractors.
 */
@NullMarked
package dev.lector.passage;

import org.jspecify.annotations.NullMarked;
