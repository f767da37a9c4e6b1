package dev.lector.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE89 3704 0044 0532 0130 00",
                "GB29NWBK60161331926819",
                "FR14 2004 1010 0505 0001 3M02 606",
                "NL91ABNA0417164300",
                "CH93 0076 2011 6238 5295 7",
                "BE68 5390 0754 7034"
            })
    void shouldAcceptIbans(String iban) {
        assertThat(Iban.valid(iban)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE89370400440532013001", "DE8937040044053201300", "XX00123412341234", "US1234567890", ""})
    void shouldRefuseIbansWithWrongDigitsOrLength(String iban) {
        assertThat(Iban.valid(iban)).isFalse();
    }

    @Test
    void shouldRefuseEveryIbanWithOneDigitChanged() {
        String iban = "DE89370400440532013000";
        for (int i = 4; i < iban.length(); i++) {
            char other = iban.charAt(i) == '9' ? '0' : (char) (iban.charAt(i) + 1);
            assertThat(Iban.valid(iban.substring(0, i) + other + iban.substring(i + 1)))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE136695976",
                "FR40303265045",
                "ATU13585627",
                "NL004495445B01",
                "BE0428759497",
                "IT00743110157",
                "GB999999973",
                "CHE-123.456.788 TVA",
                "DK13585628",
                "FI20774740",
                "PL8567346215",
                "LU15027442",
                "PT501964843",
                "SE123456789701",
                "EL094259216",
                "HU12892312",
                "SI50223054",
                "SK2022749619",
                "RO18547290",
                "HR33392005961",
                "EE100931558",
                "MT11679112",
                "CY10259033P",
                "IE6433435F",
                "IE6433435OA",
                "IE8D79739I",
                "GB980780684",
                "NO995525828 MVA"
            })
    void shouldAcceptVatIds(String id) {
        assertThat(VatId.valid(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE136695977",
                "DE12345678",
                "XX123456789",
                "FR41303265045",
                "BE0428759498",
                "IT00743110158",
                "DK13585629",
                ""
            })
    void shouldRefuseVatIds(String id) {
        assertThat(VatId.valid(id)).isFalse();
    }

    @Test
    void shouldCheckOtherDigits() {
        assertThat(Digits.luhn("4539578763621486")).isTrue();
        assertThat(Digits.luhn("4539578763621487")).isFalse();
        assertThat(Digits.gtin("4012345001235")).isTrue();
        assertThat(Digits.gtin("4012345001236")).isFalse();
        assertThat(Digits.creditorReference("RF18 5390 0754 7034")).isTrue();
        assertThat(Digits.creditorReference("RF19 5390 0754 7034")).isFalse();
        assertThat(Digits.bic("DEUTDEFF500")).isTrue();
        assertThat(Digits.bic("DEUTDEFF5")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "thirty (30) days|P30D",
                "12 Monate|P12M",
                "1 year|P1Y",
                "2 weeks|P14D",
                "30 Tage netto|P30D",
                "14 jours|P14D",
                "3 años|P3Y"
            })
    void shouldReadDurations(String printed, String period) {
        assertThat(Measures.duration(printed)).isEqualTo(Period.parse(period));
    }

    @Test
    void shouldReadQuantitiesWithUnits() {
        Measures.Quantity quantity = Measures.quantity("1.234,5 kg", DecimalMark.COMMA);
        assertThat(quantity).isNotNull();
        assertThat(quantity.value()).isEqualByComparingTo("1234.5");
        assertThat(quantity.unit()).isEqualTo("kg");
        assertThat(Measures.percent("19 %", DecimalMark.COMMA)).isEqualByComparingTo("0.19");
    }
}
