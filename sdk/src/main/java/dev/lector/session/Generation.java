package dev.lector.session;

import java.util.List;

/**
 * Tokens that a model wrote.
 *
 * @param tokens in order, without the end token
 * @param stop   why it ended
 * @param usage  what it cost
 */
public record Generation(List<GeneratedToken> tokens, StopReason stop, SessionUsage usage) {
    public Generation {
        tokens = List.copyOf(tokens);
    }

    /** The ids alone. */
    public int[] ids() {
        return tokens.stream().mapToInt(GeneratedToken::id).toArray();
    }

    /** Whether the model came to an end of its own. */
    public boolean whole() {
        return stop == StopReason.END;
    }
}
