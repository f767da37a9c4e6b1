package dev.lector.pipeline;

import dev.lector.geometry.Box;
import dev.lector.page.FormValue;
import dev.lector.text.Line;
import dev.lector.text.TextMap;
import dev.lector.text.TextSource;
import dev.lector.text.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts the values of form fields among the words of a page, each where its widget stands.
 *
 * <p>A form's values are exact, so they go before words that were read at the same place.
 */
final class FormWords {
    /** How a ticked box reads. */
    private static final String TICK = "[x]";

    /** Share of a word under a widget from which the word is a reading of the field's value. */
    private static final double COVERED = 0.6;

    private FormWords() {}

    static TextMap merge(TextMap page, List<FormValue> form) {
        List<FormValue> filled = form.stream().filter(FormWords::isFilled).toList();
        if (filled.isEmpty()) {
            return page;
        }
        List<List<Word>> lines = new ArrayList<>();
        for (Line line : page.lines()) {
            List<Word> kept = page.words().subList(line.first(), line.last() + 1).stream()
                    .filter(word -> filled.stream().noneMatch(value -> covers(value.box(), word.box())))
                    .toList();
            if (!kept.isEmpty()) {
                lines.add(kept);
            }
        }
        filled.forEach(value -> insert(lines, words(value)));
        return assemble(page, lines);
    }

    private static boolean isFilled(FormValue value) {
        boolean off = value.value().isBlank() || value.value().equals(FormValue.OFF);
        return !off && value.box().area() > 0;
    }

    private static boolean covers(Box widget, Box word) {
        return word.area() > 0 && widget.intersection(word) > COVERED * word.area();
    }

    /** The value's words, spread over the widget in proportion to their lengths. */
    private static List<Word> words(FormValue value) {
        boolean button = value.kind() == FormValue.Kind.CHECKBOX || value.kind() == FormValue.Kind.RADIO;
        List<String> texts = Arrays.asList((button ? TICK : value.value().strip()).split("\\s+"));
        Box box = value.box();
        int length = texts.stream().mapToInt(String::length).sum() + texts.size() - 1;
        double step = box.width() / length;
        List<Word> words = new ArrayList<>();
        double x = box.x0();
        for (String text : texts) {
            double end = Math.min(box.x1(), x + step * text.length());
            words.add(new Word(
                    text, new Box(x, box.y0(), Math.max(x, end), box.y1(), box.page()), 0, TextSource.FORM, 1));
            x = Math.min(box.x1(), end + step);
        }
        return words;
    }

    /** After the last line that is read before it: above it, or beside it to the left. */
    private static void insert(List<List<Word>> lines, List<Word> fresh) {
        Box box = fresh.get(0).box();
        int at = 0;
        for (int i = 0; i < lines.size(); i++) {
            Box line = lines.get(i).get(0).box();
            boolean beside = box.centerY() > line.y0() && box.centerY() < line.y1();
            if (beside ? line.x0() <= box.x0() : line.centerY() < box.centerY()) {
                at = i + 1;
            }
        }
        lines.add(at, fresh);
    }

    private static TextMap assemble(TextMap page, List<List<Word>> lines) {
        List<Word> words = new ArrayList<>();
        List<Line> numbered = new ArrayList<>();
        for (List<Word> line : lines) {
            int first = words.size();
            for (Word word : line) {
                words.add(new Word(word.text(), word.box(), numbered.size(), word.source(), word.confidence()));
            }
            numbered.add(new Line(
                    first,
                    words.size() - 1,
                    Box.around(line.stream().map(Word::box).toList())));
        }
        return new TextMap(page.page(), page.size(), words, numbered, page.hidden());
    }
}
