package dev.lector.prompt;

import dev.lector.text.Line;
import dev.lector.text.TextMap;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page, or some rows of it, as a model is shown it. Its rows are numbered from 1 over the whole page.
 *
 * @param words   the page's words
 * @param rows    all of its rows, as {@link PageRows} has them
 * @param first   index of the first row shown
 * @param last    index after the last row shown
 * @param picture the upright page, or null when there is none or no room for it
 */
public record PromptPage(TextMap words, List<Line> rows, int first, int last, @Nullable BufferedImage picture) {
    public PromptPage {
        rows = List.copyOf(rows);
        if (first < 0 || last < first || last > rows.size()) {
            throw new IllegalArgumentException("rows " + first + " to " + last + " of " + rows.size());
        }
    }

    /** A whole page. */
    public static PromptPage of(TextMap words, @Nullable BufferedImage picture) {
        List<Line> rows = PageRows.of(words);
        return new PromptPage(words, rows, 0, rows.size(), picture);
    }

    /** 1-based number in the document. */
    public int number() {
        return words.page();
    }

    public PromptPage withoutPicture() {
        return new PromptPage(words, rows, first, last, null);
    }

    /** The picture alone. */
    public PromptPage withoutWords() {
        return new PromptPage(words, rows, 0, 0, picture);
    }

    /** The upper and the lower half of the rows, both with the picture; the page itself when it has a single row. */
    public List<PromptPage> halves() {
        if (last - first < 2) {
            return List.of(this);
        }
        int middle = (first + last) / 2;
        return List.of(
                new PromptPage(words, rows, first, middle, picture),
                new PromptPage(words, rows, middle, last, picture));
    }

    /** The rows shown, each with its number. */
    String lines() {
        StringBuilder text = new StringBuilder();
        for (int i = first; i < last; i++) {
            String row = PageRows.text(words, rows.get(i));
            text.append('[').append(i + 1).append("] ").append(Fence.plain(row)).append('\n');
        }
        return text.toString();
    }
}
