package dev.lector.extractors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lector.extractors.invoice.InvoiceExtractor;
import dev.lector.extractors.layout.Token;
import dev.lector.geometry.Box;
import dev.lector.geometry.PageSize;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final Calibration.Curve OTHER = Calibration.curve("no such field");

    @Test
    void shouldHaveACurveFittedForEveryFieldOfAnInvoice() {
        assertThat(InvoiceExtractor.FIELDS).allSatisfy(field -> assertThat(Calibration.curve(field))
                .isNotEqualTo(OTHER)
                .extracting(Calibration.Curve::slope)
                .satisfies(slope -> assertThat(slope).isPositive()));
    }

    @Test
    void shouldTakeTheLeastSureWordWhereEveryCharacterCounts() {
        List<Token> words = List.of(word("1,200.50", 0.9), word("EUR", 0.99));
        double power = Calibration.curve("gross_amount").reading();
        assertThat(Calibration.reading("gross_amount", words)).isCloseTo(Math.pow(0.9, power), within(1e-9));
    }

    @Test
    void shouldTakeTheShareOfLettersWhereAFewWrongOnesDoNoHarm() {
        List<Token> words = List.of(word("Bay", 0.1), word("Traders", 1.0));
        double power = Calibration.curve("seller_name").reading();
        assertThat(Calibration.reading("seller_name", words)).isCloseTo(Math.pow(0.73, power), within(1e-9));
    }

    private static Token word(String text, double confidence) {
        return new Token(0, 0, text, text, new Box(0, 0, 0.1, 0.1, new PageSize(595, 842)), confidence);
    }
}
