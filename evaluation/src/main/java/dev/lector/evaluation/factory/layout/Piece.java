package dev.lector.evaluation.factory.layout;

import java.util.List;

/**
 * A run of text in one style. Blanks separate words; a piece starts a new word unless it is glued to the piece before.
 *
 * @param marks the values that its words belong to
 * @param glued whether it continues the last word of the piece before
 */
public record Piece(String text, Style style, List<Mark> marks, boolean glued) {
    public Piece {
        marks = List.copyOf(marks);
    }

    public Piece(String text, Style style) {
        this(text, style, List.of(), false);
    }

    public Piece glue() {
        return new Piece(text, style, marks, true);
    }
}
