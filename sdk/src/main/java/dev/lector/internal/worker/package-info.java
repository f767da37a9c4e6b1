/**
 * Reads documents in a process of its own that can be killed: the second layer against files that were made to do harm.
 * In go a document's bytes and how to read it, out come its words, or the same typed errors as in the process itself.
 * It refuses nothing that the first layer does not; what it adds is that a hang, a crash or a full memory costs a process and not the caller.
 */
@NullMarked
package dev.lector.internal.worker;

import org.jspecify.annotations.NullMarked;
