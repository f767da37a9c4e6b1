/**
 * Pages as rows and segments: words go in as they were read, rows of label- and value-sized pieces come out.
 * Only geometry decides, so a text layer in any order and a reader's words give the same layout.
 * Nothing here knows a kind of document or a language's words.
 */
@NullMarked
package dev.lector.extractors.layout;

import org.jspecify.annotations.NullMarked;
