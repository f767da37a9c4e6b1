package dev.lector.extractors.template;

import dev.lector.geometry.Box;
import dev.lector.geometry.PageSize;
import dev.lector.text.Line;
import dev.lector.text.TextMap;
import dev.lector.text.TextSource;
import dev.lector.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages set in a grid of characters on A4, as a typewriter would: column and row of a word decide its place. */
final class TypedPages {
    private static final PageSize A4 = new PageSize(595, 842);
    private static final double CHAR = 0.0095;
    private static final double ROW = 0.016;
    private static final double MARGIN = 0.03;
    private static final Pattern WORD = Pattern.compile("\\S+");

    private TypedPages() {}

    static List<TextMap> of(String text) {
        List<TextMap> pages = new ArrayList<>();
        for (String page : text.split("\f", -1)) {
            pages.add(page(pages.size() + 1, page.split("\\R")));
        }
        return pages;
    }

    private static TextMap page(int number, String[] rows) {
        List<Word> words = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            double y = MARGIN + row * ROW;
            int first = words.size();
            Matcher matcher = WORD.matcher(rows[row]);
            while (matcher.find()) {
                double x0 = MARGIN + matcher.start() * CHAR;
                double x1 = MARGIN + matcher.end() * CHAR;
                Box box = new Box(x0, y, x1, y + ROW * 0.8, A4);
                words.add(new Word(matcher.group(), box, lines.size(), TextSource.TEXT_LAYER, 1));
            }
            if (words.size() > first) {
                List<Box> boxes = words.subList(first, words.size()).stream()
                        .map(Word::box)
                        .toList();
                lines.add(new Line(first, words.size() - 1, Box.around(boxes)));
            }
        }
        return new TextMap(number, A4, words, lines, List.of());
    }
}
