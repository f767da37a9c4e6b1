package dev.lector.extractors.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.extractors.Papers;
import dev.lector.extractors.invoice.InvoiceExtractor;
import dev.lector.geometry.Box;
import dev.lector.result.Finding;
import dev.lector.result.Finding.Severity;
import dev.lector.text.Line;
import dev.lector.text.TextMap;
import dev.lector.text.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class InvoiceChecksTest {
    private static final Map<String, String> GOOD = Map.ofEntries(
            Map.entry("invoice_date", "2024-05-07"),
            Map.entry("due_date", "2024-05-21"),
            Map.entry("net_amount", "395.00"),
            Map.entry("tax_amount", "75.05"),
            Map.entry("gross_amount", "470.05"),
            Map.entry("prepaid_amount", "70.05"),
            Map.entry("amount_due", "400.00"),
            Map.entry("iban", "DE89370400440532013000"),
            Map.entry("bic", "COBADEFFXXX"),
            Map.entry("seller_tax_id", "DE136695976"),
            Map.entry("payment_reference", "RF18539007547034"));
    private static final List<Map<String, String>> LINES =
            List.of(line("Stehlampe", "2", "120.00", "240.00"), line("Tischlampe", "10", "15.50", "155.00"));
    private static final List<Map<String, String>> TAXES =
            List.of(Map.of("rate", "19", "base", "395.00", "tax", "75.05"));

    @Test
    void shouldFindNothingOnASoundInvoice() {
        assertThat(run(GOOD, LINES, TAXES)).isEmpty();
    }

    @Test
    void shouldFindNothingWhereNothingIsKnown() {
        assertThat(run(Map.of(), List.of(), List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "gross_amount, 480.05, sum.gross, /gross_amount",
        "amount_due, 401.00, sum.due, /amount_due",
        "due_date, 2024-05-06, date.order, /due_date",
        "iban, DE89370400440532013001, iban.digits, /iban",
        "iban, DE8937040044053201300, iban.digits, /iban",
        "bic, COBADEFFX, bic.form, /bic",
        "bic, COBAFRPPXXX, bic.country, /bic",
        "seller_tax_id, DE136695977, vat.digits, /seller_tax_id",
        "seller_tax_id, 00-1234567, ein.prefix, /seller_tax_id",
        "payment_reference, RF19539007547034, reference.digits, /payment_reference",
        "payment_reference, 210000000003139471430009018, reference.digits, /payment_reference",
    })
    void shouldReportEachFaultAtItsValue(String field, String value, String code, String pointer) {
        List<Finding> findings = run(with(field, value), LINES, TAXES);
        assertThat(findings).extracting(Finding::code).contains(code);
        assertThat(findings.get(0).pointer()).isEqualTo(pointer);
    }

    @Test
    void shouldProposeTheNetThatLinesAndTaxAgreeOn() {
        List<Finding> findings = run(with("net_amount", "385.00"), LINES, List.of());
        Finding gross = findings.stream()
                .filter(f -> f.code().equals("sum.gross"))
                .findFirst()
                .orElseThrow();
        assertThat(gross.pointer()).isEqualTo("/net_amount");
        assertThat(gross.proposal()).isEqualTo("395.00");
        assertThat(gross.message()).contains("the lines and the tax make it").contains("tolerance 0.02");
    }

    @Test
    void shouldProposeTheSumWhereNothingElseSpeaksAgainstIt() {
        Finding finding =
                run(with("gross_amount", "480.05"), List.of(), List.of()).get(0);
        assertThat(finding.proposal()).isEqualTo("470.05");
    }

    @Test
    void shouldAllowTwoCentsOfRoundingAndNoMore() {
        assertThat(run(with("gross_amount", "470.07"), List.of(), List.of())).isEmpty();
        assertThat(run(with("gross_amount", "470.08"), List.of(), List.of()))
                .extracting(Finding::code)
                .contains("sum.gross");
    }

    @Test
    void shouldReportALineThatIsMoreThanItsProduct() {
        List<Map<String, String>> lines = List.of(line("Stehlampe", "2", "120.00", "250.00"));
        assertThat(run(Map.of(), lines, List.of()))
                .extracting(Finding::code, Finding::pointer, Finding::proposal)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("line.product", "/lines/0/line_total", "240.00"));
    }

    @Test
    void shouldTakeAPrintedDiscountOffALine() {
        Map<String, String> line = new HashMap<>(line("Stehlampe", "2", "120.00", "230.00"));
        line.put("discount", "10.00");
        assertThat(run(Map.of(), List.of(line), List.of())).isEmpty();
        line.put("discount", "5.00");
        assertThat(run(Map.of(), List.of(line), List.of()))
                .extracting(Finding::code)
                .containsExactly("line.product");
    }

    @Test
    void shouldReportLinesThatDoNotMakeTheNetAmount() {
        assertThat(run(GOOD, LINES.subList(0, 1), TAXES))
                .extracting(Finding::code)
                .containsExactly("sum.lines", "table.incomplete");
    }

    @Test
    void shouldRelyOnLinesThatTakeWholePercentsOff() {
        List<Map<String, String>> lines = List.of(line("Stehlampe", "2", "120.00", "204.00"));
        assertThat(run(with("net_amount", "395.00"), lines, List.of()))
                .filteredOn(f -> f.code().equals("sum.lines"))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
        List<Map<String, String>> odd = List.of(line("Stehlampe", "2", "120.00", "203.17"));
        assertThat(run(with("net_amount", "395.00"), odd, List.of()))
                .filteredOn(f -> f.code().equals("sum.lines"))
                .extracting(Finding::severity)
                .containsExactly(Severity.INFO);
    }

    @Test
    void shouldOnlyHintAtATaxSummaryWhoseRowsMayBeMissing() {
        List<Map<String, String>> taxes = List.of(Map.of("rate", "19", "base", "100.00", "tax", "19.00"));
        assertThat(run(GOOD, LINES, taxes))
                .extracting(Finding::code, Finding::severity, Finding::pointer)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("sum.rates", Severity.INFO, "/tax_amount"),
                        org.assertj.core.groups.Tuple.tuple("sum.rates", Severity.INFO, "/net_amount"));
    }

    @Test
    void shouldReportLinesThatSayTheSame() {
        Map<String, String> fields = Map.of("net_amount", "480.00");
        assertThat(run(fields, List.of(LINES.get(0), LINES.get(0)), List.of()))
                .extracting(Finding::code)
                .containsExactly("line.duplicate");
    }

    @ParameterizedTest
    @CsvSource({"7, 395.00, 75.05, /taxes/0", "19, 395.00, 70.05, /taxes/0", "19, 295.00, 56.05, /tax_amount"})
    void shouldReportATaxSummaryThatDoesNotAddUp(String rate, String base, String tax, String pointer) {
        List<Finding> findings = run(GOOD, List.of(), List.of(Map.of("rate", rate, "base", base, "tax", tax)));
        assertThat(findings).extracting(Finding::code).containsOnly("sum.rates");
        assertThat(findings).extracting(Finding::pointer).contains(pointer);
    }

    @Test
    void shouldReportAWrongArticleNumber() {
        Map<String, String> line = Map.of("gtin", "4006381333932");
        assertThat(run(Map.of(), List.of(line), List.of()))
                .extracting(Finding::code)
                .containsExactly("gtin.digits");
        assertThat(run(Map.of(), List.of(Map.of("gtin", "4006381333931")), List.of()))
                .isEmpty();
    }

    @Test
    void shouldFindAWrongAccountThatNoFieldHolds() {
        TextMap page = Papers.page(1, "Bank account  DE89 3704 0044 0532 0130 01  BIC COBADEFFXXX");
        List<Finding> findings = onPages(page);
        assertThat(findings).extracting(Finding::code).containsExactly("iban.digits");
        assertThat(findings.get(0).page()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Konto  DE89 3704 0044 0532 0130 00  BIC COBADEFFXXX",
                "Article  DE12 3456 blue",
                "Order AB12 CDEF 3456 7890 1234 5678 90",
            })
    void shouldTakeNoOtherNumberForAnAccount(String line) {
        assertThat(onPages(Papers.page(1, line))).isEmpty();
    }

    @Test
    void shouldFollowAnAccountIntoTheLineBelow() {
        TextMap good = Papers.page(1, "IBAN: DE89 3704 0044  Tel. 0431 99", "      0532 0130 00      Fax 0431 98");
        TextMap wrong = Papers.page(1, "IBAN: DE89 3704 0044  Tel. 0431 99", "      0532 0130 01      Fax 0431 98");
        assertThat(onPages(good)).isEmpty();
        assertThat(onPages(wrong)).extracting(Finding::code).containsExactly("iban.digits");
    }

    @Test
    void shouldPartAnAccountFromTheWordThatTouchesIt() {
        assertThat(onPages(Papers.page(1, "IBAN DE89370400440532013001Co. Reg. 74718988")))
                .extracting(Finding::code)
                .containsExactly("iban.digits");
        assertThat(onPages(Papers.page(1, "IBAN DE89370400440532013000Co. Reg. 74718988")))
                .isEmpty();
    }

    @Test
    void shouldTakeAnAmountBetweenNetAndTotalForAnExplanation() {
        TextMap page = Papers.page(
                1, "Net total      100.00", "Handling         7.50", "VAT             20.00", "Invoice total  127.50");
        assertThat(new InvoiceExtractor().extract(List.of(page)).findings())
                .extracting(Finding::code)
                .doesNotContain("sum.gross");
    }

    @Test
    void shouldTakeASecondRateOfTaxForAnExplanation() {
        Map<String, String> fields = Map.of("net_amount", "100.00", "tax_amount", "19.00", "gross_amount", "126.00");
        TextMap explained = Papers.page(1, "VAT  19 %   19.00", "VAT  7 %    7.00", "Total       126.00");
        TextMap open = Papers.page(1, "VAT  19 %   19.00", "Total       126.00");
        assertThat(onPages(fields, explained)).isEmpty();
        assertThat(onPages(fields, open)).extracting(Finding::code).containsExactly("sum.gross");
    }

    @Test
    void shouldMissTheSumOfNetAndTaxOnThePage() {
        Map<String, String> fields = Map.of("net_amount", "100.00", "tax_amount", "19.00");
        assertThat(onPages(fields, Papers.page(1, "Net 100.00  VAT 19.00", "Total 129.00")))
                .extracting(Finding::code)
                .containsExactly("sum.gross");
        assertThat(onPages(fields, Papers.page(1, "Net 100.00  VAT 19.00", "Total 119.00")))
                .isEmpty();
    }

    @Test
    void shouldReportASumDueThatNothingExplains() {
        Map<String, String> fields = Map.of("gross_amount", "119.00", "amount_due", "100.00");
        assertThat(onPages(fields, Papers.page(1, "Total 119.00", "To pay 100.00")))
                .extracting(Finding::code)
                .containsExactly("sum.due");
        assertThat(onPages(fields, Papers.page(1, "Total 119.00  paid 19.00", "To pay 100.00")))
                .isEmpty();
    }

    @Test
    void shouldReportAnAmountAboveTheTotalThatIsRepeated() {
        Map<String, String> fields = Map.of("gross_amount", "119.00");
        assertThat(onPages(fields, Papers.page(1, "119.00  131.00", "Please pay 131.00")))
                .extracting(Finding::code)
                .containsExactly("sum.total");
    }

    @Test
    void shouldFindThePaymentDateInASentence() {
        Map<String, String> fields = Map.of("invoice_date", "2024-05-07", "gross_amount", "119.00");
        TextMap early = sentence("Please transfer the sum of 119.00 by 21 April 2024 at the latest.");
        TextMap late = sentence("Please transfer the sum of 119.00 by 21 May 2024 at the latest.");
        TextMap other = sentence("Your order of 21 April 2024 is hereby settled, thank you.");
        assertThat(onPages(fields, early)).extracting(Finding::code).containsExactly("date.order");
        assertThat(onPages(fields, late)).isEmpty();
        assertThat(onPages(fields, other)).isEmpty();
    }

    /** One line of words, as a text layer has it. */
    private static TextMap sentence(String text) {
        TextMap grid = Papers.page(1, text);
        List<Word> words = grid.words().stream()
                .map(word -> new Word(word.text(), word.box(), 0, word.source(), 1))
                .toList();
        Box around = Box.around(words.stream().map(Word::box).toList());
        return new TextMap(1, grid.size(), words, List.of(new Line(0, words.size() - 1, around)), List.of());
    }

    @Test
    void shouldMissAPage() {
        TextMap first = Papers.page(1, "Seite 1 von 3");
        TextMap second = Papers.page(2, "Seite 2 von 3");
        assertThat(onPages(first, second)).extracting(Finding::code).containsExactly("page.missing");
        assertThat(onPages(first, second, Papers.page(3, "Seite 3 von 3"))).isEmpty();
    }

    @Test
    void shouldReportAmountsInTwoCurrencies() {
        assertThat(onPages(Papers.page(1, "Total  €12.00", "Paid  £10.40")))
                .extracting(Finding::code)
                .containsExactly("currency.mixed");
        assertThat(onPages(Papers.page(1, "Total  $12.00", "Paid  C$10.40"))).isEmpty();
    }

    @Test
    void shouldBeInstalledUnderItsNames() {
        assertThat(Checks.installed().names())
                .contains("sum.gross", "sum.lines", "line.product", "date.order", "iban.digits", "page.missing");
    }

    private static List<Finding> run(
            Map<String, String> fields, List<Map<String, String>> lines, List<Map<String, String>> taxes) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        fields.forEach(record::put);
        rows(record.putArray("lines"), lines);
        rows(record.putArray("taxes"), taxes);
        return InvoiceChecks.run(new CheckInput(record, Map.of()));
    }

    private static void rows(ArrayNode array, List<Map<String, String>> rows) {
        for (Map<String, String> row : rows) {
            row.forEach(array.addObject()::put);
        }
    }

    private static List<Finding> onPages(Map<String, String> fields, TextMap page) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        fields.forEach(record::put);
        return InvoiceChecks.run(new CheckInput(record, Map.of(), List.of(page)));
    }

    private static List<Finding> onPages(TextMap... pages) {
        return InvoiceChecks.run(new CheckInput(JsonNodeFactory.instance.objectNode(), Map.of(), List.of(pages)));
    }

    private static Map<String, String> with(String field, String value) {
        Map<String, String> fields = new HashMap<>(GOOD);
        fields.put(field, value);
        return fields;
    }

    private static Map<String, String> line(String description, String quantity, String price, String total) {
        return Map.of("description", description, "quantity", quantity, "unit_price", price, "line_total", total);
    }
}
