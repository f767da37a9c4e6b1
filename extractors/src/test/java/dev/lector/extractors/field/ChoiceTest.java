package dev.lector.extractors.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceTest {
    @ParameterizedTest
    @CsvSource({"12.34, 1234", "12.345, 1235", "-20.48, -2048", "0.0205, 2", "7, 700"})
    void shouldRoundToHundredthsForSums(String value, long cents) {
        assertThat(new Choice(value, List.of(), 1, List.of()).cents()).isEqualTo(cents);
    }
}
