package dev.lector.extractors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.answer.PointedAnswer;
import dev.lector.answer.WordSpan;
import dev.lector.extractors.candidate.ReadMistakes;
import dev.lector.extractors.field.FieldSpec;
import dev.lector.extractors.field.SpanProposals;
import dev.lector.extractors.invoice.InvoiceExtractor;
import dev.lector.extractors.receipt.ReceiptExtractor;
import dev.lector.extractors.record.RecordExtractor;
import dev.lector.result.Finding;
import dev.lector.schema.ValueType;
import dev.lector.text.TextMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules of typography, structure and arithmetic that hold for papers of any sender. */
class GeneralRulesTest {
    @Test
    void shouldPartCellsThatStandABlankApartUnderTheirHeaders() {
        Extracted found = invoice(
                "Date       Description              Amount",
                "10/02/2026 Repair of pump            18.02",
                "10/02/2026 Cleaning                  33.30",
                "                         Total       51.32");
        assertThat(found.lines()).hasSize(2);
        assertThat(found.lines().get(0).get("description").value()).isEqualTo("Repair of pump");
        assertThat(found.lines().get(0).get("line_total").value()).isEqualTo("18.02");
    }

    @Test
    void shouldTakeTheTableWhoseTotalsAreBilledAndNotTheAppendix() {
        Extracted found = invoice(
                "Description          Quantity     Unit price     Amount",
                "Copper wire          2            10.00          20.00",
                "Solder               1            5.00           5.00",
                "                                  Total          25.00",
                "",
                "Description          Amount       Hours",
                "Night shift          410.00       8",
                "Day shift            220.00       6",
                "Weekend              130.00       3");
        assertThat(found.lines()).extracting(l -> l.get("line_total").value()).containsExactly("20.00", "5.00");
    }

    @Test
    void shouldPutAnAccountNumberTogetherThatIsBrokenOverLines() {
        Extracted found = invoice(
                "Invoice no. 71       Account",
                "                     DE89 3704 0044",
                "                     0532 0130 00");
        assertThat(value(found, "iban")).isEqualTo("DE89370400440532013000");
        assertThat(found.fields().get("iban").boxes()).hasSize(2);
    }

    @Test
    void shouldReadDayAndWayOfPaymentInSentences() {
        Extracted found = invoice(
                "Invoice no. 71 of 2 March 2024",
                "Kindly remit 80.00 before 16 March 2024.",
                "The deposit was paid by Mastercard.");
        assertThat(value(found, "due_date")).isEqualTo("2024-03-16");
        assertThat(value(found, "payment_method")).isEqualTo("Mastercard");
    }

    @Test
    void shouldReadALabelThatANarrowColumnBreaksOverLines() {
        Extracted found = invoice(
                "Invoice no. 71              Total excl.        100.00",
                "                            VAT",
                "                            VAT 20 %            20.00",
                "                            Total incl.        120.00",
                "                            VAT");
        assertThat(value(found, "net_amount")).isEqualTo("100.00");
        assertThat(value(found, "tax_amount")).isEqualTo("20.00");
        assertThat(value(found, "gross_amount")).isEqualTo("120.00");
    }

    @Test
    void shouldReadADateWhoseYearStandsInTheLineBelow() {
        Extracted found = invoice("Invoice no. 71", "Invoice date", "23rd November", "2010");
        assertThat(value(found, "invoice_date")).isEqualTo("2010-11-23");
        assertThat(found.fields().get("invoice_date").boxes()).hasSize(2);
    }

    @Test
    void shouldReadACreditorReferenceThatGoesOnBelow() {
        Extracted found = invoice("Invoice no. 71", "Payment reference:", "RF18 5390 0754", "7034");
        assertThat(value(found, "payment_reference")).isEqualTo("RF18 5390 0754 7034");
    }

    @Test
    void shouldTakeNoAccountNumberForThePapersNumber() {
        Extracted found = invoice("Number: DE89370400440532013000", "", "Invoice no. 71");
        assertThat(value(found, "invoice_number")).isEqualTo("71");
    }

    @Test
    void shouldTakeNoDayBehindAnOrdersNumberForTheInvoices() {
        Extracted found =
                invoice("Kiel, 4 May 2024", "", "Your order number 4711 dated 2 March 2024", "Invoice no. 71");
        assertThat(value(found, "invoice_date")).isEqualTo("2024-05-04");
    }

