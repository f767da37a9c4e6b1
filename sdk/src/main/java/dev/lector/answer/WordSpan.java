package dev.lector.answer;

/**
 * A run of words of one page.
 *
 * @param first index of its first word in {@link dev.lector.text.TextMap#words()}
 * @param last  index of its last word, inclusive
 */
public record WordSpan(int first, int last) {
    public WordSpan {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("span must run forward from 0, was " + first + " to " + last);
        }
    }
}
