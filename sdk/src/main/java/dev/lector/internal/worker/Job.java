package dev.lector.internal.worker;

import dev.lector.limits.Limits;
import dev.lector.pipeline.Layer;
import dev.lector.pipeline.ReadOptions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a worker is to read one document.
 *
 * @param name     for messages
 * @param password of an encrypted PDF, or null
 * @param pages    which pages, or null for all
 * @param hidden   layers not to look at
 * @param limits   what the document is held to
 * @param millis   time that is left; the worker ends itself soon after it
 * @param pixels   whether pages without a good text layer are read from their pixels
 */
record Job(
        String name,
        @Nullable String password,
        @Nullable String pages,
        Set<Layer> hidden,
        Limits limits,
        long millis,
        boolean pixels) {
    ReadOptions options() {
        return new ReadOptions(password, pages, hidden);
    }

    @Override
    public String toString() {
        return "Job of " + name; // the password is nobody's business
    }
}
