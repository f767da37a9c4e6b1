package dev.lector.session;

import java.util.BitSet;

/**
 * Decides which tokens may come next, step by step. Stateful and confined to one generation.
 *
 * <p>The session asks for {@link #allowed()}, masks the logits of every other token, chooses one and tells it with
 * {@link #accept}. When no token is allowed, or only the end, the generation stops.
 */
public interface TokenConstraint {
    /**
     * Tokens that may come next, by id, the model's end tokens included where the answer may end here. The caller must not change it.
     */
    BitSet allowed();

    /**
     * Goes on by a token that {@link #allowed()} had.
     *
     * @throws IllegalArgumentException if it had not
     */
    void accept(int token);

    /** Whether what was accepted so far is a whole answer. */
    boolean mayEnd();
}
