package dev.lector.session;

import java.util.List;

/**
 * What a model answered.
 *
 * @param text   the answer, as far as it came
 * @param tokens its tokens with probabilities; empty for a model that tells none
 * @param stop   why it ended
 * @param usage  what it cost; counts are 0 where a model tells none
 */
public record Completion(String text, List<GeneratedToken> tokens, StopReason stop, SessionUsage usage) {
    public Completion {
        tokens = List.copyOf(tokens);
    }

    /** Whether the model came to an end of its own. */
    public boolean whole() {
        return stop == StopReason.END;
    }
}
