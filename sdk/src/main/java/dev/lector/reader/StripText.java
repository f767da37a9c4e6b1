package dev.lector.reader;

import java.util.List;

/**
 * What was read in one strip.
 *
 * @param glyphs characters from left to right, blanks between words included
 * @param words  words from left to right; none when the strip holds nothing legible
 */
public record StripText(List<Glyph> glyphs, List<StripWord> words) {
    public StripText {
        glyphs = List.copyOf(glyphs);
        words = List.copyOf(words);
    }

    /** The words joined by single blanks. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (StripWord word : words) {
            text.append(text.isEmpty() ? "" : " ").append(word.text());
        }
        return text.toString();
    }
}
