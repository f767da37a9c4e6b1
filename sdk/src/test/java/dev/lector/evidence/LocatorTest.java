package dev.lector.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.geometry.Box;
import dev.lector.geometry.PageSize;
import dev.lector.result.Band;
import dev.lector.result.Evidence;
import dev.lector.result.Located;
import dev.lector.schema.ValueType;
import dev.lector.text.Line;
import dev.lector.text.TextMap;
import dev.lector.text.TextSource;
import dev.lector.text.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocatorTest {
    private static final PageSize A4 = new PageSize(595, 842);

    @Test
    void shouldFindTheExactWords() {
        Evidence found = locate("RE-2024-17", ValueType.ID, "Invoice no. RE-2024-17");
        assertThat(found.located()).isEqualTo(Located.EXACT);
        assertThat(found.text()).isEqualTo("RE-2024-17");
        assertThat(found.page()).isEqualTo(1);
    }

    @Test
    void shouldFindAnotherPrintingOfAnAmount() {
        Evidence found = locate("1234.56", ValueType.AMOUNT, "Summe 99,00", "Total 1.234,56 EUR");
        assertThat(found.located()).isEqualTo(Located.NORMALISED);
        assertThat(found.text()).isEqualTo("1.234,56");
    }

    @Test
    void shouldFindAnAmountWhoseGroupsAreWords() {
        assertThat(locate("1234.56", ValueType.AMOUNT, "Total 1 234,56").text()).isEqualTo("1 234,56");
    }

    @Test
    void shouldFindAnotherPrintingOfADate() {
        Evidence found = locate("2014-05-07", ValueType.DATE, "Datum 7. Mai 2014");
        assertThat(found.located()).isEqualTo(Located.NORMALISED);
        assertThat(found.text()).isEqualTo("7. Mai 2014");
    }

    @Test
    void shouldFindTextAcrossALineBreakAndAHyphen() {
        Evidence found = locate(
                "Northwind Trading Company", ValueType.STRING, "Messrs. Northwind Trad-", "ing Company of Leeds");
        assertThat(found.located()).isEqualTo(Located.NORMALISED);
        assertThat(found.boxes()).hasSize(2);
    }

    @Test
    void shouldFindMisreadText() {
        Evidence found = locate("Musterlieferant", ValueType.STRING, "von MusterIieferanl GmbH");
        assertThat(found.located()).isEqualTo(Located.FUZZY);
    }

    @Test
    void shouldNotFindAMisreadNumber() {
        assertThat(locate("1234567890", ValueType.ID, "Nr. 1234567891").located())
                .isEqualTo(Located.NOT_LOCATED);
    }

    @Test
    void shouldPreferThePlaceBehindTheLabel() {
        List<TextMap> pages = List.of(page("Order 4711", "shipped", "Invoice 4711"));
        Evidence found = Locator.locate("4711", ValueType.ID, pages, new Locator.Hint("invoice number", 0, null), 0.9);
        assertThat(found.boxes().get(0).y0()).isGreaterThan(0.1);
    }

    @Test
    void shouldPreferThePlaceInTheModelsBox() {
        List<TextMap> pages = List.of(page("4711", "and", "4711"));
        Box box = pages.get(0).words().get(2).box();
        Evidence found = Locator.locate("4711", ValueType.ID, pages, new Locator.Hint(null, 0, box), 0.9);
        assertThat(found.boxes()).containsExactly(box);
    }

    @Test
    void shouldSayWhenOnlyTheModelKnowsThePlace() {
        Box box = new Box(0.1, 0.1, 0.2, 0.2, A4);
        Evidence found = Locator.locate(
                "unseen", ValueType.STRING, List.of(page("nothing here")), new Locator.Hint(null, 0, box), 0.9);
        assertThat(found.located()).isEqualTo(Located.MODEL_ONLY);
        assertThat(found.band()).isEqualTo(Band.LOW);
    }

    @Test
    void shouldSayThatAValueStandsNowhere() {
        Evidence found = locate("absent", ValueType.STRING, "nothing of the kind");
        assertThat(found.located()).isEqualTo(Located.NOT_LOCATED);
        assertThat(found.page()).isZero();
        assertThat(found.boxes()).isEmpty();
    }

    private static Evidence locate(String value, ValueType type, String... lines) {
        return Locator.locate(value, type, List.of(page(lines)), Locator.Hint.NONE, 0.9);
    }

    private static TextMap page(String... lines) {
        List<Word> words = new ArrayList<>();
        List<Line> found = new ArrayList<>();
        for (int l = 0; l < lines.length; l++) {
            int first = words.size();
            double x = 0.1;
            for (String text : lines[l].split(" ")) {
                Box box = new Box(x, 0.1 + 0.03 * l, x + 0.01 * text.length(), 0.12 + 0.03 * l, A4);
                words.add(new Word(text, box, l, TextSource.TEXT_LAYER, 1));
                x = box.x1() + 0.01;
            }
            found.add(new Line(
                    first,
                    words.size() - 1,
                    words.get(first).box().union(words.get(words.size() - 1).box())));
        }
        return new TextMap(1, A4, words, found, List.of());
    }
}
