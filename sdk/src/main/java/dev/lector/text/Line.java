package dev.lector.text;

import dev.lector.geometry.Box;

/**
 * A run of words that a person reads without moving to another line or column.
 *
 * @param first index of its first word in {@link TextMap#words()}
 * @param last  index of its last word, inclusive
 * @param box   box around its words
 */
public record Line(int first, int last, Box box) {
    public Line {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("line must hold words " + first + " to " + last);
        }
    }
}
