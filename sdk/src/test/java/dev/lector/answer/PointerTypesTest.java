package dev.lector.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.geometry.Box;
import dev.lector.geometry.PageSize;
import dev.lector.schema.ValueType;
import dev.lector.text.Line;
import dev.lector.text.TextMap;
import dev.lector.text.TextSource;
import dev.lector.text.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointerTypesTest {
    private static final PageSize SIZE = new PageSize(600, 800);

    /** A page of lines; two blanks stand for a column's gap. */
    private static TextMap page(String... lines) {
        List<Word> words = new ArrayList<>();
        List<Line> spans = new ArrayList<>();
        for (int row = 0; row < lines.length; row++) {
            int first = words.size();
            double x = 0.1;
            for (String text : lines[row].split(" ", -1)) {
                if (text.isEmpty()) {
                    x += 0.1;
                    continue;
                }
                double y = 0.05 + row * 0.02;
                double right = x + text.length() * 0.005;
                words.add(new Word(text, new Box(x, y, right, y + 0.012, SIZE), row, TextSource.READER, 1));
                x = right + 0.005;
            }
            spans.add(new Line(
                    first,
                    words.size() - 1,
                    words.get(first).box().union(words.get(words.size() - 1).box())));
        }
        return new TextMap(1, SIZE, words, spans, List.of());
    }

    private static boolean whole(String text, ValueType kind) {
        TextMap page = page(text);
        return PointerTypes.of(page, kind).endsOf(0).get(page.words().size() - 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-12",
                "12.03.2024",
                "12/03/24",
                "12. 03. 2024",
                "12 March 2024",
                "March 12, 2024",
                "12th of March, 2024",
                "Tuesday, 12 March 2024",
                "12. März 2024",
                "12 mars 2024",
                "1er février 2024",
                "12 de marzo de 2024",
                "12 marzo 2024",
                "1° gennaio 2024",
                "12 maart 2024",
                "12-Mar-24",
                "12MAR2024",
                "20240312",
                "l2.O3.2O24",
                "Date:12/03/2024",
                "(12.03.2024)",
                "12.03.2024,",
                "15 août 2023",
                "3 Dez. 2021"
            })
    void shouldKnowDatesOfSixLanguages(String text) {
        assertThat(whole(text, ValueType.DATE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Invoice", "118.00", "12", "March", "12 March", "Total 2024", "EUR", "AB-1234"})
    void shouldNotTakeOtherWordsForDates(String text) {
        assertThat(whole(text, ValueType.DATE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "118.00",
                "1,234.56",
                "1.234,56",
                "1 234,56 €",
                "€ 5",
                "EUR 1'234.56",
                "$1,234",
                "-12.50",
                "(12.50)",
                "12,50-",
                "118.00EUR",
                "CHF 20.-",
                "US$ 3.50",
                "1 2OO,OO",
                "Total:118.00",
                "£0.99",
                "12 500 kr"
            })
    void shouldKnowAmounts(String text) {
        assertThat(whole(text, ValueType.AMOUNT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Invoice", "total due", "2024-03-12", "INV-2024-01", "a@b.de", "12 apples 30"})
    void shouldNotTakeOtherWordsForAmounts(String text) {
        assertThat(whole(text, ValueType.AMOUNT)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "INTEGER, 3, true",
        "INTEGER, 30-day, true",
        "INTEGER, drei, true",
        "INTEGER, word, false",
        "NUMBER, '1,5', true",
        "NUMBER, much, false",
        "ID, RE-2024/001, true",
        "ID, DE 123 456 789, true",
        "ID, +++090/9337/55493+++, true",
        "ID, DEUTDEFFXXX, true",
        "ID, invoice, false",
        "ID, quantity, false",
        "PHONE, +49 (0) 89 123 45 67, true",
        "PHONE, (020) 7946-0958, true",
        "PHONE, Tel:01 23 45 67 89, true",
        "PHONE, 555-123-4567 x12, true",
        "PHONE, 12, false",
        "PHONE, call us, false",
        "IBAN, DE89 3704 0044 0532 0130 00, true",
        "IBAN, GB29NWBK60161331926819, true",
        "IBAN, 12345, false",
        "CURRENCY, EUR, true",
        "CURRENCY, €118.00, true",
        "CURRENCY, invoices, false",
        "PERCENT, 19 %, true",
        "PERCENT, '7,7%', true",
        "PERCENT, rate, false",
        "EMAIL, a.b@example.org, true",
        "EMAIL, example.org, false",
        "URI, www.example.org, true",
        "URI, example, false",
        "DURATION, thirty (30) days, true",
        "DURATION, 3 months, true",
        "DURATION, sechs Monate, true",
        "DURATION, 14 jours, true",
        "DURATION, days, false",
        "TIME, 10:30, true",
        "TIME, 10.30 Uhr, true",
        "TIME, noon, false",
        "YEAR_MONTH, März 2024, true",
        "YEAR_MONTH, 03/2024, true",
        "DATE_TIME, 12.03.2024 10:30, true",
        "STRING, anything at all, true"
    })
    void shouldKnowTheOtherKinds(ValueType kind, String text, boolean expected) {
        assertThat(whole(text, kind)).isEqualTo(expected);
    }

    @Test
    void shouldLetADateBeginOnlyWhereOneCan() {
        TextMap page = page("Invoice date 12 March 2024 due", "14 days  118.00");
        PointerTypes dates = PointerTypes.of(page, ValueType.DATE);
        assertThat(dates.begins().stream().boxed()).containsExactly(2);
        assertThat(dates.endsOf(2).stream().boxed()).containsExactly(4);
        assertThat(dates.ends().stream().boxed()).containsExactly(4);
    }

    @Test
    void shouldNotJoinAmountsOverAColumnOrALine() {
        PointerTypes amounts = PointerTypes.of(page("1 200,00", "2  300,00", "4"), ValueType.AMOUNT);
        assertThat(amounts.endsOf(0).stream().boxed()).containsExactly(0, 1);
        assertThat(amounts.endsOf(2).stream().boxed()).containsExactly(2);
        assertThat(amounts.endsOf(3).stream().boxed()).containsExactly(3);
    }

    @Test
    void shouldJoinADateOverALineBreak() {
        PointerTypes dates = PointerTypes.of(page("signed on 12 March", "2024 in Bonn"), ValueType.DATE);
        assertThat(dates.endsOf(2).stream().boxed()).containsExactly(4);
    }

    @Test
    void shouldEndAnIbanWithItsLastGroupAndNotWithWhatStandsBesideIt() {
        PointerTypes ibans =
                PointerTypes.of(page("IBAN GB33 BUKB 2020 1555 5555 55 BIC", "BUKBGB22  05 20"), ValueType.IBAN);
        assertThat(ibans.begins().stream().boxed()).containsExactly(1);
        assertThat(ibans.endsOf(1).stream().boxed()).containsExactly(6);
        assertThat(ibans.unfinished(List.of(new WordSpan(1, 6)))).isFalse();
    }

    @Test
    void shouldLetAnIbanGoOnInTheNextLineOfItsColumn() {
        TextMap page = page("IBAN DE89 3704 0044  Register court", "0532 0130 00  HRB 4711");
        PointerTypes ibans = PointerTypes.of(page, ValueType.IBAN);
        List<WordSpan> said = List.of(new WordSpan(1, 3));
        assertThat(ibans.endsOf(1).get(3)).isTrue();
        assertThat(ibans.unfinished(said)).isTrue();
        assertThat(ibans.further(said).get(6)).isTrue();
        assertThat(ibans.endsOf(said, 6).stream().boxed()).containsExactly(8);
        assertThat(ibans.unfinished(List.of(said.get(0), new WordSpan(6, 8)))).isFalse();
    }

    @Test
    void shouldTakeTheIbanOfACountryThatTheRegistryLacksAsItIsPrinted() {
        PointerTypes ibans = PointerTypes.of(page("XX89 3704 0044 0532 0130"), ValueType.IBAN);
        assertThat(ibans.endsOf(0).get(4)).isTrue();
        assertThat(ibans.unfinished(List.of(new WordSpan(0, 4)))).isFalse();
    }

    @Test
    void shouldKeepAnAddressInItsColumnWhereThePageIsReadAcross() {
        TextMap page = page("Main Street 5  Rue Haute 7", "10115 Berlin  75001 Paris", "Total 12.00");
        PointerTypes addresses = PointerTypes.of(page, ValueType.ADDRESS);
        assertThat(addresses.endsOf(0).stream().boxed()).containsExactly(0, 1, 2);
        List<WordSpan> said = List.of(new WordSpan(0, 2));
        assertThat(addresses.further(said).stream().boxed()).contains(6).doesNotContain(3, 4, 5, 7, 8, 9);
        assertThat(addresses.endsOf(said, 6).stream().boxed()).containsExactly(6, 7);
        assertThat(addresses.unfinished(said)).isFalse();
    }

    @Test
    void shouldLetAnAddressGoOverLinesThatStandOneBelowAnother() {
        PointerTypes addresses = PointerTypes.of(page("Main Street 5", "10115 Berlin", "Germany"), ValueType.ADDRESS);
        assertThat(addresses.endsOf(0).stream().boxed()).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void shouldLetAnAddressGoOnBehindASignInItsLine() {
        PointerTypes addresses = PointerTypes.of(page("Main Street 5 - 10115 Berlin"), ValueType.ADDRESS);
        assertThat(addresses.further(List.of(new WordSpan(0, 2))).get(4)).isTrue();
    }

    @Test
    void shouldHandOutCopies() {
        PointerTypes texts = PointerTypes.of(page("a b"), ValueType.STRING);
        texts.begins().clear();
        texts.endsOf(0).clear();
        assertThat(texts.begins().cardinality()).isEqualTo(2);
        assertThat(texts.endsOf(0).cardinality()).isEqualTo(2);
    }
}
