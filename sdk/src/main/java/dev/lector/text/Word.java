package dev.lector.text;

import dev.lector.geometry.Box;

/**
 * A printed word.
 *
 * @param text       the characters as read, without white space, never empty
 * @param box        where it stands on the page as it is shown
 * @param line       number of its {@link Line} in the page's reading order, from 0
 * @param source     where it was read
 * @param confidence probability that the text is right, 0 to 1; 1 for a text layer
 */
public record Word(String text, Box box, int line, TextSource source, double confidence) {
    public Word {
        if (text.isEmpty() || line < 0 || !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a word needs text, a line and a confidence in [0, 1]: length "
                    + text.length() + ", line " + line + ", confidence " + confidence);
        }
    }
}
