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

    @Test
    void shouldKeepCodesBesideDescriptionsOutOfThemUnderAHeaderOfSeveralRows() {
        Extracted found = invoice(
                "         Order line                                   Disc (-)",
                "Line     Item code     Name & description     Qty     Unit price     Amount",
                "         reference                                    (EUR)          (EUR)",
                "         Line: 7       Copper wire",
                "1        4012345       Period 1 to 7 May      2       10.00          20.00",
                "         9871          Batch 12",
                "",
                "         Line: 9       Solder",
                "2                      Period 8 to 9 May      3       5.00           15.00",
                "         9872          Batch 13");
        assertThat(column(found, "description")).containsExactly("Copper wire", "Solder");
        assertThat(column(found, "unit_price")).containsExactly("10.00", "5.00");
    }

    @Test
    void shouldReadTheHeaderLineBetweenTwoLinesOfItsNeighbours() {
        TextMap page = Papers.page(1, HEADER, "", "Copper wire               2      10.00          20.00");
        TextMap high = Papers.with(page, "Remark", 0, 0.6, 6, 1.4);
        Extracted found = new InvoiceExtractor().extract(List.of(high));
        assertThat(column(found, "description")).containsExactly("Copper wire");
    }

    @Test
    void shouldJoinADescriptionThatANumberBegins() {
        Extracted found = invoice(
                "Pos   Description    Qty    Unit price     Amount",
                "1     City tour      2      10.00          20.00",
                "      (flat rate)",
                "",
                "2     Ride           3      5.00           15.00",
                "      - 5.00 EUR",
                "      a kilometre",
                "      driven");
        assertThat(column(found, "description"))
                .containsExactly("City tour (flat rate)", "Ride - 5.00 EUR a kilometre driven");
    }

    @Test
    void shouldNotCutWordsThatRunIntoAColumnOfNumbers() {
        Extracted found = invoice(
                HEADER,
                "Sealing of the upper long joints",
                "                          2      10.00          20.00",
                "Sealing of the lower long pipes",
                "                          3      5.00           15.00");
        assertThat(column(found, "description"))
                .containsExactly("Sealing of the upper long joints", "Sealing of the lower long pipes");
    }

    @Test
    void shouldNotTakeDiscountsAndChargesOnAShareForItems() {
        Extracted found = invoice(
                HEADER,
                "Copper wire               2      10.00          20.00",
                "Solder                    3      5.00           15.00",
                "Discount : loyal buyers   5.00% of 20.00        -1.00",
                "Shipping : by bicycle     10.00% of 20.00       2.00");
        assertThat(column(found, "description")).containsExactly("Copper wire", "Solder");
    }

    @Test
    void shouldTakeTheNetOfALabelledBlockOfPrices() {
        Extracted found = invoice(
                HEADER,
                "                                 (List: 11.00)",
                "Copper wire               2      (Off: 1.00)    20.00",
                "                                 (Net): 10.00",
                "",
                "                                 (List: 5.50)",
                "Solder                    3      (Off: 0.50)    15.00",
                "                                 (Net): 5.00");
        assertThat(column(found, "unit_price")).containsExactly("10.00", "5.00");
    }

    @Test
    void shouldLeaveOffACaptionThatNothingFollows() {
        Extracted found = invoice(
                HEADER,
                "Copper wire - Description 2      10.00          20.00",
                "Wall - white - Item       3      5.00           15.00");
        assertThat(column(found, "description")).containsExactly("Copper wire", "Wall - white");
    }

    @Test
    void shouldNotLetWordsInTheMarginBindRowsTogether() {
        TextMap page = Papers.page(
                1,
                "      " + HEADER,
                "      Copper wire               2      10.00          20.00",
                "      Batch 12",
                "      Solder                    3      5.00           15.00",
                "      Batch 13");
        Extracted found = new InvoiceExtractor().extract(List.of(Papers.with(page, "Specimen", -1, 1, 0, 5)));
        assertThat(column(found, "description")).containsExactly("Copper wire", "Solder");
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
