package dev.lector.text;

import dev.lector.geometry.Box;
import dev.lector.geometry.PageSize;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of one page in reading order, with their lines. Immutable.
 *
 * @param page   1-based page number
 * @param size   size of the page as it is shown
 * @param words  visible words in reading order
 * @param lines  lines in reading order; every word belongs to exactly one
 * @param hidden words that a person does not see (invisible, off the page, in the colour of the paper): never mixed in;
 *               in reading order, their line numbers count lines of hidden words
 */
public record TextMap(int page, PageSize size, List<Word> words, List<Line> lines, List<Word> hidden) {
    public TextMap {
        words = List.copyOf(words);
        lines = List.copyOf(lines);
        hidden = List.copyOf(hidden);
        if (page < 1) {
            throw new IllegalArgumentException("pages count from 1, was " + page);
        }
    }

    /**
     * The hidden words as a page of their own, for a scan whose recognised text lies unseen behind or over its image.
     *
     * <p>Whoever made the file chose these words freely; what is printed may say something else.
     */
    public TextMap ofHidden() {
        List<Line> hiddenLines = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= hidden.size(); i++) {
            if (i == hidden.size() || hidden.get(i).line() != hidden.get(first).line()) {
                List<Word> run = hidden.subList(first, i);
                hiddenLines.add(new Line(
                        first, i - 1, Box.around(run.stream().map(Word::box).toList())));
                first = i;
            }
        }
        return new TextMap(page, size, hidden, hiddenLines, List.of());
    }

    /** The words of a line joined by single blanks. */
    public String text(Line line) {
        StringBuilder text = new StringBuilder();
        for (Word word : words.subList(line.first(), line.last() + 1)) {
            text.append(text.isEmpty() ? "" : " ").append(word.text());
        }
        return text.toString();
    }

    /** All lines, one below the other. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(text(line)).append('\n');
        }
        return text.toString();
    }
}
