package dev.lector.evaluation.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldMatchTest {
    @Test
    void shouldCompareAmountsToTheCent() {
        assertThat(FieldMatch.same("amount", "1163.40", "1163.4")).isTrue();
        assertThat(FieldMatch.same("amount", "1163.40", "1163.41")).isFalse();
        assertThat(FieldMatch.same("amount", "1163.40", "none")).isFalse();
    }

    @Test
    void shouldCompareNumbersByLettersAndDigitsAlone() {
        assertThat(FieldMatch.same("id", "RE-2024/17", "re 2024 17")).isTrue();
        assertThat(FieldMatch.same("id", "RE-2024/17", "RE-2024/11")).isFalse();
    }

    @Test
    void shouldForgiveAFewLettersOfANameButNotMany() {
        assertThat(FieldMatch.same("string", "Bäckerei Großmann GmbH", "Backerei Großman GmbH"))
                .isTrue();
        assertThat(FieldMatch.same("string", "Bäckerei Großmann GmbH", "Großmann"))
                .isFalse();
        assertThat(FieldMatch.likeness("", "")).isEqualTo(1);
    }

    @Test
    void shouldTakeDatesByTheDay() {
        assertThat(FieldMatch.same("date", "2024-03-04", "2024-03-04")).isTrue();
        assertThat(FieldMatch.same("date", "2024-03-04", "2024-04-03")).isFalse();
    }
}
