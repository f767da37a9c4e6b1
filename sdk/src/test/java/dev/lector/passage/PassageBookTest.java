package dev.lector.passage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.geometry.Box;
import dev.lector.geometry.PageSize;
import dev.lector.result.Evidence;
import dev.lector.text.Line;
import dev.lector.text.TextMap;
import dev.lector.text.TextSource;
import dev.lector.text.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassageBookTest {
    private static final PageSize A4 = new PageSize(595, 842);

    private final TextMap page = page(
            1,
            "1. Fees",
            "The customer pays a monthly fee of 500 euros.",
            "2. Termination",
            "Either party may terminate this agreement with ninety days notice.",
            "3. Governing law",
            "This agreement is governed by the laws of Ireland.");

    @Test
    void shouldCutAPageAtNumberedClauses() {
        PassageBook book = PassageBook.of(List.of(page));
        assertThat(book.passages())
                .extracting(PassageText::text)
                .hasSize(3)
                .first()
                .isEqualTo("1. Fees The customer pays a monthly fee of 500 euros.");
        assertThat(book.passages()).extracting(p -> p.passage().number()).containsExactly("1", "2", "3");
    }

    @Test
    void shouldFindThePassageThatAnswersInOtherWords() {
        PassageBook book = PassageBook.of(List.of(page));
        assertThat(first(book, "How can a party end the contract?")).startsWith("2. Termination");
        assertThat(first(book, "Which law applies?")).startsWith("3. Governing");
    }

    @Test
    void shouldFindTheSentenceOfAPassageThatSpeaksOfTheQuestion() {
        PassageBook book = PassageBook.of(
                List.of(page(1, "1. The fee is due monthly. Late payments bear interest. Cash is refused.")));
        PassageText passage = book.passages().get(0);
        assertThat(book.sentence(passage, "What is the interest on late payments?")
                        .text())
                .isEqualTo("Late payments bear interest.");
        assertThat(book.sentence(passage, "Is cash refused for the monthly fee?")
                        .text())
                .isEqualTo(passage.text());
        assertThat(book.share("What is the interest?", "They bear interest.")).isEqualTo(1);
        assertThat(book.share("What is the interest?", "They pay cash.")).isZero();
    }

    @Test
    void shouldFindNothingForWordsThatAreNotThere() {
        assertThat(PassageBook.of(List.of(page)).search("helicopter", 3)).isEmpty();
        assertThat(PassageBook.of(List.of()).search("law", 3)).isEmpty();
    }

    @Test
    void shouldStemTheWordsOfOtherLanguages() {
        PassageBook book = PassageBook.of(List.of(page(
                1,
                "1. Vergütung",
                "Der Auftraggeber zahlt für die Leistungen eine monatliche Vergütung von 500 Euro.",
                "2. Kündigung",
                "Der Vertrag kann von jeder Partei mit einer Frist von drei Monaten gekündigt werden.",
                "3. Recht",
                "Es gilt das Recht der Bundesrepublik Deutschland und die deutsche Sprache.")));
        assertThat(first(book, "Wann kann eine der Parteien den Vertrag kündigen?"))
                .startsWith("2. Kündigung");
    }

    @Test
    void shouldJoinAClauseThatGoesOverAPageBreakAndLeaveRepeatedHeadersAndNumbersOut() {
        PassageBook book = PassageBook.of(List.of(
                page(1, "Supply Agreement No. 7", "4.1 The supplier may end this agreement by a", "Page 1 of 3"),
                page(2, "Supply Agreement No. 7", "notice of thirty days in writing.", "Page 2 of 3"),
                page(3, "Supply Agreement No. 7", "4.2 The buyer pays in euros.", "Page 3 of 3")));
        assertThat(book.passages())
                .extracting(PassageText::text)
                .containsExactly(
                        "Supply Agreement No. 7",
                        "4.1 The supplier may end this agreement by a notice of thirty days in writing.",
                        "4.2 The buyer pays in euros.");
        PassageText clause = book.passages().get(1);
        List<Evidence> quoted = book.quote(clause, 0, clause.text().length(), clause.text(), 1, List.of());
        assertThat(quoted).extracting(Evidence::page).containsExactly(1, 2);
        assertThat(quoted.get(1).text()).isEqualTo("notice of thirty days in writing.");
        assertThat(quoted.get(1).boxes().get(0).y0()).isBetween(0.1, 0.2);
    }

    @Test
    void shouldEndAPassageWithAPageThatEndsInAShortLine() {
        PassageBook book = PassageBook.of(List.of(
                page(1, "Order 7", "Delivery note 9"),
                page(2, "The supplier may end this agreement with a notice of thirty days.")));
        assertThat(book.passages().get(book.passages().size() - 1).text())
                .isEqualTo("The supplier may end this agreement with a notice of thirty days.");
    }

    @Test
    void shouldTellHeadingsDefinitionsRecitalsAndSignaturesApart() {
        PassageBook book = PassageBook.of(List.of(page(
                1,
                "SUPPLY AGREEMENT",
                "WHEREAS the buyer needs parts;",
                "1.1 \u201cParts\u201d means what Schedule A lists.",
                "1.2 Late Delivery. The buyer may cancel.",
                "By: ______________")));
        assertThat(book.passages())
                .extracting(p -> p.passage().kind())
                .containsExactly(
                        Passage.Kind.HEADING,
                        Passage.Kind.RECITAL,
                        Passage.Kind.DEFINITION,
                        Passage.Kind.CLAUSE,
                        Passage.Kind.SIGNATURE);
        assertThat(book.passages().get(3).passage().heading()).endsWith("Late Delivery");
        assertThat(book.passages().get(2).text()).contains("\"Parts\"");
    }

    @Test
    void shouldEndSentencesAtFullStopsButNotAtAbbreviations() {
        PassageBook book =
                PassageBook.of(List.of(page(1, "7. Acme Inc. and Dr. Bell sign. They pay \u20ac5. See No. 4 below.")));
        assertThat(book.passages().get(0).sentences())
                .extracting(PassageText.Sentence::text)
                .containsExactly("7. Acme Inc. and Dr. Bell sign.", "They pay \u20ac5.", "See No. 4 below.");
    }

    private static String first(PassageBook book, String question) {
        return book.search(question, 3).get(0).passage().text();
    }

    /** Lines below each other as wide as the page, but those that start with "Delivery"; a page number stands at the foot. */
    private static TextMap page(int number, String... texts) {
        List<Word> words = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            int first = words.size();
            double y = texts[i].startsWith("Page ") ? 0.95 : 0.1 + 0.02 * i;
            String[] parts = texts[i].split(" ");
            for (int k = 0; k < parts.length; k++) {
                Box box = new Box(0.1 + 0.05 * k, y, 0.14 + 0.05 * k, y + 0.015, A4);
                words.add(new Word(parts[k], box, i, TextSource.TEXT_LAYER, 1));
            }
            lines.add(new Line(
                    first,
                    words.size() - 1,
                    new Box(0.1, y, texts[i].startsWith("Delivery") ? 0.3 : 0.9, y + 0.015, A4)));
        }
        return new TextMap(number, A4, words, lines, List.of());
    }
}
