package dev.lector.extractors.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.extractors.Extracted;
import dev.lector.extractors.Papers;
import dev.lector.extractors.invoice.InvoiceExtractor;
import dev.lector.result.Evidence;
import dev.lector.text.TextMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the printed rows of a table become items. */
class ItemRowsTest {
    private static final String HEADER = "Description               Qty    Unit price     Amount";

    @Test
    void shouldReadDescriptionsAboveTheirNumbers() {
        Extracted found = invoice(
                HEADER,
                "Copper wire",
                "                          2      10.00          20.00",
                "Solder",
                "                          3      5.00           15.00",
                "Flux",
                "                          4      1.50           6.00");
        assertThat(column(found, "description")).containsExactly("Copper wire", "Solder", "Flux");
        assertThat(column(found, "quantity")).containsExactly("2", "3", "4");
    }

    @Test
    void shouldReadDescriptionsBelowTheirNumbers() {
        Extracted found = invoice(
                HEADER,
                "                          2      10.00          20.00",
                "Copper wire",
                "                          3      5.00           15.00",
                "Solder",
                "                          4      1.50           6.00",
                "Flux");
        assertThat(column(found, "description")).containsExactly("Copper wire", "Solder", "Flux");
        assertThat(column(found, "quantity")).containsExactly("2", "3", "4");
    }

    @Test
    void shouldReadDescriptionsUnderArticleNumbersAsTheHeaderSays() {
        Extracted found = invoice(
                "EAN             Item No Vendor         Qty    Unit price     Amount",
                "Your item no    Description",
                "4012345000016   WX997                  1000    0.0520         52.00",
                "                Working hours",
                "4012345000023   SX250                  2000    0.0205         41.00",
                "K6521           Eco levy",
                "4012345000030   FB05                   4       1.50           6.00",
                "                Flux");
        assertThat(column(found, "description")).containsExactly("Working hours", "Eco levy", "Flux");
        assertThat(column(found, "unit_price")).containsExactly("0.052", "0.0205", "1.50");
    }

    @Test
    void shouldReadNumbersInTheMiddleBesideDescriptionsOfSeveralLines() {
        Extracted found = invoice(
                HEADER,
                "Copper wire",
                "Ref. 4711                 2      10.00          20.00",
                "Batch 12",
                "",
                "Solder",
                "Ref. 4712                 3      5.00           15.00",
                "Batch 13",
                "",
                "Flux",
                "Ref. 4713                 4      1.50           6.00",
                "Batch 14");
        assertThat(column(found, "description")).containsExactly("Copper wire", "Solder", "Flux");
        assertThat(column(found, "line_total")).containsExactly("20.00", "15.00", "6.00");
    }

    @Test
    void shouldKeepHeadingsOfGroupsOutOfDescriptions() {
        Extracted found = invoice(
                HEADER,
                "Workshop",
                "Copper wire               2      10.00          20.00",
                "Solder                    3      5.00           15.00",
                "Office",
                "Paper                     4      1.50           6.00");
        assertThat(column(found, "description")).containsExactly("Copper wire", "Solder", "Paper");
    }

    @Test
    void shouldTakeThePriceThatMakesTheTotalFromABlockOfPrices() {
        Extracted found = invoice(
                HEADER,
                "Copper wire                      11.00",
                "                          2      -1.00          20.00",
                "                                 10.00",
                "",
                "Solder                           5.50",
                "                          3      -0.50          15.00",
                "                                 5.00");
        assertThat(column(found, "unit_price")).containsExactly("10.00", "5.00");
        assertThat(column(found, "description")).containsExactly("Copper wire", "Solder");
    }

    @Test
    void shouldTellColumnsApartByMultiplyingWhereHeadersMislead() {
        Extracted found = invoice(
                "Description               Price     Unit       Amount",
                "Copper wire               10.00     2          20.00",
                "Solder                    5.00      3          15.00",
                "Flux                      1.50      4          6.00");
        assertThat(column(found, "quantity")).containsExactly("2", "3", "4");
        assertThat(column(found, "unit_price")).containsExactly("10.00", "5.00", "1.50");
    }

    @Test
    void shouldNotTakeADashInTheCellBeforeForASign() {
        Extracted found = invoice(
                "Description               Qty  Price    Disc   Amount",
                "Copper wire               2    10.00       - EUR 20.00",
                "Solder                    3    5.00        - EUR 15.00");
        assertThat(column(found, "line_total")).containsExactly("20.00", "15.00");
    }

    @Test
    void shouldLeaveOutCarriedSumsAndWhatStandsBehindTheBilledItems() {
        Extracted found = invoice(
                HEADER,
                "Copper wire               2      10.00          20.00",
                "Solder                    3      5.00           15.00",
                "Carried forward                                 35.00",
                "Brought forward                                 35.00",
                "Flux                      4      1.50           6.00",
                "                                Subtotal        41.00",
                "Paid by transfer of                             99.00");
        assertThat(column(found, "description")).containsExactly("Copper wire", "Solder", "Flux");
    }

    @Test
    void shouldPutAnItemTogetherThatAPageBreakParts() {
        TextMap first = Papers.page(
                1, HEADER, "Copper wire", "                          2      10.00          20.00", "Solder");
        TextMap second = Papers.page(
                2,
                HEADER,
                "                          3      5.00           15.00",
                "Flux",
                "                          4      1.50           6.00");
        Extracted found = new InvoiceExtractor().extract(List.of(first, second));
        assertThat(column(found, "description")).containsExactly("Copper wire", "Solder", "Flux");
    }

    private static Extracted invoice(String... rows) {
        return new InvoiceExtractor().extract(List.of(Papers.page(1, rows)));
    }

    private static List<String> column(Extracted found, String name) {
        return found.lines().stream().map(row -> value(row, name)).toList();
    }

    private static String value(Map<String, Evidence> row, String name) {
        Evidence cell = row.get(name);
        return cell == null ? "" : cell.value();
    }
}
