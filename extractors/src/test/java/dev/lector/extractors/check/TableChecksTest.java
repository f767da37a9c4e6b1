package dev.lector.extractors.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.extractors.Papers;
import dev.lector.extractors.invoice.InvoiceExtractor;
import dev.lector.result.Finding;
import dev.lector.text.TextMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Whether every printed row of a table came out. */
class TableChecksTest {
    @Test
    void shouldNameThePositionsThatAreMissing() {
        List<Finding> findings = complete(
                "{'lines': [{'position': '1'}, {'position': '2'}, {'position': '3'}, {'position': '5'}, {'position': '6'}]}");
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("table.incomplete");
            assertThat(finding.message()).isEqualTo("positions run to 6, but 5 rows were found; missing: 4");
        });
    }

    @Test
    void shouldKnowPositionsThatCountByTens() {
        assertThat(complete(
                        "{'lines': [{'position': '10'}, {'position': '20'}, {'position': '30'}, {'position': '50'}]}"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).endsWith("missing: 40"));
        assertThat(complete("{'lines': [{'position': '10'}, {'position': '20'}, {'position': '30'}]}"))
                .isEmpty();
    }

    @Test
    void shouldSayNothingAboutPositionsThatAreNoCount() {
        assertThat(complete("{'lines': [{'position': '4711'}, {'position': '4805'}, {'position': '17'}]}"))
                .isEmpty();
    }

    @Test
    void shouldReportRowsThatMakeLessThanIsBilled() {
        List<Finding> findings = complete("{'net_amount': '100.00', 'gross_amount': '119.00', 'lines': ["
                + "{'quantity': '2', 'unit_price': '30.00', 'line_total': '60.00'},"
                + "{'quantity': '1', 'unit_price': '10.00', 'line_total': '10.00'}]}");
        assertThat(findings).extracting(Finding::code).containsExactly("table.incomplete");
        assertThat(findings.get(0).message()).startsWith("2 rows make 70.00, 100.00 is billed");
    }

    @Test
    void shouldHoldRowsAgainstACountThatIsPrinted() {
        TextMap page = Papers.page(
                1,
                "Description               Qty    Unit price     Amount",
                "Copper wire               2      10.00          20.00",
                "Solder                    3      5.00           15.00",
                "                                 Total          35.00",
                "Number of items: 3");
        assertThat(new InvoiceExtractor().extract(List.of(page)).findings())
                .extracting(Finding::code)
                .contains("table.incomplete");
        TextMap pieces = Papers.page(
                1,
                "Description               Qty    Unit price     Amount",
                "Copper wire               2      10.00          20.00",
                "Solder                    3      5.00           15.00",
                "                                 Total          35.00",
                "Number of items: 5");
        assertThat(new InvoiceExtractor().extract(List.of(pieces)).findings())
                .extracting(Finding::code)
                .doesNotContain("table.incomplete");
    }

    private static List<Finding> complete(String record) {
        String json = record.replace('\'', '"');
        return TableChecks.complete(new CheckInput(JsonMapper.shared().readTree(json), Map.of()));
    }
}
