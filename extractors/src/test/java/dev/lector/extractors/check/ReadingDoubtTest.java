package dev.lector.extractors.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.extractors.Papers;
import dev.lector.result.Band;
import dev.lector.result.Evidence;
import dev.lector.result.Finding;
import dev.lector.result.Finding.Severity;
import dev.lector.result.Located;
import dev.lector.result.Origin;
import dev.lector.text.TextMap;
import dev.lector.text.TextSource;
import dev.lector.text.Word;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A misread figure is no wrong sum. */
class ReadingDoubtTest {
    @ParameterizedTest
    @CsvSource({"1.0, WARNING, false", "0.8, WARNING, true", "0.3, INFO, true"})
    void shouldSayHowSureTheReadingOfAWrongSumIs(double reading, Severity severity, boolean said) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        record.put("net_amount", "100.00").put("tax_amount", "20.00").put("gross_amount", "128.00");
        CheckInput input = new CheckInput(
                record,
                Map.of(
                        "/net_amount", read("100.00", 1),
                        "/tax_amount", read("20.00", 0.97),
                        "/gross_amount", read("128.00", reading)));
        assertThat(InvoiceChecks.run(input)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("sum.gross");
            assertThat(finding.severity()).isEqualTo(severity);
            assertThat(finding.message().contains("it may be misread")).isEqualTo(said);
            assertThat(finding.proposal()).isEqualTo("120.00");
        });
    }

    @Test
    void shouldSayHowSureTheReadingOfAnAccountNumberIs() {
        TextMap page = Papers.page(1, "IBAN DE89 3704 0044 0532 0130 01");
        List<Word> words = page.words().stream()
                .map(word -> new Word(
                        word.text(),
                        word.box(),
                        0,
                        TextSource.READER,
                        word.text().equals("0532") ? 0.61 : 0.99))
                .toList();
        TextMap read = new TextMap(1, page.size(), words, page.lines(), List.of());
        CheckInput input = new CheckInput(JsonNodeFactory.instance.objectNode(), Map.of(), List.of(read));
        assertThat(InvoiceChecks.run(input))
                .filteredOn(finding -> finding.code().equals("iban.digits"))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("61 % certainty");
    }

    @Test
    void shouldTakeLettersForTheDigitsThatTheyLookLike() {
        TextMap page = Papers.page(1, "IBAN DE89 37O4 0044 O532 0130 00");
        List<Word> words = page.words().stream()
                .map(word -> new Word(word.text(), word.box(), 0, TextSource.READER, 0.9))
                .toList();
        TextMap read = new TextMap(1, page.size(), words, page.lines(), List.of());
        assertThat(InvoiceChecks.run(new CheckInput(JsonNodeFactory.instance.objectNode(), Map.of(), List.of(read))))
                .isEmpty();
        assertThat(InvoiceChecks.run(new CheckInput(JsonNodeFactory.instance.objectNode(), Map.of(), List.of(page))))
                .extracting(Finding::code)
                .containsExactly("iban.digits");
    }

    private static Evidence read(String value, double reading) {
        return new Evidence(
                "", value, 0, List.of(), Origin.READER, Located.NOT_LOCATED, reading, 1, Band.HIGH, List.of());
    }
}
