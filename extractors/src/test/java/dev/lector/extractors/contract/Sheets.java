package dev.lector.extractors.contract;

import dev.lector.geometry.Box;
import dev.lector.geometry.PageSize;
import dev.lector.text.Line;
import dev.lector.text.TextMap;
import dev.lector.text.TextSource;
import dev.lector.text.Word;
import java.util.ArrayList;
import java.util.List;

/** Pages of running text: every string is a paragraph, broken into lines of about ninety characters. */
final class Sheets {
    private static final PageSize A4 = new PageSize(595, 842);
    private static final int WIDTH = 90;
    private static final double CHAR = 0.0095;
    private static final double ROW = 0.014;

    private Sheets() {}

    static TextMap page(int number, String... paragraphs) {
        List<Word> words = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        double y = 0.08;
        for (String paragraph : paragraphs) {
            int first = words.size();
            int column = 0;
            for (String text : paragraph.split(" ")) {
                if (column + text.length() > WIDTH) {
                    lines.add(line(words, first));
                    first = words.size();
                    column = 0;
                    y += ROW;
                }
                double x = 0.07 + column * CHAR;
                Box box = new Box(x, y, Math.min(0.99, x + text.length() * CHAR), y + 0.011, A4);
                words.add(new Word(text, box, lines.size(), TextSource.TEXT_LAYER, 1));
                column += text.length() + 1;
            }
            lines.add(line(words, first));
            y += 2 * ROW;
        }
        return new TextMap(number, A4, words, lines, List.of());
    }

    private static Line line(List<Word> words, int first) {
        return new Line(
                first,
                words.size() - 1,
                Box.around(words.subList(first, words.size()).stream()
                        .map(Word::box)
                        .toList()));
    }
}
