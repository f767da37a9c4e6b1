package dev.lector.answer;

import dev.lector.text.TextMap;
import dev.lector.text.Word;

/** Which words of a page go on from one another. */
final class Neighbours {
    /** Widest gap inside a value, in heights of a word; a wider one is a column's. */
    private static final double COLUMN_GAP = 1.5;

    private Neighbours() {}

    /** Whether a word goes on from the one before it: on the same line without a column's gap, or as the next line's first. */
    static boolean joined(TextMap page, int i, boolean acrossLines) {
        Word left = page.words().get(i - 1);
        Word right = page.words().get(i);
        if (left.line() != right.line()) {
            return acrossLines && right.line() == left.line() + 1;
        }
        double gap = (right.box().x0() - left.box().x1()) * page.size().width();
        double height = Math.max(left.box().height(), right.box().height())
                * page.size().height();
        return gap <= COLUMN_GAP * height;
    }
}
