/**
 * Electronic invoices: XML embedded in a PDF or given as a file goes in, the invoice's values with their places in the XML come out, and
 * what an extractor found on the printed page is compared with them. Reads Factur-X/ZUGFeRD 1.0 and 2.x in every profile, Order-X, and
 * XRechnung or other UBL 2.1 invoices and credit notes.
 * XML is parsed by {@link dev.lector.extractors.einvoice.HardenedXml} and nothing else.
 */
@NullMarked
package dev.lector.extractors.einvoice;

import org.jspecify.annotations.NullMarked;
