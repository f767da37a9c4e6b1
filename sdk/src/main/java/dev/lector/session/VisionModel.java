package dev.lector.session;

import dev.lector.limits.Budget;
import org.jspecify.annotations.Nullable;

/**
 * A model that reads images and writes text. Thread-safe; close it once.
 *
 * <p>Every implementation passes the contract test that is published with the scripted model in the test jar.
 */
public interface VisionModel extends AutoCloseable {
    /** Name for people and reports. */
    String name();

    Capabilities capabilities();

    /** The family that it is of, which says how images go in and what coordinates mean; null when nobody said. */
    default @Nullable ModelFamily family() {
        return null;
    }

    /** Tokens of a prompt, images included: exact where the model has its tokenizer at hand, else an estimate that errs high. */
    default int promptTokens(PromptPlan plan) {
        return TokenEstimate.of(family(), plan);
    }

    /**
     * Answers a prompt. A spent budget, a loop or a full answer is a stop reason, and what came so far is in the completion.
     *
     * @param listener hears tokens as they come, where the model tells them one by one
     * @throws dev.lector.error.CallerException        if the model is closed, or the plan has more images than it takes
     * @throws dev.lector.error.LimitExceededException if prompt and answer are more than the model's context, before anything is run
     * @throws dev.lector.error.EnvironmentException   if the model cannot be reached or died
     */
    Completion complete(PromptPlan plan, TokenListener listener, Budget budget);

    @Override
    void close();
}
