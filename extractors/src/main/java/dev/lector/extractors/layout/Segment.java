package dev.lector.extractors.layout;

import dev.lector.geometry.Box;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tokens of one row without a wide gap between them: a label, a value, a cell, or a line of running text.
 *
 * @param page   index of its page, from 0
 * @param row    number of its row on the page, from the top
 * @param order  position among the row's segments, from the left
 * @param tokens from left to right, never empty
 * @param box    around them
 */
public record Segment(int page, int row, int order, List<Token> tokens, Box box) {
    public Segment {
        tokens = List.copyOf(tokens);
    }

    public String text() {
        return text(0, tokens.size() - 1);
    }

    /** The tokens from first to last, joined by blanks. */
    public String text(int first, int last) {
        return tokens.subList(first, last + 1).stream().map(Token::text).collect(Collectors.joining(" "));
    }

    public Box box(int first, int last) {
        return Box.around(
                tokens.subList(first, last + 1).stream().map(Token::box).toList());
    }

    public int size() {
        return tokens.size();
    }
}
