package dev.lector.session;

/** Why a generation ended. Only {@link #END} means that the answer is whole. */
public enum StopReason {
    /** The model said that it is done. */
    END,
    /** The answer used up its tokens, or the model's window is full. */
    MAX_TOKENS,
    /** The time of the budget was over. */
    DEADLINE,
    /** The caller cancelled the budget. */
    CANCELLED,
    /** The model repeated itself. */
    LOOP,
    /** The constraint allowed no token. */
    CONSTRAINT_DEAD_END,
    /** A filter of the model's server ended it. */
    REFUSED
}
