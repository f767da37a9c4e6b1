/**
 * Which candidate is which field: labels and candidates go in, scored candidates with reasons come out.
 * One score adds what label, direction, distance, type, arithmetic and a model say.
 * Nothing is chosen below a least score: a field without a good candidate stays empty.
 */
@NullMarked
package dev.lector.extractors.field;

import org.jspecify.annotations.NullMarked;
