package dev.lector.internal.worker;

import dev.lector.error.CallerException;
import dev.lector.error.CancelledException;
import dev.lector.error.DeadlineException;
import dev.lector.error.DefectException;
import dev.lector.error.DocumentException;
import dev.lector.error.LectorException;
import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import dev.lector.pipeline.DocumentText;
import dev.lector.pipeline.Progress;
import dev.lector.pipeline.ReadOptions;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The host's side of the worker process. Thread-safe; one document at a time, others wait.
 *
 * <p>The process is started when the first document comes, serves one after the other, and is killed when a document's time is over, when
 * nothing is heard of it for the time of a page, or when the caller cancels; the next document gets a new one.
 */
public final class Worker implements AutoCloseable {
    /** What the worker gets to end a document by itself before it is killed. */
    private static final long GRACE_NANOS = 2_000_000_000L;
    /** Start of a JVM, classes and weights, on a machine that others use. */
    private static final long START_NANOS = 30_000_000_000L;

    private static final long LOOK_MILLIS = 50;

    private final Limits limits;
    private final boolean pixels;
    private final Class<?> main;
    private @Nullable WorkerProcess process;
    private boolean closed;

    /**
     * @param limits what documents are held to
     * @param pixels whether pages without a good text layer are read from their pixels, with the bundled reader
     */
    public Worker(Limits limits, boolean pixels) {
        this(limits, pixels, WorkerMain.class);
    }

    /** @param main what the process runs, for tests */
    Worker(Limits limits, boolean pixels, Class<?> main) {
        this.limits = limits;
        this.pixels = pixels;
        this.main = main;
    }

    /**
     * Reads a document.
     *
     * @throws DocumentException  if the process dies over it; every other error is that of reading it without a worker
     * @throws DeadlineException  if the budget is over, or nothing was heard for {@code pageTime}
     * @throws CancelledException if the caller cancelled
     */
    public synchronized DocumentText read(
            byte[] bytes, String name, ReadOptions options, Consumer<Progress> progress, Budget budget) {
        if (closed) {
            throw new CallerException(name + ": the worker is closed");
        }
        budget.check(name);
        Job job = new Job(
                name,
                options.password(),
                options.pages(),
                options.hidden(),
                limits,
                budget.left().toMillis(),
                pixels);
        WorkerProcess serving = serving();
        boolean fine = false;
        try {
            serving.send(new Frame(Frame.Kind.JOB, JsonMapper.shared().writeValueAsBytes(job)));
            serving.send(new Frame(Frame.Kind.DOCUMENT, bytes));
            Frame answer = answer(serving, name, progress, budget);
            fine = true;
            return text(answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException(name + ": cancelled by an interrupt", e);
        } catch (JacksonException e) {
            fine = false;
            throw new DefectException(name + ": the worker process gave no document", e);
        } finally {
            if (!fine) {
                kill();
            }
        }
    }

    /** The message that ends the document; progress is handed on. */
    private Frame answer(WorkerProcess serving, String name, Consumer<Progress> progress, Budget budget)
            throws InterruptedException {
        long silence = limits.pageTime().toNanos() + START_NANOS;
        long heard = System.nanoTime();
        long over = 0;
        while (true) {
            WorkerProcess.Heard next = serving.next(LOOK_MILLIS);
            if (next == null) {
                over = budget.exhausted() && over == 0 ? System.nanoTime() : over;
                if (over != 0 && System.nanoTime() - over > GRACE_NANOS) {
                    budget.check(name);
                }
                long silent = System.nanoTime() - heard;
                if (silent > silence) {
                    throw new DeadlineException(
                            name,
                            "pageTime (ms without a sign of the worker)",
                            silent / 1_000_000,
                            silence / 1_000_000);
                }
                continue;
            }
            heard = System.nanoTime();
            Frame frame = next.frame();
            if (frame == null) {
                throw new DocumentException(name + ": the worker process ended over it (" + serving.end() + ")");
            }
            if (frame.kind() != Frame.Kind.PROGRESS) {
                return frame;
            }
            progress.accept(JsonMapper.shared().readValue(frame.body(), Progress.class));
        }
    }

    private static DocumentText text(Frame answer) {
        if (answer.kind() == Frame.Kind.TEXT) {
            return JsonMapper.shared().readValue(answer.body(), DocumentText.class);
        }
        LectorException error =
                JsonMapper.shared().readValue(answer.body(), Failure.class).error();
        throw error;
    }

    /** Where the running process keeps its files, or null when none runs. */
    synchronized @Nullable Path directory() {
        return process == null ? null : process.directory();
    }

    private WorkerProcess serving() {
        WorkerProcess now = process;
        if (now == null || !now.alive()) {
            kill();
            now = WorkerProcess.start(main);
            process = now;
        }
        return now;
    }

    private void kill() {
        WorkerProcess now = process;
        process = null;
        if (now != null) {
            now.close();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        kill();
    }
}
