package dev.lector.pipeline;

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

class PassageIndexTest {
    private static final PageSize A4 = new PageSize(595, 842);

    private final TextMap page = page(
            "1. Fees",
            "The customer pays a monthly fee of 500 euros.",
            "2. Termination",
            "Either party may terminate this agreement with ninety days notice.",
            "3. Governing law",
            "This agreement is governed by the laws of Ireland.");

    @Test
    void shouldCutAPageAtNumberedHeadings() {
        assertThat(Passages.of(List.of(page)).stream().map(Passage::text))
                .hasSize(3)
                .first()
                .isEqualTo("1. Fees The customer pays a monthly fee of 500 euros.");
    }

    @Test
    void shouldFindTheParagraphThatAnswersInOtherWords() {
        PassageIndex index = new PassageIndex(Passages.of(List.of(page)));
        assertThat(index.search("How can a party end the contract?", 3)
                        .get(0)
                        .passage()
                        .text())
                .startsWith("2. Termination");
        assertThat(index.search("Which law applies?", 3).get(0).passage().text())
                .startsWith("3. Governing");
    }

    @Test
    void shouldFindNothingForWordsThatAreNotThere() {
        assertThat(new PassageIndex(Passages.of(List.of(page))).search("helicopter", 3))
                .isEmpty();
    }

    private static TextMap page(String... texts) {
        List<Word> words = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            int first = words.size();
            double y = 0.1 + 0.02 * i;
            String[] parts = texts[i].split(" ");
            for (int k = 0; k < parts.length; k++) {
                Box box = new Box(0.1 + 0.05 * k, y, 0.14 + 0.05 * k, y + 0.015, A4);
                words.add(new Word(parts[k], box, i, TextSource.TEXT_LAYER, 1));
            }
            lines.add(new Line(first, words.size() - 1, new Box(0.1, y, 0.9, y + 0.015, A4)));
        }
        return new TextMap(1, A4, words, lines, List.of());
    }
}
