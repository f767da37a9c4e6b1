package dev.lector.extractors.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.extractors.Extracted;
import dev.lector.extractors.Papers;
import dev.lector.extractors.label.LabelPacks;
import dev.lector.result.Evidence;
import dev.lector.result.Finding;
import dev.lector.text.TextMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditNoteTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Credit note no. 71",
                "Avoir AV-71",
                "Gutschrift Nr. 71",
                "Nota di credito n. 71",
                "Creditnota 71"
            })
    void shouldStateTheAmountsOfACreditNoteWithoutItsMinus(String title) {
        Extracted found = stated(title);
        assertThat(value(found.fields().get("net_amount"))).isEqualTo("100.00");
        assertThat(value(found.fields().get("tax_amount"))).isEqualTo("20.00");
        assertThat(value(found.fields().get("gross_amount"))).isEqualTo("120.00");
        assertThat(found.fields().get("gross_amount").text()).isEqualTo("-120.00");
        assertThat(found.findings()).extracting(Finding::code).contains("credit.sign");
    }

    @Test
    void shouldTurnAnItemsTotalWithItsQuantityAndKeepItsPrice() {
        Map<String, Evidence> row = stated("Credit note no. 71").lines().get(0);
        assertThat(value(row.get("quantity"))).isEqualTo("2");
        assertThat(value(row.get("unit_price"))).isEqualTo("50.00");
        assertThat(value(row.get("line_total"))).isEqualTo("100.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Invoice no. 71", "Rechnungskorrektur Nr. 71"})
    void shouldKeepTheSignsOfWhatIsNoCreditNote(String title) {
        Extracted found = stated(title);
        assertThat(value(found.fields().get("gross_amount"))).isEqualTo("-120.00");
        assertThat(found.findings()).extracting(Finding::code).doesNotContain("credit.sign");
    }

    @Test
    void shouldLeaveAloneWhatATemplateCallsASumThoughItIsAText() {
        Extracted found = stated("Credit note no. 71");
        Evidence total = found.fields().get("gross_amount");
        Evidence text = new Evidence(
                "minus 120",
                "minus 120",
                total.page(),
                total.boxes(),
                total.origin(),
                total.located(),
                total.reading(),
                total.answering(),
                total.band(),
                total.why());
        Extracted texts = new Extracted(Map.of("gross_amount", text), List.of(), List.of());
        List<TextMap> pages = List.of(Papers.page(1, "Credit note no. 71"));
        assertThat(CreditNote.stated(texts, pages, LabelPacks.bundled())).isEqualTo(texts);
    }

    private static Extracted stated(String title) {
        List<TextMap> pages = List.of(Papers.page(
                1,
                title,
                "",
                "Description          Quantity     Unit price     Amount",
                "Copper wire          -2           50.00          -100.00",
                "",
                "                     Subtotal                    -100.00",
                "                     VAT 20 %                    -20.00",
                "                     Total                       -120.00"));
        return CreditNote.stated(new InvoiceExtractor().extract(pages), pages, LabelPacks.bundled());
    }

    private static String value(Evidence proof) {
        return proof.value();
    }
}
