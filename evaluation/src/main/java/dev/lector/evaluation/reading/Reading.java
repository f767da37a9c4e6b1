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
    static final Reading NOTHING = new Reading(List.of(), 0);

    /** A word with its box in fractions of the page and the number of its line. */
    record ReadWord(String text, double x0, double y0, double x1, double y1, int line) {}

    /** This and what was read after it. */
    Reading plus(Reading next) {
        List<ReadWord> all = new ArrayList<>(words);
        all.addAll(next.words);
        return new Reading(all, cpuSeconds + next.cpuSeconds);
    }

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
        return acrossText(inside);
    }

    /** Words of one line from left to right. */
    static String acrossText(List<ReadWord> line) {
        List<ReadWord> across = new ArrayList<>(line);
        across.sort(Comparator.comparingDouble(ReadWord::x0));
        return String.join(" ", across.stream().map(ReadWord::text).toList());
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
