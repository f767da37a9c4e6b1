package dev.lector.passage;

import java.util.List;

/**
 * The unit that a question is matched against and that an answer quotes: a clause, a paragraph, a heading.
 *
 * @param kind    what it is
 * @param number  its printed number without the full stop at the end, such as {@code 7.2}; empty when it has none
 * @param heading the heading it stands under or begins with; empty when there is none
 * @param parts   its words, page by page; never empty
 */
public record Passage(Kind kind, String number, String heading, List<Part> parts) {
    /** What a passage is. */
    public enum Kind {
        /** A title or a heading that stands by itself. */
        HEADING,
        /** A numbered clause or a paragraph. */
        CLAUSE,
        /** A clause that says what a term means. */
        DEFINITION,
        /** A clause of the preamble that says why. */
        RECITAL,
        /** Where it is signed. */
        SIGNATURE
    }

    /**
     * A run of words of one page.
     *
     * @param page  index of the page among those that were read, from 0
     * @param first index of its first word in the page
     * @param last  index of its last word, inclusive
     */
    public record Part(int page, int first, int last) {
        public Part {
            if (page < 0 || first < 0 || last < first) {
                throw new IllegalArgumentException("page " + page + " cannot have words " + first + " to " + last);
            }
        }

        int size() {
            return last - first + 1;
        }
    }

    public Passage {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a passage needs words");
        }
    }
}
