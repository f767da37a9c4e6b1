package dev.lector.extractors.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.extractors.Extracted;
import dev.lector.extractors.Papers;
import dev.lector.geometry.Box;
import dev.lector.geometry.PageSize;
import dev.lector.result.Finding;
import dev.lector.result.Finding.Severity;
import dev.lector.text.Line;
import dev.lector.text.TextMap;
import dev.lector.text.TextSource;
import dev.lector.text.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which amounts are the net sum, the tax and the total, and what is said where they do not fit. */
class TotalsTest {
    private static final String[] HEAD = {
        "Description                    Qty    Unit price     Amount",
        "Copper wire                    2      100.00         200.00",
        "Bread                          10     5.00           50.00",
        "",
    };

    @Test
    void shouldTakeWhatTheTaxSummaryMakesForTheTotals() {
        Extracted found = invoice(
                "VAT rate       Net        VAT        Gross",
                "20 %        200.00      40.00       240.00",
                "7 %          50.00       3.50        53.50",
                "            250.00      43.50       293.50");
        assertThat(values(found)).containsExactly("250.00", "43.50", "293.50");
        assertThat(found.fields().get("net_amount").why()).contains("the rows of the tax summary make it");
        assertThat(warnings(found)).isEmpty();
    }

    @Test
    void shouldLeaveOutSumsThatThePaperDoesNotPrint() {
        Extracted found = invoice(
                "                               VAT 20 %              40.00",
                "                               VAT 7 %               3.50",
                "                               Total                 293.50",
                "",
                "VAT rate       Net        VAT",
                "20 %        200.00      40.00",
                "7 %          50.00       3.50");
        assertThat(found.fields()).doesNotContainKeys("net_amount", "tax_amount");
        assertThat(found.fields().get("gross_amount").value()).isEqualTo("293.50");
        assertThat(warnings(found)).isEmpty();
    }

    @Test
    void shouldReportATotalThatIsNotTheOneOfItsTaxSummary() {
        Extracted found = invoice(
                "                               Net total             250.00",
                "                               VAT                   50.00",
                "                               Invoice total         312.00",
                "",
                "VAT rate       Net        VAT        Gross",
                "20 %        250.00      50.00       300.00");
        assertThat(found.fields().get("gross_amount").value()).isEqualTo("312.00");
        assertThat(warnings(found)).contains("sum.gross");
    }

    @Test
    void shouldTakeSumsBesideTheTaxSummaryForTheTotals() {
        Extracted found = invoice(
                "VAT rate     Net       VAT          Net total        250.00",
                "20 %      250.00     50.00          Invoice total    300.00",
                "                                    Paid             100.00",
                "                                    To pay           200.00");
        assertThat(found.fields().get("gross_amount").value()).isEqualTo("300.00");
        assertThat(found.fields().get("amount_due").value()).isEqualTo("200.00");
    }

    @Test
    void shouldAddTheItemsAndTheTaxWhereNoNetSumIsPrinted() {
        Extracted found = invoice(
                "                               VAT                   50.00",
                "                               Total                 300.00");
        assertThat(found.fields()).doesNotContainKey("net_amount");
        assertThat(found.fields().get("tax_amount").value()).isEqualTo("50.00");
        assertThat(warnings(found)).isEmpty();
    }

    @Test
    void shouldAddChargesAndDiscountsWhereThereIsNoTax() {
        Extracted found = invoice(
                "                               Goods total           250.00",
                "                               Discount              -12.50",
                "                               Shipping              10.00",
                "                               VAT 0 %               0.00",
                "                               Total                 247.50");
        assertThat(found.fields().get("gross_amount").value()).isEqualTo("247.50");
        assertThat(warnings(found)).isEmpty();
    }

    @Test
    void shouldReportAWrongTotalWhoseDifferenceIsTheAmountOfAnItem() {
        String[] rows = {
            "Description            Qty   VAT %   Unit price     Amount",
            "Copper wire            2     20 %    100.00         200.00",
            "Bread                  1     20 %    50.00          50.00",
            "                             Net total             250.00",
            "                             VAT                   50.00",
            "                             Invoice total         350.00"
        };
        assertThat(warnings(new InvoiceExtractor().extract(List.of(Papers.page(1, rows)))))
                .contains("sum.gross");
    }

