package dev.lector.internal.starter;

import dev.lector.session.SessionUsage;

/** A prefilled window in the engine's key/value buffer. One thread at a time; close it once. */
interface TokenWindow extends AutoCloseable {
    /** Tokens in the buffer; after opening, the words of the window. */
    int length();

    /** Forgets every token from this position on. */
    void rewindTo(int length);

    /**
     * Appends tokens and runs the model.
     *
     * @return logits after the last of them, one for each id that can be said; the next call may fill the array anew
     */
    float[] append(int... ids);

    /** What the window and the questions to it have cost so far; what stands right behind the page is a question, what follows an answer. */
    SessionUsage usage();

    @Override
    void close();
}
