package dev.lector.evidence;

import dev.lector.answer.WordSpan;
import dev.lector.geometry.Box;
import dev.lector.result.Origin;
import dev.lector.text.TextMap;
import dev.lector.text.TextSource;
import dev.lector.text.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What spans of a page's words look like from outside: text, boxes, reading confidence, origin. */
public final class Spans {
    private Spans() {}

    /** The words, blanks between them, one line for each line of the page. */
    public static String text(TextMap page, List<WordSpan> spans) {
        StringBuilder text = new StringBuilder();
        int line = -1;
        for (Word word : words(page, spans)) {
            text.append(text.isEmpty() ? "" : word.line() == line ? " " : "\n").append(word.text());
            line = word.line();
        }
        return text.toString();
    }

    /** One box for each line that the words stand on, in reading order. */
    public static List<Box> boxes(TextMap page, List<WordSpan> spans) {
        List<Box> boxes = new ArrayList<>();
        int line = -1;
        for (Word word : words(page, spans)) {
            if (word.line() == line) {
                boxes.set(boxes.size() - 1, boxes.get(boxes.size() - 1).union(word.box()));
            } else {
                boxes.add(word.box());
            }
            line = word.line();
        }
        return boxes;
    }

    /** Probability that the words were read right: the worst word decides. */
    public static double reading(TextMap page, List<WordSpan> spans) {
        return words(page, spans).stream().mapToDouble(Word::confidence).min().orElse(0);
    }

    /** Where the words come from; the least exact source when they come from several. */
    public static Origin origin(TextMap page, List<WordSpan> spans) {
        TextSource worst = words(page, spans).stream()
                .map(Word::source)
                .max(Comparator.comparingInt(Spans::rank))
                .orElse(TextSource.READER);
        return switch (worst) {
            case FORM -> Origin.FORM;
            case TEXT_LAYER -> Origin.TEXT_LAYER;
            case READER -> Origin.READER;
        };
    }

    private static int rank(TextSource source) {
        return switch (source) {
            case FORM -> 0;
            case TEXT_LAYER -> 1;
            case READER -> 2;
        };
    }

    private static List<Word> words(TextMap page, List<WordSpan> spans) {
        List<Word> words = new ArrayList<>();
        spans.forEach(span -> words.addAll(page.words().subList(span.first(), span.last() + 1)));
        return words;
    }
}