    @Test
    void shouldReportItemsThatOnlyWhatWasPaidExplains() {
        Extracted found = invoice(
                "                               VAT 0 %               0.00",
                "                               Invoice total         280.00",
                "                               Paid                  250.00",
                "                               Balance due           30.00");
        assertThat(warnings(found)).contains("sum.lines");
    }

    @Test
    void shouldLeaveOutATotalInAnotherCurrency() {
        Extracted found = invoice(
                "                               Net total         EUR 250.00",
                "                               VAT               EUR 50.00",
                "                               Invoice total     EUR 300.00",
                "                               Invoice total USD 351.12");
        assertThat(values(found)).containsExactly("250.00", "50.00", "300.00");
    }

    @Test
    void shouldTakeNoRegisterNumbersForTheCurrencyOfThePaper() {
        Extracted found = invoice(
                "                               Net total             250.00",
                "                               VAT 20 %              50.00",
                "                               Total                 300.00",
                "                               Deposit               100.00",
                "                               Amount due            200.00 EUR",
                "",
                "N° TVA : FR32 123 456 789",
                "N° TVA client : FR05 987 654 321");
        assertThat(found.fields().get("amount_due").value()).isEqualTo("200.00");
    }

    @Test
    void shouldPartAmountsOfColumnsThatTouch() {
        Extracted found = invoice(
                "VAT rate       Net                     Gross",
                "20 %        13.673,312.734,66       16.407,97",
                "",
                "                               Summe            16.407,97");
        assertThat(found.rows(InvoiceExtractor.TAXES)).singleElement().satisfies(row -> {
            assertThat(row.get("base").value()).isEqualTo("13673.31");
            assertThat(row.get("tax").value()).isEqualTo("2734.66");
        });
    }

    @Test
    void shouldTakeNoDayOfAListForThatOfTheInvoice() {
        Extracted found = new InvoiceExtractor()
                .extract(List.of(
                        Papers.page(
                                1, "Invoice no. 4711            dated", "                            14 August 2017"),
                        Papers.page(
                                2,
                                "Date          Service          Amount",
                                "16/01/2025    Call             380.07",
                                "17/01/2025    Call             422.78",
                                "18/01/2025    Call             870.77",
                                "19/01/2025    Call             42.43")));
        assertThat(found.fields().get("invoice_date").value()).isEqualTo("2017-08-14");
    }

    @Test
    void shouldKeepTheRowsBesideATallTitleApart() {
        List<Word> words = new ArrayList<>();
        PageSize size = new PageSize(595, 842);
        word(words, "INVOICE", new Box(0.05, 0.050, 0.30, 0.085, size));
        word(words, "NO.", new Box(0.32, 0.050, 0.40, 0.085, size));
        row(words, size, 0.052, "Number:", "A-4711");
        row(words, size, 0.070, "Date:", "2017-08-14");
        row(words, size, 0.100, "Due date:", "2017-08-28");
        List<Line> lines = words.stream()
                .map(word -> new Line(words.indexOf(word), words.indexOf(word), word.box()))
                .toList();
        Extracted found = new InvoiceExtractor().extract(List.of(new TextMap(1, size, words, lines, List.of())));
        assertThat(found.fields().get("invoice_date").value()).isEqualTo("2017-08-14");
        assertThat(found.fields().get("due_date").value()).isEqualTo("2017-08-28");
    }

    @Test
    void shouldTakeTheTotalBehindTheChargesWhereTheGoodsAreCalledATotal() {
        Extracted found = invoice(
                "                               Total                 250.00",
                "                               Shipping              10.00",
                "                               Total                 260.00");
        assertThat(found.fields().get("gross_amount").value()).isEqualTo("260.00");
        assertThat(warnings(found)).isEmpty();
    }

