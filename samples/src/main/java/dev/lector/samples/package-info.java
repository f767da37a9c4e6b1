/**
 * One idea per file, each with a main method, each run by the tests.
 * The first argument is a document; the sample documents lie beside the sources and are drawn by the document factory.
 * Nothing depends on this module.
 */
@NullMarked
package dev.lector.samples;

import org.jspecify.annotations.NullMarked;