    @Test
    void shouldExplainATotalByAChargeBetweenNetAndTax() {
        Extracted found = invoice(
                "Subtotal                 100.00",
                "Shipping                   9.90",
                "VAT                       20.00",
                "Total                    129.90");
        assertThat(value(found, "net_amount")).isEqualTo("100.00");
        assertThat(found.findings()).extracting(Finding::code).doesNotContain("sum.gross");
    }

    @Test
    void shouldReportATotalThatThreeTaxesDoNotMake() {
        Extracted found = invoice(
                "Subtotal                 146.00",
                "VAT 5 %                    2.30",
                "VAT 10 %                   3.00",
                "VAT 20 %                  20.00",
                "Total tax                 25.30",
                "Total                    181.30");
        assertThat(value(found, "gross_amount")).isEqualTo("181.30");
        assertThat(found.findings()).extracting(Finding::code).contains("sum.gross");
    }

    @Test
    void shouldTakeACompanyAndNotItsContactForTheBuyer() {
        Extracted found = invoice(
                "North Pier Ltd",
                "1 Main Street, 20095 Hamburg",
                "www.northpier.com",
                "VAT no. DE136695976",
                "",
                "Bill to:",
                "Anna Berg",
                "Harbor Tools Ltd",
                "12 Quay Street",
                "24103 Kiel");
        assertThat(value(found, "buyer_name")).isEqualTo("Harbor Tools Ltd");
    }

    @Test
    void shouldNotTakeTheFormOfAMalaysianCompanyForTheDinarOfBahrain() {
        Extracted found = invoice(
                "Tan & Kaur SDN. BHD.                     Invoice no. 4711",
                "",
                "Net amount               100.00",
                "Tax 6 %                    6.00",
                "Total                    106.00");
        assertThat(found.fields().get("currency")).isNull();
    }

    @Test
    void shouldReadADollarAndAnOpenDateByTheCountryOfThePaper() {
        Extracted found = invoice(
                "Harbor Tools Ltd",
                "12 Quay Street",
                "Sydney",
                "Australia",
                "",
                "Invoice date: 03/04/2024",
                "Total $80.00");
        assertThat(value(found, "currency")).isEqualTo("AUD");
        assertThat(value(found, "invoice_date")).isEqualTo("2024-04-03");
        assertThat(found.findings()).extracting(Finding::code).doesNotContain("date.ambiguous");
    }

    @Test
    void shouldReadACreditorReferenceInGroups() {
        Extracted found = invoice("Invoice no. 71", "Payment reference: RF18 5390 0754 7034");
        assertThat(value(found, "payment_reference")).isEqualTo("RF18 5390 0754 7034");
    }

    @Test
    void shouldTakeTheTotalThatTaxesOfSeveralRatesMake() {
        Extracted found = invoice(
                "Subtotal                 146.00",
                "VAT 5 %                    2.30",
                "VAT 20 %                  20.00",
                "Total                    168.30",
                "",
                "Rate      Net      VAT       Gross",
                "5 %       46.00    2.30      48.30",
                "20 %      100.00   20.00     120.00");
        assertThat(value(found, "gross_amount")).isEqualTo("168.30");
        assertThat(value(found, "net_amount")).isEqualTo("146.00");
    }

    @Test
    void shouldTakeATaxThatIsContainedInTheTotalAtAPrintedRate() {
        Extracted found = invoice("Total including 19 % VAT        220.00", "VAT contained                 (35.13)");
        assertThat(value(found, "gross_amount")).isEqualTo("220.00");
        assertThat(value(found, "tax_amount")).isEqualTo("35.13");
    }

    @Test
    void shouldFindAPeriodWhoseDashStandsForItself() {
        RecordExtractor extractor = new RecordExtractor(List.of(
                new FieldSpec("stay_from", ValueType.DATE, List.of(), ""),
                new FieldSpec("stay_to", ValueType.DATE, List.of(), "")));
        Extracted found = extractor.extract(List.of(Papers.page(1, "Stay dates:   14/06/2024   -   17/06/2024")));
        assertThat(value(found, "stay_from")).isEqualTo("2024-06-14");
        assertThat(value(found, "stay_to")).isEqualTo("2024-06-17");
    }

