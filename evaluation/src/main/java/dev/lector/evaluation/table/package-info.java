/** Measures rows of tables: papers of the document factory go in, F1 over whole rows comes out, by structure of the table. */
@NullMarked
package dev.lector.evaluation.table;

import org.jspecify.annotations.NullMarked;
