package dev.lector.session;

/**
 * How tokens are chosen and when a generation must stop. Start from {@link #greedy}; the most probable token wins there, so the same prompt
 * gives the same answer.
 *
 * @param maxTokens   tokens of the answer at most, the end token not counted
 * @param temperature 0 chooses the most probable token; above 0 draws, flatter the larger it is, at most 5
 * @param topK        draws among this many most probable tokens; 0 for all
 * @param topP        draws among the most probable tokens that together have this probability, in (0, 1]
 * @param seed        of the drawing; the same seed gives the same answer
 * @param loopTokens  a tail of the answer of this many tokens that only repeats one passage, four times at least, ends it; 0 lets it go on
 */
public record GenerationOptions(int maxTokens, double temperature, int topK, double topP, long seed, int loopTokens) {
    private static final int LOOP_TOKENS = 96;

    public GenerationOptions {
        if (maxTokens <= 0) {
            throw new IllegalArgumentException("maxTokens must be positive, was " + maxTokens);
        }
        if (!(temperature >= 0 && temperature <= 5)) {
            throw new IllegalArgumentException("temperature must be in [0, 5], was " + temperature);
        }
        if (topK < 0) {
            throw new IllegalArgumentException("topK must not be negative, was " + topK);
        }
        if (!(topP > 0 && topP <= 1)) {
            throw new IllegalArgumentException("topP must be in (0, 1], was " + topP);
        }
        if (loopTokens < 0) {
            throw new IllegalArgumentException("loopTokens must not be negative, was " + loopTokens);
        }
    }

    /** The most probable token each time. */
    public static GenerationOptions greedy(int maxTokens) {
        return new GenerationOptions(maxTokens, 0, 0, 1, 0, LOOP_TOKENS);
    }

    /** Tokens drawn at random, the same ones for the same seed. */
    public static GenerationOptions sampled(int maxTokens, double temperature, long seed) {
        return new GenerationOptions(maxTokens, temperature, 0, 1, seed, LOOP_TOKENS);
    }

    public GenerationOptions withTopK(int value) {
        return new GenerationOptions(maxTokens, temperature, value, topP, seed, loopTokens);
    }

    public GenerationOptions withTopP(double value) {
        return new GenerationOptions(maxTokens, temperature, topK, value, seed, loopTokens);
    }

    public GenerationOptions withLoopTokens(int value) {
        return new GenerationOptions(maxTokens, temperature, topK, topP, seed, value);
    }

    public boolean greedy() {
        return temperature == 0;
    }
}
