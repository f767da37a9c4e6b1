package dev.lector.internal.genai;

import com.sun.jna.Pointer;
import dev.lector.limits.Budget;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Ends a native run from outside when its budget is spent. Lives as long as the run; closing it waits for a stroke in progress.
 *
 * <p>Engine 0.14.1 hears the stroke between two operators for models of text alone. For models with images it hears it only when the
 * graph that runs has come to its end; what must end sooner needs a process of its own that can be killed.
 */
final class RunWatch implements AutoCloseable {
    private static final int PERIOD_MILLIS = 20;
    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "lector-run-watch");
        thread.setDaemon(true);
        return thread;
    });

    private final Pointer generator;
    private final Budget budget;
    private final ScheduledFuture<?> ticking;
    private boolean over;
    private boolean struck;

    @SuppressWarnings("this-escape") // the clock's first tick comes after the constructor, and both sides synchronize
    RunWatch(Pointer generator, Budget budget) {
        this.generator = generator;
        this.budget = budget;
        this.ticking = CLOCK.scheduleWithFixedDelay(this::tick, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized void tick() {
        if (!over && !struck && budget.exhausted()) {
            struck = true;
            GenAiNative.terminate(generator);
        }
    }

    /** Whether the run was ended from here; its generator is good for nothing but closing then. */
    synchronized boolean struck() {
        return struck;
    }

    @Override
    public void close() {
        ticking.cancel(false);
        synchronized (this) {
            over = true;
        }
    }
}
