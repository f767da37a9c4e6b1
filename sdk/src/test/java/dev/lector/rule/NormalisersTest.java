package dev.lector.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalisersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "en-GB", "en-US", "de", "fr", "es", "it", "nl", "pt", "ca", "da", "sv", "nb", "fi", "et", "lt", "pl",
                "cs", "sk", "sl", "hr", "ro", "bg", "el", "tr", "hu", "uk", "is", "lv", "ja", "zh"
            })
    void shouldReadTheLongDatesOfEveryLocale(String tag) {
        ULocale locale = ULocale.forLanguageTag(tag);
        DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        for (int month = 1; month <= 12; month++) {
            LocalDate day = LocalDate.of(2024, month, 13);
            GregorianCalendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE, locale);
            calendar.clear();
            calendar.set(2024, month - 1, 13);
            String printed = format.format(calendar.getTime());
            PrintedDate date = Dates.find(printed, DateOrder.UNKNOWN, locale.getLanguage()).stream()
                    .findFirst()
                    .orElse(null);
            assertThat(date).as(printed).isNotNull();
            assertThat(date.value()).as(printed).isEqualTo(day);
        }
    }

    @Test
    void shouldTakeAMonthThatTwoLanguagesDisputeFromTheLanguageGiven() {
        assertThat(Dates.find("7. listopada 2024", DateOrder.UNKNOWN, "hr")
                        .get(0)
                        .value())
                .isEqualTo(LocalDate.of(2024, 10, 7));
        assertThat(Dates.find("7 listopada 2024", DateOrder.UNKNOWN, "pl")
                        .get(0)
                        .value())
                .isEqualTo(LocalDate.of(2024, 11, 7));
        assertThat(Dates.find("7 listopada 2024", DateOrder.UNKNOWN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en, US, MONTH_FIRST",
        "en, GB, DAY_FIRST",
        "en, , UNKNOWN",
        ", , UNKNOWN",
        "de, , DAY_FIRST",
        "fr, CA, UNKNOWN",
        "fr, FR, DAY_FIRST",
        ", US, MONTH_FIRST",
        ", DE, DAY_FIRST",
        "sv, SE, UNKNOWN"
    })
    void shouldKnowTheUsualOrderOfDayAndMonth(String language, String country, DateOrder order) {
        assertThat(DateOrder.usual(language, country)).isEqualTo(order);
    }

    @Test
    void shouldLetOtherDatesGoBeforeTheCountry() {
        assertThat(DateOrder.decide("from 03/04/2024 to 25/04/2024", "en", "US"))
                .isEqualTo(DateOrder.DAY_FIRST);
        assertThat(DateOrder.decide("on 03/04/2024", "en", "US")).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(DateOrder.decide("on 03/04/2024", "en", null)).isEqualTo(DateOrder.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "$, CA, CAD",
        "$, US, USD",
        "$, AU, AUD",
        "$, DE, USD",
        "$, , USD",
        "kr, DK, DKK",
        "kr, NO, NOK",
        "kr, SE, SEK",
        "¥, JP, JPY",
        "¥, CN, CNY",
        "EUR, US, EUR",
        "€, US, EUR"
    })
    void shouldTakeASharedSignFromTheCountry(String sign, String country, String code) {
        assertThat(Currencies.of(sign, country)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FT-4978", "FR44688681518", "ZL-923"})
    void shouldTakeNoLettersOfANumberForACurrency(String text) {
        assertThat(Currencies.strip(text).currency()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"RM5.95, MYR", "Ft 4978, HUF", "RM-5.95, MYR", "EUR12345678, EUR"})
    void shouldTakeTheCurrencyOffAnAmount(String text, String code) {
        assertThat(Currencies.strip(text).currency()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Deutschland, DE",
        "GERMANY, DE",
        "Allemagne, DE",
        "Österreich, AT",
        "Suisse, CH",
        "United Kingdom, GB",
        "U.S.A., US",
        "España, ES",
        "Nederland, NL",
        "NLD, NL",
        "FR, FR",
        "Tschechien, CZ",
        "Polska, PL"
    })
    void shouldKnowCountriesByNameAndCode(String printed, String code) {
        assertThat(Countries.of(printed)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Berlin", "", "Main Street", "XX"})
    void shouldTakeNothingElseForACountry(String printed) {
        assertThat(Countries.of(printed)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "+49 431 1234560, , +494311234560",
        "0431 / 123 45 60, DE, +494311234560",
        "+33 (0)1 42 68 53 00, , +33142685300",
        "020 7946 0018, GB, +442079460018",
        "(212) 555-2368, US, +12125552368"
    })
    void shouldReadPhoneNumbers(String printed, String country, String number) {
        assertThat(Phones.normalize(printed, country)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "DE136695976", "no phone", "2024-05-07"})
    void shouldTakeNothingElseForAPhoneNumber(String printed) {
        assertThat(Phones.normalize(printed, "DE")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Nordlicht GmbH, Hafenweg 3, 24103 Kiel|Hafenweg 3|24103|Kiel|-|-",
                "Hafenweg 3 · D-24103 Kiel|Hafenweg 3|24103|Kiel|-|DE",
                "Hafenweg 3, 24103 Kiel, Deutschland|Hafenweg 3|24103|Kiel|-|DE",
                "Keizersgracht 1, 1015 CJ Amsterdam, Nederland|Keizersgracht 1|1015 CJ|Amsterdam|-|NL",
                "12 rue de la Paix, 75002 Paris|12 rue de la Paix|75002|Paris|-|-",
                "10 Downing Street, London SW1A 2AA|10 Downing Street|SW1A 2AA|London|-|-",
                "100 Main Street, Springfield, IL 62704|100 Main Street|62704|Springfield|IL|US",
                "100 Main Street, Springfield IL 62704-1234, USA|100 Main Street|62704-1234|Springfield|IL|US",
                "1 King St, Toronto, ON M5H 1A1|1 King St|M5H 1A1|Toronto|ON|CA",
                "ul. Prosta 51, 00-838 Warszawa, Polska|ul. Prosta 51|00-838|Warszawa|-|PL",
                "Sveavägen 9, 111 57 Stockholm|Sveavägen 9|111 57|Stockholm|-|-",
                "Rua Augusta 1, 1100-048 Lisboa|Rua Augusta 1|1100-048|Lisboa|-|-",
                "Bahnhofstrasse 1, CH-8001 Zürich|Bahnhofstrasse 1|8001|Zürich|-|CH",
                "no address at all|-|-|-|-|-",
            })
    void shouldPartAnAddress(String block, String street, String code, String city, String region, String country) {
        PostalAddress address = PostalAddress.of(block);
        assertThat(address.street()).isEqualTo(street);
        assertThat(address.postcode()).isEqualTo(code);
        assertThat(address.city()).isEqualTo(city);
        assertThat(address.region()).isEqualTo(region);
        assertThat(address.country()).isEqualTo(country);
    }

    @ParameterizedTest
    @CsvSource({
        "thirty (30) days, P30D",
        "zwei Jahre, P2Y",
        "einen Monat, P1M",
        "vierzehn Tagen, P14D",
        "a period of twelve (12) months, P12M",
        "three years, P3Y",
        "deux ans, P2Y",
        "trois mois, P3M",
        "treinta días, P30D",
        "sei mesi, P6M",
        "vier weken, P28D",
        "twenty-one days, P21D",
        "1 year and 6 months, P1Y6M",
        "90 calendar days, P90D",
        "a two-year term, P2Y",
        "a 30-day notice, P30D",
        "ein Quartal, P3M",
        "within a year, P1Y"
    })
    void shouldReadDurations(String printed, Period period) {
        assertThat(Measures.duration(printed)).isEqualTo(period);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "days", "thirty pieces", "2024", "the first of May", "an agreement and a plan"})
    void shouldTakeNothingElseForADuration(String printed) {
        assertThat(Measures.duration(printed)).isNull();
    }

    @Test
    void shouldCheckReferences() {
        assertThat(References.qr("21 00000 00003 13947 14300 09017")).isTrue();
        assertThat(References.qr("210000000003139471430009018")).isFalse();
        assertThat(References.ein("12-3456789")).isTrue();
        assertThat(References.ein("07-3456789")).isFalse();
        assertThat(References.looksLikeRf("RF18 5390 0754 7034")).isTrue();
        assertThat(References.looksLikeRf("R-2031")).isFalse();
    }
}
