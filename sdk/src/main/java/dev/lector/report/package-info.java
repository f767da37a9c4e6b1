/**
 * One self-contained HTML file about extractions: the pages as shown, boxes over them, the fields beside them.
 * Extractions and page pictures go in, text of a file comes out that loads nothing from anywhere.
 * Document text is embedded as data and never as markup.
 */
@NullMarked
package dev.lector.report;

import org.jspecify.annotations.NullMarked;
