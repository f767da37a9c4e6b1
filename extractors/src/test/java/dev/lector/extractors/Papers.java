package dev.lector.extractors;

import dev.lector.geometry.Box;
import dev.lector.geometry.PageSize;
import dev.lector.text.Line;
import dev.lector.text.TextMap;
import dev.lector.text.TextSource;
import dev.lector.text.Word;
import java.util.ArrayList;
import java.util.List;

/** Pages set in a grid of characters, as a typewriter would: column and row of a word decide its place. */
public final class Papers {
    private static final PageSize A4 = new PageSize(595, 842);
    private static final double CHAR = 0.0095;
    private static final double ROW = 0.016;

    private Papers() {}

    /** A page whose words stand where they stand in the rows. */
    public static TextMap page(int number, String... rows) {
        List<Word> words = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (int r = 0; r < rows.length; r++) {
            int c = 0;
            for (String text : rows[r].split(" ", -1)) {
                if (!text.isEmpty()) {
                    double x = 0.03 + c * CHAR;
                    double y = 0.03 + r * ROW;
                    Box box = new Box(x, y, x + text.length() * CHAR, y + ROW * 0.8, A4);
                    lines.add(new Line(words.size(), words.size(), box));
                    words.add(new Word(text, box, lines.size() - 1, TextSource.TEXT_LAYER, 1));
                }
                c += text.length() + 1;
            }
        }
        return new TextMap(number, A4, words, lines, List.of());
    }

    /** A page with one more word, from one column and row to others, which may be fractions. */
    public static TextMap with(TextMap page, String text, double column, double row, double toColumn, double toRow) {
        Box box = new Box(0.03 + column * CHAR, 0.03 + row * ROW, 0.03 + toColumn * CHAR, 0.03 + toRow * ROW, A4);
        List<Word> words = new ArrayList<>(page.words());
        List<Line> lines = new ArrayList<>(page.lines());
        lines.add(new Line(words.size(), words.size(), box));
        words.add(new Word(text, box, lines.size() - 1, TextSource.TEXT_LAYER, 1));
        return new TextMap(page.page(), A4, words, lines, List.of());
    }
}
