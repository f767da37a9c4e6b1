package dev.lector.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1.234,56|1234.56|",
                "1,234.56|1234.56|",
                "1 234,56|1234.56|",
                "1\u00A0234,56|1234.56|",
                "1\u202F234,56|1234.56|",
                "1'234.56|1234.56|",
                "1\u2019234.56|1234.56|",
                "12.345.678,90|12345678.90|",
                "12,345,678.90|12345678.90|",
                "(12.00)|-12.00|",
                "12,00-|-12.00|",
                "-12,00|-12.00|",
                "\u221212,00|-12.00|",
                "€12|12.00|EUR",
                "€ 12,5|12.50|EUR",
                "12,00 €|12.00|EUR",
                "EUR 1.234,-|1234.00|EUR",
                "CHF 1'234.--|1234.00|CHF",
                "$4.11|4.11|USD",
                "$ 1,234|1234.00|USD",
                "£1,234.56|1234.56|GBP",
                "-20,48 €|-20.48|EUR",
                "€ -9,32|-9.32|EUR",
                "9,9000|9.90|",
                "0,00|0.00|",
                ".50|0.50|",
                "1.234.567|1234567.00|",
                "1234,5|1234.50|",
                "RM 12.30|12.30|MYR",
                "100 zł|100.00|PLN",
                "kr 1 250,00|1250.00|SEK",
                "+12.00|12.00|",
                "12.00 CR|-12.00|",
                "12.00DR|12.00|",
                "$1,234.56CR|-1234.56|USD",
                "12€50|12.50|EUR",
                "(€12.00)|-12.00|EUR",
                "-€12|-12.00|EUR",
            })
    void shouldReadEveryPrinting(String printed, String value, String currency) {
        Amount amount = Amounts.parse(printed, DecimalMark.UNKNOWN);
        assertThat(amount).isNotNull();
        assertThat(amount.plain()).isEqualTo(value);
        assertThat(amount.currency()).isEqualTo(currency);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12.03.2018",
                "abc",
                "",
                "1.23.45",
                "12,34,5",
                "1,2,3",
                "A4",
                "4012345001235123",
                "--",
                "1 23,45",
                "€",
                "()"
            })
    void shouldRefuseWhatIsNoAmount(String printed) {
        assertThat(Amounts.parse(printed, DecimalMark.UNKNOWN)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"POINT, 1.234", "COMMA, 1234.00", "UNKNOWN, 1234.00"})
    void shouldDecideThreeDigitsByTheDocument(DecimalMark mark, String value) {
        Amount amount = Amounts.parse("1.234", mark);
        assertThat(amount).isNotNull();
        assertThat(amount.value()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,56|COMMA",
                "12,50|COMMA",
                "1,234.56|POINT",
                "3.5|POINT",
                "1.234|UNKNOWN",
                "17|UNKNOWN",
                "1.2.3|UNKNOWN"
            })
    void shouldTellTheDecimalMark(String printed, DecimalMark mark) {
        assertThat(Amounts.markOf(printed)).isEqualTo(mark);
    }
}
