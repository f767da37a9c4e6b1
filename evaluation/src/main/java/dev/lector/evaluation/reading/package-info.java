/**
 * How well pixels become words: error rates, time and pictures of the strips, beside Tesseract on the same images.
 * In go folders of images and PDFs with their truth beside them, out come tables on the standard output and image files.
 * Nothing here is trained on or kept from those folders; a file without truth is measured for time only or left out, and said so.
 */
@NullMarked
package dev.lector.evaluation.reading;

import org.jspecify.annotations.NullMarked;
