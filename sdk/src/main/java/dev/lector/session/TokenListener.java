package dev.lector.session;

/** Hears each token as it is written, on the thread that generates. What it throws ends the generation and reaches the caller. */
@FunctionalInterface
public interface TokenListener {
    /** Hears nothing. */
    TokenListener NONE = token -> {};

    void token(GeneratedToken token);
}
