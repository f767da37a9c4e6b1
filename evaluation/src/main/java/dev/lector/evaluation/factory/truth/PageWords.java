package dev.lector.evaluation.factory.truth;

import dev.lector.evaluation.factory.layout.Ink;
import dev.lector.evaluation.factory.layout.Sheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The words of a page in reading order with the number of their line.
 *
 * @param lines running line number of each word
 */
public record PageWords(List<Ink.Word> words, int[] lines) {
    /** How readers order a page. */
    public enum Order {
        /** Line by line over the whole page. */
        ROWS,
        /** Line by line, a wide gap starts a new line number. */
        PARTS,
        /** In the order of printing, as many PDF files keep it. */
        PRINTED
    }

    /** Orders the words of a page. */
    public static PageWords of(Sheet sheet, Order order) {
        List<Ink.Word> words = sheet.words();
        return order == Order.PRINTED ? printed(words) : rows(words, order == Order.PARTS);
    }

    private static PageWords printed(List<Ink.Word> words) {
        int[] lines = new int[words.size()];
        int line = 0;
        for (int i = 1; i < words.size(); i++) {
            Ink.Word before = words.get(i - 1);
            Ink.Word word = words.get(i);
            boolean same = Math.abs(before.baseline() - word.baseline()) < 0.5 && near(before, word);
            line += same ? 0 : 1;
            lines[i] = line;
        }
        return new PageWords(words, lines);
    }

    private static boolean near(Ink.Word before, Ink.Word word) {
        double gap = word.x() - before.x() - before.width();
        return gap > -1
                && gap < 1.6 * Math.max(before.style().size(), word.style().size());
    }

    private static PageWords rows(List<Ink.Word> printed, boolean parts) {
        List<Ink.Word> byHeight = new ArrayList<>(printed);
        byHeight.sort(Comparator.comparingDouble(Ink.Word::baseline).thenComparingDouble(Ink.Word::x));
        List<Ink.Word> words = new ArrayList<>();
        int[] lines = new int[printed.size()];
        int line = 0;
        int from = 0;
        while (from < byHeight.size()) {
            double baseline = byHeight.get(from).baseline();
            double reach = 0.45 * byHeight.get(from).style().size();
            int to = from;
            while (to < byHeight.size() && byHeight.get(to).baseline() - baseline < reach) {
                to++;
            }
            List<Ink.Word> row = new ArrayList<>(byHeight.subList(from, to));
            row.sort(Comparator.comparingDouble(Ink.Word::x));
            for (int i = 0; i < row.size(); i++) {
                line += parts && i > 0 && !near(row.get(i - 1), row.get(i)) ? 1 : 0;
                lines[words.size()] = line;
                words.add(row.get(i));
            }
            line++;
            from = to;
        }
        return new PageWords(words, lines);
    }
}
