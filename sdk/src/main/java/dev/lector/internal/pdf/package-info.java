/**
 * PDF files through Apache PDFBox, behind the interfaces of {@code source} and {@code page}.
 * In come bytes that anybody may have written, out come pages, words, pixels, form values and attachments, or one of the library's own errors.
 * Nothing of PDFBox leaves this package, neither types nor exceptions, and every call runs on the document's own thread with a deadline.
 */
@NullMarked
package dev.lector.internal.pdf;

import org.jspecify.annotations.NullMarked;
