/**
 * The one unchecked hierarchy of failures.
 * The first fork says who must act: the caller, the author of a record or template, the owner of the document, the operator of the
 * machine, or we ourselves because it is a bug.
 * Messages carry the file, the page, the observed value and the limit, and never text of a document.
 */
@NullMarked
package dev.lector.error;

import org.jspecify.annotations.NullMarked;
