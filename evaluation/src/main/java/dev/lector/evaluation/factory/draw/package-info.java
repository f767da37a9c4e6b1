/**
 * Draws papers with PDFBox: in goes a paper, out come the bytes of a PDF file with a text layer, or of simulated scans.
 * Dates and ids in the files are fixed, so that the same paper gives the same bytes.
 * It refuses text that the paper's typeface cannot show.
 */
@NullMarked
package dev.lector.evaluation.factory.draw;

import org.jspecify.annotations.NullMarked;
