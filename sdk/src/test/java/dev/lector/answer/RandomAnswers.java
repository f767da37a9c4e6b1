package dev.lector.answer;

import dev.lector.session.TokenConstraint;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A model of random weights: every logit is noise, with a lean towards tokens that close something. */
final class RandomAnswers {
    private final TokenVocabulary vocabulary;
    private final float[] lean;
    /** Noise that each step reads from another place: drawing it afresh for every token would be most of the test's time. */
    private final float[] noise = new float[1 << 16];

    RandomAnswers(TokenVocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.lean = new float[vocabulary.size()];
        Random random = new Random(1);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) random.nextGaussian() * 2;
        }
        for (int token = 0; token < lean.length; token++) {
            String text = vocabulary.text(List.of(token));
            boolean closes = text.startsWith("\"") || text.startsWith("}") || text.startsWith("]");
            lean[token] = vocabulary.ends().get(token) ? 4 : closes ? 3 : 0;
        }
    }

    /** The answer, or null when it has not ended after so many tokens. */
    @Nullable String answer(TokenConstraint constraint, Random random, int mostTokens) {
        List<Integer> tokens = new ArrayList<>();
        for (int i = 0; i < mostTokens; i++) {
            BitSet allowed = constraint.allowed();
            int best = -1;
            float bestLogit = Float.NEGATIVE_INFINITY;
            int offset = random.nextInt(noise.length);
            for (int token = allowed.nextSetBit(0); token >= 0; token = allowed.nextSetBit(token + 1)) {
                float logit = lean[token] + noise[(offset + token) & (noise.length - 1)];
                if (logit > bestLogit) {
                    bestLogit = logit;
                    best = token;
                }
            }
            if (best < 0) {
                throw new AssertionError("no token may come after " + vocabulary.text(tokens));
            }
            constraint.accept(best);
            if (vocabulary.ends().get(best)) {
                return vocabulary.text(tokens);
            }
            tokens.add(best);
        }
        return null;
    }
}
