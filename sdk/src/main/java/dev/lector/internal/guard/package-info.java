/**
 * Keeps libraries that read other people's bytes in bounds of time and of error types.
 * In goes work and a budget, out comes its result, a typed error, or a deadline error after which the thread is given up.
 * It refuses nothing by itself; what may be asked for is decided by the guards of the packages that use it.
 */
@NullMarked
package dev.lector.internal.guard;

import org.jspecify.annotations.NullMarked;
