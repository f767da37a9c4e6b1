package dev.lector.limits;

import dev.lector.error.CancelledException;
import dev.lector.error.DeadlineException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What is left of a run's time, and whether the caller has cancelled it. Handed down; a slice never outlives its parent.
 *
 * <p>Thread-safe. Stages call {@link #check} often enough that cancelling takes effect within a fraction of a second.
 */
public final class Budget {
    private final String limitName;
    private final long startNanos;
    private final long allowedNanos;
    private final AtomicBoolean cancelled;

    private Budget(String limitName, long startNanos, long allowedNanos, AtomicBoolean cancelled) {
        this.limitName = limitName;
        this.startNanos = startNanos;
        this.allowedNanos = allowedNanos;
        this.cancelled = cancelled;
    }

    /** A fresh budget that starts now. The name is the limit's, for messages. */
    public static Budget of(String limitName, Duration allowed) {
        return new Budget(limitName, System.nanoTime(), allowed.toNanos(), new AtomicBoolean());
    }

    /** A part of this budget: at most {@code allowed}, at most what is left, cancelled together with this one. */
    public Budget slice(String name, Duration allowed) {
        long left = leftNanos();
        return allowed.toNanos() < left
                ? new Budget(name, System.nanoTime(), allowed.toNanos(), cancelled)
                : new Budget(limitName, startNanos, allowedNanos, cancelled);
    }

    public Duration left() {
        return Duration.ofNanos(Math.max(0, leftNanos()));
    }

    public boolean exhausted() {
        return cancelled.get() || leftNanos() <= 0;
    }

    public void cancel() {
        cancelled.set(true);
    }

    /**
     * Goes on silently while there is time.
     *
     * @param where file and page, for the message
     * @throws CancelledException if the run was cancelled
     * @throws DeadlineException if the time is over
     */
    public void check(String where) {
        if (cancelled.get()) {
            throw new CancelledException(where + ": cancelled by the caller");
        }
        if (leftNanos() <= 0) {
            long millis = (System.nanoTime() - startNanos) / 1_000_000;
            throw new DeadlineException(where, limitName + " (ms)", millis, allowedNanos / 1_000_000);
        }
    }

    private long leftNanos() {
        return allowedNanos - (System.nanoTime() - startNanos);
    }
}
