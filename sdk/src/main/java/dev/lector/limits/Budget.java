package dev.lector.limits;

import dev.lector.error.CancelledException;
import dev.lector.error.DeadlineException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

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
    private final @Nullable Work work;

    /** What may be spent on a clock of its own, processor time for one. */
    private record Work(String limitName, long startNanos, long allowedNanos, LongSupplier clock) {
        long spentNanos() {
            return clock.getAsLong() - startNanos;
        }

        boolean over() {
            return spentNanos() >= allowedNanos;
        }
    }

    private Budget(String limitName, long startNanos, long allowedNanos, AtomicBoolean cancelled, @Nullable Work work) {
        this.limitName = limitName;
        this.startNanos = startNanos;
        this.allowedNanos = allowedNanos;
        this.cancelled = cancelled;
        this.work = work;
    }

    /** A fresh budget that starts now. The name is the limit's, for messages. */
    public static Budget of(String limitName, Duration allowed) {
        return new Budget(limitName, System.nanoTime(), allowed.toNanos(), new AtomicBoolean(), null);
    }

    /** A part of this budget: at most {@code allowed}, at most what is left, cancelled together with this one. */
    public Budget slice(String name, Duration allowed) {
        long left = leftNanos();
        return allowed.toNanos() < left
                ? new Budget(name, System.nanoTime(), allowed.toNanos(), cancelled, work)
                : new Budget(limitName, startNanos, allowedNanos, cancelled, work);
    }

    /**
     * This budget with a bound on work besides: at most {@code allowed} on a clock of its own, which on a busy machine runs slower than
     * the wall's. Takes the place of an earlier bound of this kind.
     *
     * @param clock nanoseconds of work; only its differences count
     */
    public Budget work(String name, Duration allowed, LongSupplier clock) {
        Work bound = new Work(name, clock.getAsLong(), allowed.toNanos(), clock);
        return new Budget(limitName, startNanos, allowedNanos, cancelled, bound);
    }

    /** What is left on the wall's clock. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, leftNanos()));
    }

    public boolean exhausted() {
        return cancelled.get() || leftNanos() <= 0 || (work != null && work.over());
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
        if (work != null && work.over()) {
            throw new DeadlineException(
                    where, work.limitName + " (ms)", work.spentNanos() / 1_000_000, work.allowedNanos / 1_000_000);
        }
    }

    private long leftNanos() {
        return allowedNanos - (System.nanoTime() - startNanos);
    }
}
