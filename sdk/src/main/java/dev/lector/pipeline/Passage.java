package dev.lector.pipeline;

import dev.lector.text.TextMap;

/**
 * A paragraph of a page: the unit that a question is matched against and that an answer quotes.
 *
 * @param page  the page it stands on
 * @param first index of its first word in the page
 * @param last  index of its last word, inclusive
 */
record Passage(TextMap page, int first, int last) {
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = first; i <= last; i++) {
            text.append(i == first ? "" : " ").append(page.words().get(i).text());
        }
        return text.toString();
    }
}
