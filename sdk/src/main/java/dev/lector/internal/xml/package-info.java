/**
 * XML files as documents: bytes go in, a document without pages comes out whose one embedded file is itself.
 * Nothing is parsed here; who reads electronic invoices reads this one as if it were embedded in a PDF.
 */
@NullMarked
package dev.lector.internal.xml;

import org.jspecify.annotations.NullMarked;
