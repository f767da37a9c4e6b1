package dev.lector.extractors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.extractors.field.FieldSpec;
import dev.lector.extractors.invoice.InvoiceExtractor;
import dev.lector.extractors.receipt.ReceiptExtractor;
import dev.lector.extractors.record.RecordExtractor;
import dev.lector.result.Finding;
import dev.lector.schema.ValueType;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtractorsTest {
    private static final String[] GERMAN = {
        "Nordlicht Leuchten GmbH",
        "Hafenweg 3",
        "24103 Kiel",
        "",
        "Nordlicht Leuchten GmbH - Hafenweg 3 - 24103 Kiel",
        "Gasthof Zur Linde KG",
        "Dorfstraße 12",
        "36037 Fulda",
        "",
        "Rechnungsnummer:   R-2031              Kundennummer:   77812",
        "Rechnungsdatum:    7. Mai 2024         Lieferdatum:    02.05.2024",
        "Zahlbar bis:       21.05.2024",
        "",
        "Pos    Bezeichnung                Menge       Einzelpreis       Gesamtpreis",
        "1      Stehlampe Birke            2           120,00            240,00",
        "2      Tischlampe                 10          15,50             155,00",
        "",
        "                                              Nettobetrag       395,00",
        "                                              MwSt 19 %         75,05",
        "                                              Gesamtbetrag      470,05 EUR",
        "",
        "USt-IdNr. DE136695976      IBAN DE89 3704 0044 0532 0130 00",
    };

    @Test
    void shouldReadAGermanInvoice() {
        Extracted found = new InvoiceExtractor().extract(List.of(Papers.page(1, GERMAN)));
        assertThat(value(found, "invoice_number")).isEqualTo("R-2031");
        assertThat(value(found, "invoice_date")).isEqualTo("2024-05-07");
        assertThat(value(found, "due_date")).isEqualTo("2024-05-21");
        assertThat(value(found, "net_amount")).isEqualTo("395.00");
        assertThat(value(found, "tax_amount")).isEqualTo("75.05");
        assertThat(value(found, "gross_amount")).isEqualTo("470.05");
        assertThat(value(found, "currency")).isEqualTo("EUR");
        assertThat(value(found, "seller_name")).isEqualTo("Nordlicht Leuchten GmbH");
        assertThat(value(found, "buyer_name")).isEqualTo("Gasthof Zur Linde KG");
        assertThat(value(found, "seller_tax_id")).isEqualTo("DE136695976");
        assertThat(value(found, "iban")).isEqualTo("DE89370400440532013000");
        assertThat(found.findings()).isEmpty();
    }

    @Test
    void shouldReadTheLinesOfItems() {
        Extracted found = new InvoiceExtractor().extract(List.of(Papers.page(1, GERMAN)));
        assertThat(found.lines()).hasSize(2);
        assertThat(found.lines().get(1).get("description").value()).isEqualTo("Tischlampe");
        assertThat(found.lines().get(1).get("quantity").value()).isEqualTo("10");
        assertThat(found.lines().get(1).get("unit_price").value()).isEqualTo("15.50");
        assertThat(found.lines().get(1).get("line_total").value()).isEqualTo("155.00");
    }

    @Test
    void shouldReportAWrongSumAndAWrongAccount() {
        String[] wrong = GERMAN.clone();
        wrong[19] = "                                              Gesamtbetrag      480,05 EUR";
        wrong[21] = "USt-IdNr. DE136695976      IBAN DE89 3704 0044 0532 0130 01";
        List<Finding> findings =
                new InvoiceExtractor().extract(List.of(Papers.page(1, wrong))).findings();
        assertThat(findings).extracting(Finding::code).contains("sum.gross", "iban.digits");
    }

    @Test
    void shouldReadAReceipt() {
        Extracted found = new ReceiptExtractor()
                .extract(List.of(Papers.page(
                        1,
                        "BLUE HERON BOOKS LTD",
                        "14 Quay Street",
                        "Dublin 2",
                        "TEL: 01 555 0101",
                        "Date: 28/04/2018   20:10",
                        "Novel            12.00",
                        "Subtotal         12.00",
                        "Total            12.00",
                        "Cash             20.00",
                        "Change            8.00")));
        assertThat(value(found, "seller_name")).isEqualTo("BLUE HERON BOOKS LTD");
        assertThat(value(found, "address")).isEqualTo("14 Quay Street Dublin 2");
        assertThat(value(found, "date")).isEqualTo("2018-04-28");
        assertThat(value(found, "total")).isEqualTo("12.00");
    }

    @Test
    void shouldReadAnyRecordByNamesAndDescriptions() {
        RecordExtractor extractor = new RecordExtractor(List.of(
                new FieldSpec("berth_number", ValueType.ID, List.of(), "berth"),
                new FieldSpec("skipper", ValueType.PARTY, List.of(), ""),
                new FieldSpec("stay_from", ValueType.DATE, List.of(), ""),
                new FieldSpec("stay_to", ValueType.DATE, List.of(), "")));
        Extracted found = extractor.extract(List.of(Papers.page(
                1,
                "HARBOUR NOTE",
                "Berth No:     C14",
                "Skipper:      Ada Lindqvist",
                "Stay dates:   03/06/2024 - 17/06/2024")));
        assertThat(value(found, "berth_number")).isEqualTo("C14");
        assertThat(value(found, "skipper")).isEqualTo("Ada Lindqvist");
        assertThat(value(found, "stay_from")).isEqualTo("2024-06-03");
        assertThat(value(found, "stay_to")).isEqualTo("2024-06-17");
    }

    @Test
    void shouldFindNothingOnAnEmptyPage() {
        Extracted found = new InvoiceExtractor().extract(List.of(Papers.page(1)));
        assertThat(found.fields()).isEmpty();
        assertThat(found.lines()).isEmpty();
    }

    private static String value(Extracted found, String field) {
        return found.fields().containsKey(field) ? found.fields().get(field).value() : "missing";
    }
}
