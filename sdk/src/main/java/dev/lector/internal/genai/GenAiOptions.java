package dev.lector.internal.genai;

import org.jspecify.annotations.Nullable;

/**
 * How a model is opened.
 *
 * @param threads   threads of one run; 0 leaves it to the model's config
 * @param provider  "cuda" or another provider that the engine build has, null for what the config says
 * @param customOps whether the config may name a native library of its own; such a model is a program with all rights of this process
 */
public record GenAiOptions(int threads, @Nullable String provider, boolean customOps) {
    public static final GenAiOptions DEFAULT = new GenAiOptions(0, null, false);

    public GenAiOptions {
        if (threads < 0 || threads > 1024) {
            throw new IllegalArgumentException("threads must be in [0, 1024], was " + threads);
        }
    }

    public static GenAiOptions threads(int threads) {
        return new GenAiOptions(threads, null, false);
    }
}
