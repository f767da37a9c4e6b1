/**
 * Bytes become a document: the kind is decided by content and never by the name.
 * In come a path, bytes or a stream, a password and a page range; out comes a {@link dev.lector.source.SourceDocument} that must be closed.
 * What is too large, encrypted without its password or of an unknown kind is refused with a typed error.
 */
@NullMarked
package dev.lector.source;

import org.jspecify.annotations.NullMarked;
