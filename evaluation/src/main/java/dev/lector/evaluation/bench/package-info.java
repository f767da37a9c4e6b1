/**
 * Benchmarks that anybody can run from one command each and that print what they measured.
 * In goes nothing but the arguments; out come times on this machine, with the number of runs and the spread.
 * Nothing here is part of the library, and no figure is kept in the code.
 */
@NullMarked
package dev.lector.evaluation.bench;

import org.jspecify.annotations.NullMarked;
