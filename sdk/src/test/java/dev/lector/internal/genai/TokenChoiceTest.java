package dev.lector.internal.genai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.session.GeneratedToken;
import dev.lector.session.GenerationOptions;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenChoiceTest {
    private static final float[] LOGITS = {0, 3, 2.9f, -5, 1, Float.NEGATIVE_INFINITY};

    private static int[] draws(GenerationOptions options, int times) {
        TokenChooser chooser = new TokenChooser(options);
        int[] counts = new int[LOGITS.length];
        for (int i = 0; i < times; i++) {
            counts[chooser.choose(LOGITS, null).id()]++;
        }
        return counts;
    }

    @Test
    void shouldChooseTheBestAllowedToken() {
        TokenChooser chooser = new TokenChooser(GenerationOptions.greedy(1));
        BitSet allowed = new BitSet();
        assertThat(chooser.choose(LOGITS, null).id()).isEqualTo(1);
        assertThat(chooser.choose(LOGITS, allowed)).isNull();
        allowed.set(0);
        allowed.set(4);
        allowed.set(1000); // beyond the logits: never comes
        GeneratedToken token = chooser.choose(LOGITS, allowed);
        assertThat(token.id()).isEqualTo(4);
        assertThat(token.probability()).isBetween(0.05, 0.07);
    }

    @Test
    void shouldDrawInProportionToProbability() {
        int[] counts = draws(GenerationOptions.sampled(1, 1, 5), 20_000);
        assertThat(counts[1] / 20_000.0).isBetween(0.45, 0.49);
        assertThat(counts[2] / 20_000.0).isBetween(0.41, 0.45);
        assertThat(counts[5]).isZero();
    }

    @Test
    void shouldDrawOnlyAmongTheMostProbable() {
        int[] two = draws(GenerationOptions.sampled(1, 1, 5).withTopK(2), 2_000);
        assertThat(two[1] + two[2]).isEqualTo(2_000);
        assertThat(two[2]).isPositive();
        int[] one = draws(GenerationOptions.sampled(1, 1, 5).withTopP(0.3), 2_000);
        assertThat(one[1]).isEqualTo(2_000);
    }

    @Test
    void shouldFindLoopsAndOnlyLoops() {
        LoopDetector detector = new LoopDetector(40);
        Random random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            assertThat(detector.loops(random.nextInt(50))).isFalse();
        }
        int steps = 0;
        while (!detector.loops(steps % 11)) {
            steps++;
        }
        assertThat(steps).isBetween(42, 44); // four passages of 11 tokens
    }
}