    @Test
    void shouldTakeTheRoundedTotalOfATill() {
        Extracted found = receipt(
                "BLUE HERON BOOKS LTD",
                "14 Quay Street",
                "Total         37.44",
                "Rounding       0.01",
                "Total         37.45");
        assertThat(value(found, "total")).isEqualTo("37.45");
    }

    @Test
    void shouldBuildATotalOutOfSubtotalAndTaxWhenItsLabelCannotBeRead() {
        Extracted found = receipt(
                "BLUE HERON BOOKS LTD",
                "14 Quay Street",
                "Subtotal      64.00",
                "GST 6%         3.84",
                "T*t%l         67.84");
        assertThat(value(found, "total")).isEqualTo("67.84");
    }

    @Test
    void shouldEndAnAddressBeforeThePhoneNumber() {
        Extracted found =
                receipt("BLUE HERON BOOKS LTD", "14 Quay Street", "47100 Westport", "03-8051 9514 22", "Total  5.00");
        assertThat(value(found, "address")).isEqualTo("14 Quay Street 47100 Westport");
    }

    @Test
    void shouldPreferTheNameThatTheFooterRepeats() {
        Extracted found = invoice(
                "Kingfisher",
                "Tools Ltd",
                "",
                "Invoice no. 71",
                "",
                "Bill to",
                "Otter Rentals Ltd",
                "9 Mill Lane",
                "Leeds LS1 4AB",
                "",
                "Kingfisher Tools Ltd      Phone 0113 496 0000");
        assertThat(value(found, "seller_name")).isEqualTo("Kingfisher Tools Ltd");
        assertThat(value(found, "buyer_name")).isEqualTo("Otter Rentals Ltd");
    }

    @Test
    void shouldLetTheModelDecideWhereNoLabelSpeaksAndSaySo() {
        TextMap page = Papers.page(1, "AB-1000   CD-2000   EF-3000");
        SpanProposals model = (p, task) -> task.text().startsWith("invoice_number")
                ? List.of(new PointedAnswer(List.of(new WordSpan(1, 1)), null, 0.98))
                : List.of();
        Extracted found = new InvoiceExtractor().extract(List.of(page), model);
        assertThat(value(found, "invoice_number")).isEqualTo("CD-2000");
        assertThat(found.fields().get("invoice_number").why()).contains("no label", "the model points here, 98 %");
    }

    @Test
    void shouldTrustAClearLabelMoreThanTheModel() {
        TextMap page = Papers.page(1, "Invoice number: AB-1000", "CD-2000");
        SpanProposals model = (p, task) -> List.of(new PointedAnswer(List.of(new WordSpan(3, 3)), null, 0.98));
        Extracted found = new InvoiceExtractor().extract(List.of(page), model);
        assertThat(value(found, "invoice_number")).isEqualTo("AB-1000");
    }

    @Test
    void shouldReadLettersAsDigitsOnlyWhereTheAccountNumberLeavesNoChoice() {
        assertThat(ReadMistakes.iban("DE89370400440532O13OOO")).isEqualTo("DE89370400440532013000");
        assertThat(ReadMistakes.iban("DE8937040044O5320I3OO1")).isEqualTo("DE8937040044O5320I3OO1");
        assertThat(ReadMistakes.number("67.,85")).isEqualTo("67.85");
        assertThat(ReadMistakes.number("1O2.5O")).isEqualTo("102.50");
        assertThat(ReadMistakes.number("OIL")).isEqualTo("OIL");
    }

    @Test
    void shouldBeSurerTheHigherTheScore() {
        for (String field : InvoiceExtractor.FIELDS) {
            assertThat(Calibration.probability(field, 0.9))
                    .as(field)
                    .isGreaterThan(Calibration.probability(field, 0.3))
                    .isBetween(0.0, 1.0);
            assertThat(Calibration.inputOf(field, Calibration.probability(field, 0.6)))
                    .as(field)
                    .isCloseTo(Calibration.input(field, 0.6), org.assertj.core.data.Offset.offset(1e-6));
        }
    }

    private static Extracted invoice(String... rows) {
        return new InvoiceExtractor().extract(List.of(Papers.page(1, rows)));
    }

    private static Extracted receipt(String... rows) {
        return new ReceiptExtractor().extract(List.of(Papers.page(1, rows)));
    }

    private static String value(Extracted found, String field) {
        return found.fields().containsKey(field) ? found.fields().get(field).value() : "missing";
    }
}
