package dev.lector.extractors.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.geometry.Box;
import dev.lector.geometry.PageSize;
import dev.lector.text.Line;
import dev.lector.text.TextMap;
import dev.lector.text.TextSource;
import dev.lector.text.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutReaderTest {
    private static final PageSize A4 = new PageSize(595, 842);

    /** Of a face of 10 points: advance of Courier, and the height of its capitals. */
    private static final double ADVANCE = 6.0 / 595;

    private static final double INK = 5.6 / 842;

    @Test
    void shouldKeepWordsOfATypewriterTogetherAndCellsApart() {
        PageLayout page = LayoutReader.read(
                0, typed("TAXI COMPANY TX LTD", "12 LONG MILL LANE", "HIGH WYCOMBE", "BASE FARE    3.90    7 %"));
        assertThat(page.segments().stream().map(Segment::text))
                .containsExactly(
                        "TAXI COMPANY TX LTD", "12 LONG MILL LANE", "HIGH WYCOMBE", "BASE FARE", "3.90", "7 %");
    }

    /** Words as a reader gives them: boxes around the ink, a line of its own for what stands close together. */
    private static TextMap typed(String... rows) {
        List<Word> words = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (int r = 0; r < rows.length; r++) {
            double top = 0.1 + 0.014 * r;
            int column = 0;
            for (String text : rows[r].split(" ", -1)) {
                if (!text.isEmpty()) {
                    double left = 0.1 + column * ADVANCE;
                    Box box = new Box(left, top, left + (text.length() - 0.15) * ADVANCE, top + INK, A4);
                    words.add(new Word(text, box, r, TextSource.READER, 0.99));
                }
                column += text.length() + 1;
            }
            int line = r;
            List<Word> row = words.stream().filter(w -> w.line() == line).toList();
            lines.add(new Line(
                    words.size() - row.size(),
                    words.size() - 1,
                    Box.around(row.stream().map(Word::box).toList())));
        }
        return new TextMap(1, A4, words, lines, List.of());
    }
}
