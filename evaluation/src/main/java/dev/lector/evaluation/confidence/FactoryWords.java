package dev.lector.evaluation.confidence;

import dev.lector.evaluation.factory.layout.Ink;
import dev.lector.evaluation.factory.layout.Sheet;
import dev.lector.evaluation.factory.paper.Paper;
import dev.lector.evaluation.factory.truth.PageWords;
import dev.lector.geometry.Box;
import dev.lector.geometry.PageSize;
import dev.lector.text.Line;
import dev.lector.text.TextMap;
import dev.lector.text.TextSource;
import dev.lector.text.Word;
import java.util.ArrayList;
import java.util.List;

/** The words of a factory paper as a text layer would give them, without drawing it. */
final class FactoryWords {
    private FactoryWords() {}

    static List<TextMap> of(Paper paper) {
        List<TextMap> pages = new ArrayList<>();
        for (Sheet sheet : paper.pages()) {
            pages.add(page(sheet, pages.size() + 1));
        }
        return pages;
    }

    private static TextMap page(Sheet sheet, int number) {
        PageWords order = PageWords.of(sheet, PageWords.Order.ROWS);
        PageSize size = new PageSize(sheet.width(), sheet.height());
        List<Word> words = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < order.words().size(); i++) {
            boolean ends = i + 1 == order.words().size() || order.lines()[i + 1] != order.lines()[i];
            words.add(new Word(
                    order.words().get(i).text(),
                    box(sheet, size, order.words().get(i)),
                    lines.size(),
                    TextSource.TEXT_LAYER,
                    1));
            if (ends) {
                List<Box> boxes =
                        words.subList(from, i + 1).stream().map(Word::box).toList();
                lines.add(new Line(from, i, Box.around(boxes)));
                from = i + 1;
            }
        }
        return new TextMap(number, size, words, lines, List.of());
    }

    private static Box box(Sheet sheet, PageSize size, Ink.Word word) {
        return new Box(
                word.x() / sheet.width(),
                word.top() / sheet.height(),
                (word.x() + word.width()) / sheet.width(),
                word.bottom() / sheet.height(),
                size);
    }
}
