package dev.lector.internal.worker;

import dev.lector.error.DefectException;
import dev.lector.error.LectorException;
import dev.lector.limits.Budget;
import dev.lector.pipeline.DocumentReader;
import dev.lector.pipeline.DocumentText;
import dev.lector.pipeline.Progress;
import dev.lector.reader.PageReader;
import dev.lector.reader.StarterPageReader;
import dev.lector.source.SourceDocument;
import dev.lector.source.Sources;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The worker process: documents come in on standard input one after the other, their words go out on standard output. */
public final class WorkerMain {
    /** How the process ends when it outlives a job's time and nobody has killed it. */
    static final int OVERDUE = 70;

    private static final long GRACE_MILLIS = 5_000;

    private final DataInputStream in;
    private final DataOutputStream out;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "lector-overdue");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable PageReader reader;

    private WorkerMain(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** Serves until standard input ends. */
    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // whatever a library prints must not get between the messages
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        new WorkerMain(in, out).serve();
    }

    private void serve() throws IOException {
        for (Frame frame = Frame.read(in); frame != null; frame = Frame.read(in)) {
            Job job = JsonMapper.shared().readValue(frame.body(), Job.class);
            Frame document = Frame.read(in);
            if (document == null) {
                return;
            }
            ScheduledFuture<?> overdue = clock.schedule(
                    () -> Runtime.getRuntime().halt(OVERDUE), job.millis() + GRACE_MILLIS, TimeUnit.MILLISECONDS);
            Frame answer = answer(job, document.body());
            overdue.cancel(false);
            answer.write(out);
        }
    }

    private Frame answer(Job job, byte[] document) {
        try {
            return frame(Frame.Kind.TEXT, read(job, document));
        } catch (LectorException e) {
            return frame(Frame.Kind.FAILURE, Failure.of(e));
        } catch (RuntimeException e) {
            DefectException defect = new DefectException(
                    job.name() + ": unexpected " + e.getClass().getSimpleName(), e);
            return frame(Frame.Kind.FAILURE, Failure.of(defect));
        }
    }

    private DocumentText read(Job job, byte[] bytes) {
        Budget budget = Budget.of("documentTime", Duration.ofMillis(job.millis()));
        try (SourceDocument document =
                Sources.open(bytes, job.name(), job.options().source(), job.limits())) {
            return new DocumentReader(job.pixels() ? reader() : null, job.limits())
                    .read(document, job.options(), this::tell, budget);
        }
    }

    private PageReader reader() {
        PageReader now = reader;
        if (now == null) {
            now = StarterPageReader.open(Math.max(1, Runtime.getRuntime().availableProcessors()));
            reader = now;
        }
        return now;
    }

    private void tell(Progress progress) {
        try {
            frame(Frame.Kind.PROGRESS, progress).write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nobody listens any more
        }
    }

    private static Frame frame(Frame.Kind kind, Object value) {
        return new Frame(kind, JsonMapper.shared().writeValueAsBytes(value));
    }
}
