package dev.lector.internal.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WordGramsTest {
    @Test
    void shouldSpellWordsAsTheRecipeDoes() {
        JsonNode golden = GoldenAnswers.read().path("words");
        assertThat(golden.size()).isGreaterThan(20);
        for (JsonNode word : golden) {
            assertThat(WordGrams.of(word.path("word").asString()))
                    .as(word.path("word").asString())
                    .containsExactly(GoldenAnswers.ints(word.path("grams")));
        }
    }

    @Test
    void shouldNeverExceedTheSlotsNorUseThePadding() {
        Random random = new Random(20261123);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder word = new StringBuilder();
            for (int k = random.nextInt(60); k >= 0; k--) {
                word.appendCodePoint(random.nextInt(3) == 0 ? 32 + random.nextInt(0x2000) : 33 + random.nextInt(90));
            }
            int[] grams = WordGrams.of(word.toString());
            assertThat(grams.length).as("seed 20261123, word %d", i).isBetween(1, WordGrams.SLOTS);
            assertThat(Arrays.stream(grams)).allMatch(g -> g > 0 && g < WordGrams.BUCKETS);
        }
    }

    @Test
    void shouldSeeDatesAlike() {
        assertThat(WordGrams.of("19.03.2024")).isEqualTo(WordGrams.of("20.11.1999"));
    }
}
