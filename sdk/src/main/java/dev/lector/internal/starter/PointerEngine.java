package dev.lector.internal.starter;

import dev.lector.limits.Budget;

/** What runs the answerer's graphs. Thread-safe; close it after its windows. */
interface PointerEngine extends AutoCloseable {
    /** Takes the words of a window in. */
    TokenWindow open(PageTensors page, StarterSpec spec, Budget budget);

    @Override
    void close();
}
