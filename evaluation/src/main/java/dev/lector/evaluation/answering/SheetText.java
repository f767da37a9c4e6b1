package dev.lector.evaluation.answering;

import dev.lector.answer.WordSpan;
import dev.lector.evaluation.factory.layout.Ink;
import dev.lector.evaluation.factory.layout.Sheet;
import dev.lector.evaluation.factory.truth.PageWords;
import dev.lector.geometry.Box;
import dev.lector.geometry.PageSize;
import dev.lector.text.Line;
import dev.lector.text.TextMap;
import dev.lector.text.TextSource;
import dev.lector.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A sheet of the factory as the library sees a page with a text layer, without drawing it. */
final class SheetText {
    private SheetText() {}

    /** The words in the given order; their indexes are those of the truth. */
    static TextMap of(Sheet sheet, PageWords words, int page) {
        PageSize size = new PageSize(sheet.width(), sheet.height());
        List<Word> made = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        int first = 0;
        int count = words.words().size();
        for (int i = 0; i < count; i++) {
            made.add(word(words.words().get(i), lines.size(), size));
            if (i == count - 1 || words.lines()[i + 1] != words.lines()[i]) {
                List<Box> boxes =
                        made.subList(first, i + 1).stream().map(Word::box).toList();
                lines.add(new Line(first, i, Box.around(boxes)));
                first = i + 1;
            }
        }
        return new TextMap(page, size, made, lines, List.of());
    }

    /** What stands in the spans, the spans apart. */
    static String words(TextMap text, List<WordSpan> spans) {
        return spans.stream()
                .map(span -> text.words().subList(span.first(), span.last() + 1).stream()
                        .map(Word::text)
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" | "));
    }

    private static Word word(Ink.Word word, int line, PageSize size) {
        Box box = new Box(
                word.x() / size.width(),
                word.top() / size.height(),
                (word.x() + word.width()) / size.width(),
                word.bottom() / size.height(),
                size);
        return new Word(word.text(), box, line, TextSource.TEXT_LAYER, 1);
    }
}
