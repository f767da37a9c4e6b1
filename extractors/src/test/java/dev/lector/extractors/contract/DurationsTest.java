package dev.lector.extractors.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    agree that for two (2) years           | 2 years: two (2) years
                    a one-year period                      | 1 year: one-year
                    one hundred and eighty (180) days      | 180 days: one hundred and eighty (180) days
                    thirty six months and 14 days          | 36 months: thirty six months; 14 days: 14 days
                    ten (ten) business days                | 10 days: ten (ten) business days
                    until the second anniversary           | 2 years: second anniversary
                    einer Frist von drei Monaten           | 3 Monate: drei Monaten
                    zweiunddreissig weitere Tage           | 32 Tage: zweiunddreissig weitere Tage
                    fuenf Jahre                            | 5 Jahre: fuenf Jahre
                    une durée de trente-six (36) mois      | 36 mois: trente-six (36) mois
                    soixante et onze jours                 | 71 jours: soixante et onze jours
                    once a year, at 18 years of age        | ''
                    """)
    void shouldFindPeriodsAndWhereTheyStand(String text, String expected) {
        assertThat(Durations.find(text).stream()
                        .map(span -> span.value() + ": " + text.substring(span.from(), span.to()))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }
}
