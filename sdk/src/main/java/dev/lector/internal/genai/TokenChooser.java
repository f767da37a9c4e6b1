package dev.lector.internal.genai;

import dev.lector.session.GeneratedToken;
import dev.lector.session.GenerationOptions;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Chooses the next token from logits, under a mask. Confined to one generation. */
final class TokenChooser {
    private final GenerationOptions options;
    private final SplittableRandom random;

    TokenChooser(GenerationOptions options) {
        this.options = options;
        this.random = new SplittableRandom(options.seed());
    }

    /**
     * The next token with the model's own probability of it.
     *
     * @param allowed tokens that may come; null for all
     * @return null when nothing is allowed, or nothing that has a finite logit
     */
    @Nullable GeneratedToken choose(float[] logits, @Nullable BitSet allowed) {
        int token = options.greedy() ? best(logits, allowed) : draw(logits, allowed);
        return token < 0 ? null : new GeneratedToken(token, probability(logits, token));
    }

    private static int best(float[] logits, @Nullable BitSet allowed) {
        int best = -1;
        for (int i = next(allowed, 0, logits.length);
                i >= 0 && i < logits.length;
                i = next(allowed, i + 1, logits.length)) {
            if (logits[i] > Float.NEGATIVE_INFINITY && (best < 0 || logits[i] > logits[best])) {
                best = i;
            }
        }
        return best;
    }

    private int draw(float[] logits, @Nullable BitSet allowed) {
        int top = best(logits, allowed);
        if (top < 0) {
            return -1;
        }
        double[] weights = new double[logits.length];
        for (int i = next(allowed, 0, logits.length);
                i >= 0 && i < logits.length;
                i = next(allowed, i + 1, logits.length)) {
            double weight = Math.exp((logits[i] - logits[top]) / options.temperature());
            weights[i] = Double.isNaN(weight) ? 0 : weight;
        }
        double least = leastWeight(weights);
        double sum = 0;
        for (double weight : weights) {
            sum += weight >= least ? weight : 0;
        }
        double at = random.nextDouble() * sum;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] >= least && weights[i] > 0) {
                at -= weights[i];
                if (at <= 0) {
                    return i;
                }
            }
        }
        return top;
    }

    /** Weight of the least probable token that top-k and top-p leave. */
    private double leastWeight(double[] weights) {
        if (options.topK() == 0 && options.topP() >= 1) {
            return 0;
        }
        double[] sorted = weights.clone();
        Arrays.sort(sorted);
        int last = options.topK() == 0 ? 0 : Math.max(0, sorted.length - options.topK());
        double total = 0;
        for (int i = last; i < sorted.length; i++) {
            total += sorted[i];
        }
        double kept = 0;
        for (int i = sorted.length - 1; i >= last; i--) {
            kept += sorted[i];
            if (kept >= options.topP() * total) {
                return sorted[i];
            }
        }
        return sorted[last];
    }

    private static int next(@Nullable BitSet allowed, int from, int end) {
        return allowed == null ? (from < end ? from : -1) : allowed.nextSetBit(from);
    }

    /** Softmax of one logit over all. */
    static double probability(float[] logits, int token) {
        float top = Float.NEGATIVE_INFINITY;
        for (float logit : logits) {
            top = Math.max(top, logit);
        }
        double sum = 0;
        for (float logit : logits) {
            if (logit > top - 25) { // 200,000 tokens of e^-25 are three millionths of the largest
                sum += Math.exp(logit - top);
            }
        }
        return sum > 0 ? Math.exp(logits[token] - top) / sum : 0;
    }
}
