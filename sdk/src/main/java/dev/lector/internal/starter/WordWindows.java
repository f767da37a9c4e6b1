package dev.lector.internal.starter;

import dev.lector.answer.WordSpan;
import dev.lector.text.Line;
import dev.lector.text.TextMap;
import java.util.ArrayList;
import java.util.List;

/** Cuts a page that is longer than the model's window into overlapping runs of lines. */
final class WordWindows {
    private WordWindows() {}

    /**
     * Windows in reading order that together hold every word; each begins with a line and overlaps the next by about a third.
     * A line longer than a window is cut.
     */
    static List<WordSpan> of(TextMap page, int maxWords) {
        int count = page.words().size();
        List<WordSpan> windows = new ArrayList<>();
        int first = 0;
        while (first < count) {
            int last = Math.min(count, first + maxWords) - 1;
            windows.add(new WordSpan(first, last));
            if (last == count - 1) {
                break;
            }
            first = lineStart(page, first + maxWords * 2 / 3, first + 1);
        }
        return windows;
    }

    /** First word of the line that holds the wanted word, or the wanted word itself where that line began too early. */
    private static int lineStart(TextMap page, int wanted, int earliest) {
        for (Line line : page.lines()) {
            if (line.first() <= wanted && wanted <= line.last()) {
                return line.first() >= earliest ? line.first() : wanted;
            }
        }
        return wanted;
    }
}
