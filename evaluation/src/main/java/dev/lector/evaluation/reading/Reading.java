package dev.lector.evaluation.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What one reader made of a page.
 *
 * @param words      words in the reader's own reading order
 * @param cpuSeconds processor time that it took, all threads
 */
record Reading(List<ReadWord> words, double cpuSeconds) {
    /** A word with its box in fractions of the page and the number of its line. */
    record ReadWord(String text, double x0, double y0, double x1, double y1, int line) {}

    /** All words in order. */
    String text() {
        StringBuilder text = new StringBuilder();
        words.forEach(w -> text.append(w.text()).append(' '));
        return text.toString();
    }

    /** The words whose middles stand in a box, from left to right, line by line. */
    String textIn(Truth.TruthLine box) {
        double slack = 0.15 * (box.y1() - box.y0());
        List<ReadWord> inside = new ArrayList<>();
        for (ReadWord w : words) {
            double x = (w.x0() + w.x1()) / 2;
            double y = (w.y0() + w.y1()) / 2;
            if (x >= box.x0() - 0.005 && x <= box.x1() + 0.005 && y >= box.y0() - slack && y <= box.y1() + slack) {
                inside.add(w);
            }
        }
        inside.sort(Comparator.comparingDouble(ReadWord::x0));
        StringBuilder text = new StringBuilder();
        inside.forEach(w -> text.append(w.text()).append(' '));
        return text.toString();
    }

    /** Errors against the truth: line by line where lines are known, else over the whole text. */
    TextErrors against(Truth truth) {
        if (truth.text() != null) {
            return TextErrors.of(truth.text(), text());
        }
        TextErrors sum = TextErrors.NONE;
        for (Truth.TruthLine line : truth.lines()) {
            sum = sum.plus(TextErrors.loose(line.text(), textIn(line)));
        }
        return sum;
    }
}
