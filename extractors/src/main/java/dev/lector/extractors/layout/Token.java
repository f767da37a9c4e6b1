package dev.lector.extractors.layout;

import dev.lector.geometry.Box;

/**
 * A word, or a part of one where a label and its value were printed without a blank.
 *
 * @param page       index of its page among the pages given, from 0
 * @param word       index of its word in {@link dev.lector.text.TextMap#words()}
 * @param text       as printed
 * @param key        letters and digits only, folded: what labels are compared by
 * @param box        where it stands
 * @param confidence probability that it was read right
 */
public record Token(int page, int word, String text, String key, Box box, double confidence) {
    /** Whether a label's colon ends it. */
    public boolean endsLabel() {
        return text.endsWith(":");
    }

    public boolean hasDigit() {
        return text.chars().anyMatch(Character::isDigit);
    }
}
