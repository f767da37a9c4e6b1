/**
 * For the tests of whoever builds on Lector, published as this module's test jar.
 * A scripted model goes in where a real one would, and answers, hangs, dies, floods or babbles as the script says; the contract test
 * holds any implementation of a model to what its callers rely on.
 * Nothing in here is used by Lector itself.
 */
@NullMarked
package dev.lector.testing;

import org.jspecify.annotations.NullMarked;
