package dev.lector.extractors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lector.answer.PageTask;
import dev.lector.answer.PointedAnswer;
import dev.lector.answer.WordSpan;
import dev.lector.extractors.field.SpanProposals;
import dev.lector.extractors.receipt.ReceiptExtractor;
import dev.lector.text.TextMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiptRulesTest {
    private static final TextMap SLOGAN_FIRST = Papers.page(
            1,
            "Open every day",
            "Heron Street Grocer",
            "14 Quay Street",
            "Dublin 2",
            "TEL: 01 555 0101",
            "28 April 2018",
            "Tea               4.20",
            "Honey             7.80",
            "Gift card        25.00",
            "                 12.00");

    @Test
    void shouldTakeTheShopThatASureModelPointsAtRatherThanTheFirstLine() {
        Extracted found = new ReceiptExtractor().extract(List.of(SLOGAN_FIRST), pointing("seller_name", 3, 5, 0.97));
        assertThat(value(found, "seller_name")).isEqualTo("Heron Street Grocer");
        assertThat(found.fields().get("seller_name").answering())
                .isCloseTo(Calibration.probability("receipt.seller_name" + Calibration.MODEL, 0.97), within(1e-6))
                .isGreaterThan(0.9);
    }

    @Test
    void shouldKeepToTheRulesWhereTheModelIsUnsure() {
        Extracted found = new ReceiptExtractor().extract(List.of(SLOGAN_FIRST), pointing("seller_name", 3, 5, 0.4));
        assertThat(value(found, "seller_name")).isEqualTo("Open every day");
    }

    @Test
    void shouldGiveTheWholeNameWhereTheModelPointsAtAPartOfIt() {
        Extracted found = new ReceiptExtractor().extract(List.of(SLOGAN_FIRST), pointing("seller_name", 4, 5, 0.97));
        assertThat(value(found, "seller_name")).isEqualTo("Heron Street Grocer");
    }

    @Test
    void shouldAddToTheNameWhatALikelyModelAddsToIt() {
        TextMap page = Papers.page(1, "MR            HERON AND DAUGHTER LTD", "14 Quay Street");
        assertThat(value(new ReceiptExtractor().extract(List.of(page)), "seller_name"))
                .isEqualTo("HERON AND DAUGHTER LTD");
        assertThat(value(
                        new ReceiptExtractor().extract(List.of(page), pointing("seller_name", 0, 4, 0.6)),
                        "seller_name"))
                .isEqualTo("MR HERON AND DAUGHTER LTD");
    }

    @Test
    void shouldNotBeginAnAddressWithALineOfSigns() {
        Extracted found = new ReceiptExtractor()
                .extract(List.of(
                        Papers.page(1, "HERON LTD", "0 (0016 P)", "14 Quay Street", "Dublin 2", "TEL: 01 555 0101")));
        assertThat(value(found, "address")).isEqualTo("14 Quay Street Dublin 2");
    }

    @Test
    void shouldTakeTheTotalThatTheModelPointsAtWhereNoLabelIsLegible() {
        int last = SLOGAN_FIRST.words().size() - 1;
        Extracted found = new ReceiptExtractor().extract(List.of(SLOGAN_FIRST), pointing("total", last, last, 0.95));
        assertThat(value(found, "total")).isEqualTo("12.00");
        assertThat(value(new ReceiptExtractor().extract(List.of(SLOGAN_FIRST)), "total"))
                .isEqualTo("25.00");
    }

    @Test
    void shouldTakeTheTotalOfAllGoodsAndNotThatOfOneTaxRate() {
        Extracted found = new ReceiptExtractor()
                .extract(List.of(Papers.page(
                        1,
                        "BLUE HERON BOOKS LTD",
                        "14 Quay Street",
                        "Total 0 % supplies   11.60",
                        "Total 6 % goods       7.20",
                        "Tax                   0.43",
                        "Total 6 % goods incl. tax       7.63",
                        "Total payable        19.23")));
        assertThat(value(found, "total")).isEqualTo("19.23");
    }

    @Test
    void shouldNotTakeALineOfTheAddressForTheShop() {
        Extracted found = new ReceiptExtractor()
                .extract(List.of(
                        Papers.page(1, "44120 Nordhafen, Kreis Seeland", "Nordhafen Bootsverleih", "Summe 8,00")));
        assertThat(value(found, "seller_name")).isEqualTo("Nordhafen Bootsverleih");
    }

    /** A model that is asked about one field only and points at these words. */
    @Test
    void shouldNotAddANumberFromTheMiddleOfAnotherLine() {
        TextMap page = Papers.page(
                1, "HERON STREET GROCER", "14 Quay Street, 40100 Kiel", "Mobile : 0126 918 7937", "Total    4.20");
        Extracted found = new ReceiptExtractor().extract(List.of(page), new Several(3, 7, 12, 12));
        assertThat(value(found, "address")).isEqualTo("14 Quay Street, 40100 Kiel");
    }

    /** Points at two spans of words for the address. */
    private record Several(int first, int last, int from, int to) implements SpanProposals {
        @Override
        public List<PointedAnswer> ask(int page, PageTask task) {
            List<WordSpan> spans = List.of(new WordSpan(first, last), new WordSpan(from, to));
            return task.text().startsWith("address:") ? List.of(new PointedAnswer(spans, null, 0.6)) : List.of();
        }
    }

    @Test
    void shouldTakeTheSumOfATaxSummaryAndNoneOfItsParts() {
        TextMap page = Papers.page(
                1,
                "HERON STREET GROCER",
                "Tea                73.87",
                "PAID BY CARD       78.30",
                "GST Summary        Amount     Tax",
                "SR (6%)            73.87      4.43",
                "TOTAL              73.87      4.43");
        assertThat(value(new ReceiptExtractor().extract(List.of(page)), "total"))
                .isEqualTo("78.30");
        assertThat(value(new ReceiptExtractor().extract(List.of(page), pointing("total", 18, 18, 0.9)), "total"))
                .isEqualTo("78.30");
    }

    @Test
    void shouldNotTakeASubtotalForTheTotalBecauseNothingWasCharged() {
        Extracted found = new ReceiptExtractor()
                .extract(List.of(Papers.page(
                        1,
                        "HERON STREET GROCER",
                        "SUB-TOTAL          92.50",
                        "GST                 1.50",
                        "TAX                 0.00",
                        "T0L                94.00",
                        "GASH               94.00")));
        assertThat(value(found, "total")).isEqualTo("94.00");
    }

    private static SpanProposals pointing(String field, int first, int last, double probability) {
        return (page, task) -> task.text().startsWith(field + ":")
                ? List.of(new PointedAnswer(List.of(new WordSpan(first, last)), null, probability))
                : List.of();
    }

    private static String value(Extracted found, String field) {
        return found.fields().containsKey(field) ? found.fields().get(field).value() : "missing";
    }
}
