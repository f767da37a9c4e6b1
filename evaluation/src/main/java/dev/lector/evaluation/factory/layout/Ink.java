package dev.lector.evaluation.factory.layout;

import java.util.List;

/** What is printed on a page; points, origin top left. */
public sealed interface Ink {
    /**
     * A word.
     *
     * @param baseline distance of its base line from the page's top
     */
    record Word(String text, double x, double baseline, double width, Style style, List<Mark> marks) implements Ink {
        public double top() {
            return baseline - 0.74 * style.size();
        }

        public double bottom() {
            return baseline + 0.21 * style.size();
        }

        /** The same word further down. */
        public Word lowered(double by) {
            return new Word(text, x, baseline + by, width, style, marks);
        }
    }

    /** A filled rectangle; rules are thin ones. */
    record Bar(double x, double y, double width, double height, double gray) implements Ink {}
}
