package dev.lector.internal.guard;

import dev.lector.error.CancelledException;
import dev.lector.error.DefectException;
import dev.lector.limits.Budget;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one thread on which a document's library code runs.
 *
 * <p>PDFBox is not thread-safe and can hang inside one operator. So each open document has a daemon thread; a call that is not
 * back by its deadline is interrupted and given up together with the thread, and the caller goes on. A thread that was given up
 * may burn its core until the JVM ends: only a process of its own can be killed for good.
 */
public final class Confined implements AutoCloseable {
    /** Processor time that guards inside the work get, after their own deadline, to notice it before the thread is given up. */
    private static final long GRACE_NANOS = 1_500_000_000L;
    /** The same for work that stands still, on the wall's clock. */
    private static final long STILL_GRACE_NANOS = 15_000_000_000L;

    private static final long LOOK_MILLIS = 100;
    /** Enough for the deepest nesting that the limits allow, small enough to overflow soon when it is deeper. */
    private static final long STACK_BYTES = 4L << 20;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final boolean COUNTED = THREADS.isThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled();

    private final ExecutorService executor;
    private volatile long threadId;
    private volatile boolean givenUp;

    /** @param name of the thread */
    public Confined(String name) {
        executor = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(null, work, name, STACK_BYTES);
            thread.setDaemon(true);
            threadId = thread.getId();
            return thread;
        });
    }

    /** Nanoseconds of processor time that the thread has used; wall-clock time where the JVM does not count it. */
    public long processorNanos() {
        if (!COUNTED) {
            return System.nanoTime();
        }
        long id = threadId;
        return id == 0 ? 0 : Math.max(0, THREADS.getThreadCpuTime(id));
    }

    /** Whether a call hung: this object can do nothing more. */
    public boolean givenUp() {
        return givenUp;
    }

    /**
     * Runs the work on the document's thread.
     *
     * @throws DeadlineException if it is not back when the budget is over
     */
    public <T> T call(String where, Budget budget, Callable<T> work) {
        budget.check(where);
        Future<T> future = executor.submit(work);
        try {
            return await(future, budget);
        } catch (TimeoutException e) {
            giveUp(future);
            budget.check(where);
            throw new DefectException(where + ": given up although there was time", e);
        } catch (InterruptedException e) {
            giveUp(future);
            Thread.currentThread().interrupt();
            throw new CancelledException(where + ": cancelled by an interrupt", e);
        } catch (ExecutionException e) {
            throw Seam.typed(where, e.getCause() == null ? e : e.getCause());
        }
    }

    private <T> T await(Future<T> future, Budget budget)
            throws TimeoutException, InterruptedException, ExecutionException {
        while (!budget.exhausted()) {
            try {
                return future.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                continue; // look at the budget again
            }
        }
        long still = System.nanoTime();
        long used = processorNanos();
        while (true) {
            try {
                return future.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (processorNanos() - used > GRACE_NANOS || System.nanoTime() - still > STILL_GRACE_NANOS) {
                    throw e;
                }
            }
        }
    }

    private void giveUp(Future<?> future) {
        givenUp = true;
        future.cancel(true);
        executor.shutdownNow();
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
