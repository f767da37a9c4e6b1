package dev.lector.evaluation.table;

import dev.lector.evaluation.factory.layout.Sheet;
import dev.lector.evaluation.factory.paper.Paper;
import dev.lector.evaluation.factory.truth.PageTruth;
import dev.lector.evaluation.factory.truth.PageWords;
import dev.lector.evaluation.factory.truth.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows of a drawn paper's table as they are printed, a row that a page break parts put together. */
public final class DrawnRows {
    private DrawnRows() {}

    /** Cells by column, each row for itself; words of a cell are joined by blanks. */
    public static List<Map<String, String>> of(Paper paper) {
        TreeMap<Integer, Map<String, String>> rows = new TreeMap<>();
        for (Sheet sheet : paper.pages()) {
            PageWords words = PageWords.of(sheet, PageWords.Order.ROWS);
            PageTruth.of(words)
                    .rows()
                    .forEach((number, cells) ->
                            cells.forEach((column, spans) -> rows.computeIfAbsent(number, n -> new LinkedHashMap<>())
                                    .merge(column, text(words, spans), (a, b) -> a + " " + b)));
        }
        return List.copyOf(rows.values());
    }

    /** The words of some spans, joined by blanks. */
    public static String text(PageWords words, List<Span> spans) {
        List<String> texts = new ArrayList<>();
        for (Span span : spans) {
            for (int i = span.first(); i <= span.last(); i++) {
                texts.add(words.words().get(i).text());
            }
        }
        return String.join(" ", texts);
    }
}
