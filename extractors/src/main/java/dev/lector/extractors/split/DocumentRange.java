package dev.lector.extractors.split;

import dev.lector.extractors.classify.Classification;

/**
 * A document in a pile.
 *
 * @param first          1-based page
 * @param last           1-based page, inclusive
 * @param confidence     probability that it begins and ends there and nowhere between, 0 to 1
 * @param classification what it is
 */
public record DocumentRange(int first, int last, double confidence, Classification classification) {
    public DocumentRange {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("pages " + first + " to " + last);
        }
    }

    /** As {@code Reading.pages} takes it. */
    public String pages() {
        return first == last ? String.valueOf(first) : first + "-" + last;
    }
}
