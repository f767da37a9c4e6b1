package dev.lector.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.answer.WordSpan;
import dev.lector.geometry.Box;
import dev.lector.geometry.PageSize;
import dev.lector.text.Line;
import dev.lector.text.TextMap;
import dev.lector.text.TextSource;
import dev.lector.text.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static final PageSize A4 = new PageSize(595, 842);

    private final TextMap page =
            page("Term and notice", "This contract runs for three years", "The law of Ohio applies");

    private static TextMap page(String... rows) {
        List<Word> words = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (String row : rows) {
            int first = words.size();
            double y = 0.1 * (lines.size() + 1);
            for (String text : row.split(" ")) {
                double x = 0.1 * (words.size() - first + 1);
                Box box = new Box(x, y, x + 0.05, y + 0.02, A4);
                words.add(new Word(text, box, lines.size(), TextSource.TEXT_LAYER, 1));
            }
            List<Box> boxes =
                    words.subList(first, words.size()).stream().map(Word::box).toList();
            lines.add(new Line(first, words.size() - 1, Box.around(boxes)));
        }
        return new TextMap(3, A4, words, lines, List.of());
    }

    private int at(String word) {
        return page.words().stream().map(Word::text).toList().indexOf(word);
    }

    @Test
    void shouldKeepTheChosenWordsWithTheirPlacesInLinesOfTheirOwn() {
        Excerpt excerpt = new Excerpt(
                page, List.of(new WordSpan(at("Ohio"), at("applies")), new WordSpan(at("runs"), at("years"))));
        assertThat(excerpt.words().words())
                .extracting(Word::text)
                .containsExactly("runs", "for", "three", "years", "Ohio", "applies");
        assertThat(excerpt.words().words().get(4).box())
                .isEqualTo(page.words().get(at("Ohio")).box());
        assertThat(excerpt.words().lines()).extracting(Line::first).containsExactly(0, 4);
        assertThat(excerpt.words().page()).isEqualTo(page.page());
    }

    @Test
    void shouldFindTheWayBackAndPartARunOverAGap() {
        Excerpt excerpt = new Excerpt(
                page, List.of(new WordSpan(at("runs"), at("years")), new WordSpan(at("Ohio"), at("applies"))));
        assertThat(excerpt.inPage(List.of(new WordSpan(2, 3)))).containsExactly(new WordSpan(at("three"), at("years")));
        assertThat(excerpt.inPage(List.of(new WordSpan(3, 4))))
                .containsExactly(new WordSpan(at("years"), at("years")), new WordSpan(at("Ohio"), at("Ohio")));
    }
}
