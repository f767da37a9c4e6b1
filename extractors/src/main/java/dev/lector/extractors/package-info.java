/**
 * Extractors: the words of a document's pages go in, named values with their evidence, table rows and findings come out.
 * One package per kind of document, and a generic one that works from field names, descriptions and types alone.
 * Extractors know no engine and no file format; a value that stands nowhere on the pages is not invented.
 */
@NullMarked
package dev.lector.extractors;

import org.jspecify.annotations.NullMarked;
