/**
 * The front door: open a {@link dev.lector.Lector}, read a document, get records, answers and places.
 * What comes in is a path, bytes or a stream; what goes out is plain values with evidence.
 * It only wires what the stage packages do and refuses nothing that they accept.
 */
@NullMarked
package dev.lector;

import org.jspecify.annotations.NullMarked;
