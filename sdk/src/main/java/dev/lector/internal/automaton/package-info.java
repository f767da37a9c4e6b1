/**
 * Regular languages: expressions are parsed, made deterministic, cut, minimised and written out over bytes.
 * In goes an expression of a stated subset, a range of numbers or a list of literals; out comes an automaton that never runs into a
 * dead end, in time linear in its input.
 * What is not regular (back references, look-around) or grows past a limit is refused as the author's error.
 */
@NullMarked
package dev.lector.internal.automaton;

import org.jspecify.annotations.NullMarked;
