package dev.lector.session;

import java.util.List;

/**
 * What a model answered.
 *
 * @param text   the answer, as far as it came
 * @param tokens its tokens with probabilities; empty for a model that tells none
 * @param ends   for each token where it ends in {@code text}, in characters; empty for a model that cannot say
 * @param stop   why it ended
 * @param usage  what it cost; counts are 0 where a model tells none
 */
public record Completion(
        String text, List<GeneratedToken> tokens, List<Integer> ends, StopReason stop, SessionUsage usage) {
    public Completion {
        tokens = List.copyOf(tokens);
        ends = List.copyOf(ends);
        if (!ends.isEmpty() && ends.size() != tokens.size()) {
            throw new IllegalArgumentException(ends.size() + " ends for " + tokens.size() + " tokens");
        }
    }

    public Completion(String text, List<GeneratedToken> tokens, StopReason stop, SessionUsage usage) {
        this(text, tokens, List.of(), stop, usage);
    }

    /**
     * Probability of a stretch of the text: the product over the tokens that reach into it.
     *
     * @param from first character
     * @param to   character after the last
     * @return a probability, or -1 when the model tells none
     */
    public double probability(int from, int to) {
        if (ends.isEmpty()) {
            return -1;
        }
        double product = 1;
        int start = 0;
        for (int i = 0; i < ends.size() && start < to; i++) {
            if (ends.get(i) > from) {
                product *= tokens.get(i).probability();
            }
            start = ends.get(i);
        }
        return product;
    }

    /** Whether the model came to an end of its own. */
    public boolean whole() {
        return stop == StopReason.END;
    }
}