    @Test
    void shouldAddSeveralTaxesAndACharge() {
        Extracted found = invoice(
                "                               Net total             250.00",
                "                               Shipping              10.00",
                "                               VAT 20 %              40.00",
                "                               VAT 7 %               3.50",
                "                               Invoice total         303.50");
        assertThat(found.fields().get("gross_amount").value()).isEqualTo("303.50");
        assertThat(warnings(found)).isEmpty();
    }

    @Test
    void shouldReportATotalThatACountedChargeOrARateHappensToExplain() {
        assertThat(warnings(invoice(
                        "                               Goods                 250.00",
                        "                               Shipping               20.00",
                        "                               Net total             270.00",
                        "                               VAT 10.00 %            27.00",
                        "                               Invoice total         317.00")))
                .contains("sum.gross");
        assertThat(warnings(invoice(
                        "                               Net total             250.00",
                        "                               VAT 20.00 %            50.00",
                        "                               Invoice total         320.00")))
                .contains("sum.gross");
    }

    @Test
    void shouldReadDatesInTheOrderInWhichPaymentFollowsTheInvoice() {
        Extracted found = paper(
                "Invoice no. 71       Invoice date 08/10/2023    Due date 07/12/2023",
                "98 Lincoln Avenue",
                "New York, NY 10049",
                "USA",
                "",
                "Thank you for your order; please pay to the account of this company.");
        assertThat(found.fields().get("invoice_date").value()).isEqualTo("2023-10-08");
        assertThat(found.fields().get("due_date").value()).isEqualTo("2023-12-07");
        assertThat(found.findings())
                .filteredOn(f -> f.code().equals("date.ambiguous"))
                .extracting(Finding::proposal)
                .containsExactly("2023-08-10", "2023-07-12");
        assertThat(warnings(found)).contains("date.order");
    }

    @Test
    void shouldKeepTheOrderOfDatesThatAnotherDateDecides() {
        Extracted found =
                paper("Invoice no. 71   Invoice date 08/10/2023   Due date 07/12/2023   Order date 07/25/2023");
        assertThat(found.fields().get("invoice_date").value()).isEqualTo("2023-08-10");
        assertThat(warnings(found)).contains("date.order");
    }

    @Test
    void shouldTakeTheDayOfASentenceThatSaysWhenToPayForNothingElse() {
        Extracted found = paper(
                "Factura 6554                                Fecha:",
                "                                            18/01/14",
                "Rogamos abonen 34.699,23 euros antes del 19/02/14.");
        assertThat(found.fields().get("invoice_date").value()).isEqualTo("2014-01-18");
        assertThat(found.fields().get("due_date").value()).isEqualTo("2014-02-19");
    }

    @Test
    void shouldReadADollarSignAsTheDollarThatThePaperNames() {
        Extracted found = paper("Invoice no. 71      Currency: AUD", "Total     $2,623.04", "Paid      $1,000.00");
        assertThat(found.fields().get("currency").value()).isEqualTo("AUD");
    }

    private static Extracted paper(String... rows) {
        return new InvoiceExtractor().extract(List.of(Papers.page(1, rows)));
    }

    private static void row(List<Word> words, PageSize size, double y, String... texts) {
        double x = 0.6;
        for (String text : texts) {
            word(words, text, new Box(x, y, x + 0.09, y + 0.012, size));
            x += 0.2;
        }
    }

    private static void word(List<Word> words, String text, Box box) {
        words.add(new Word(text, box, words.size(), TextSource.TEXT_LAYER, 1));
    }

    private static Extracted invoice(String... below) {
        List<String> rows = new ArrayList<>(Arrays.asList(HEAD));
        rows.addAll(Arrays.asList(below));
        return new InvoiceExtractor().extract(List.of(Papers.page(1, rows.toArray(String[]::new))));
    }

    private static List<String> values(Extracted found) {
        return List.of(
                found.fields().get("net_amount").value(),
                found.fields().get("tax_amount").value(),
                found.fields().get("gross_amount").value());
    }

    private static List<String> warnings(Extracted found) {
        return found.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .map(Finding::code)
                .toList();
    }
}
