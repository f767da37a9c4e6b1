package dev.lector.extractors.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.extractors.Extracted;
import dev.lector.extractors.Papers;
import dev.lector.result.Evidence;
import dev.lector.result.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tax summary of a print. */
class TaxRowsTest {
    private static final String[] ITEMS = {
        "Description               Qty    Unit price     Amount",
        "Copper wire               2      100.00         200.00",
        "Bread                     10     5.00           50.00",
        "Stamps                    1      30.00          30.00",
    };

    @Test
    void shouldReadARowForEachRate() {
        Extracted found = invoice(
                "Net total                                       280.00",
                "VAT                                             43.50",
                "Total                                           323.50",
                "",
                "VAT rate       Net        VAT",
                "20 %        200.00      40.00",
                "7 %          50.00       3.50",
                "0 %          30.00       0.00");
        assertThat(rows(found)).containsExactly("20 of 200.00: 40.00", "7 of 50.00: 3.50", "0 of 30.00: 0.00");
        Evidence tax = found.rows(InvoiceExtractor.TAXES).get(1).get("tax");
        assertThat(tax.text()).isEqualTo("3.50");
        assertThat(tax.page()).isEqualTo(1);
        assertThat(tax.boxes()).hasSize(1);
        assertThat(codes(found)).doesNotContain("sum.rates");
    }

    @Test
    void shouldReportATaxThatIsNotItsRateOfTheBase() {
        Extracted found = invoice(
                "VAT rate       Net        VAT", "20 %        200.00      40.00", "7 %          50.00       4.50");
        assertThat(rows(found)).containsExactly("20 of 200.00: 40.00", "7 of 50.00: 4.50");
        assertThat(found.findings())
                .filteredOn(f -> f.code().equals("sum.rates"))
                .extracting(Finding::pointer)
                .contains("/taxes/1");
    }

    @Test
    void shouldReportTheOnlyRowWhenItIsWrong() {
        Extracted found = invoice("VAT %          Net        VAT amount", "20 %        280.00      65.00");
        assertThat(rows(found)).containsExactly("20 of 280.00: 65.00");
        assertThat(codes(found)).contains("sum.rates");
    }

    @Test
    void shouldNotTakeItemsWithTheirTaxForASummary() {
        Extracted found = new InvoiceExtractor()
                .extract(List.of(Papers.page(
                        1,
                        "Description        Qty   Unit price   VAT rate   VAT      Amount",
                        "Copper wire        2     100.00       20 %       40.00    200.00",
                        "Bread              10    5.00         7 %        3.50     50.00")));
        assertThat(found.lines()).hasSize(2);
        assertThat(found.rows(InvoiceExtractor.TAXES)).isEmpty();
    }

    private static Extracted invoice(String... below) {
        String[] rows = new String[ITEMS.length + 1 + below.length];
        System.arraycopy(ITEMS, 0, rows, 0, ITEMS.length);
        rows[ITEMS.length] = "";
        System.arraycopy(below, 0, rows, ITEMS.length + 1, below.length);
        return new InvoiceExtractor().extract(List.of(Papers.page(1, rows)));
    }

    private static List<String> rows(Extracted found) {
        return found.rows(InvoiceExtractor.TAXES).stream()
                .map(TaxRowsTest::text)
                .toList();
    }

    private static String text(Map<String, Evidence> row) {
        return row.get("rate").value() + " of " + row.get("base").value() + ": "
                + row.get("tax").value();
    }

    private static List<String> codes(Extracted found) {
        return found.findings().stream().map(Finding::code).toList();
    }
}
