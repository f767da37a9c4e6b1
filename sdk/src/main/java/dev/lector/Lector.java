package dev.lector;

import dev.lector.answer.PageAnswerer;
import dev.lector.error.CallerException;
import dev.lector.error.EnvironmentException;
import dev.lector.internal.genai.GenAiOptions;
import dev.lector.internal.genai.GenAiVisionModel;
import dev.lector.internal.pdf.PageCopy;
import dev.lector.internal.pdf.SearchablePdf;
import dev.lector.internal.worker.Worker;
import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import dev.lector.pipeline.DocumentReader;
import dev.lector.pipeline.DocumentText;
import dev.lector.pipeline.FieldResolver;
import dev.lector.pipeline.PageViews;
import dev.lector.pipeline.Pipeline;
import dev.lector.pipeline.Progress;
import dev.lector.pipeline.ReadOptions;
import dev.lector.pipeline.Writer;
import dev.lector.reader.PageReader;
import dev.lector.report.ReportPage;
import dev.lector.session.VisionModel;
import dev.lector.source.MediaKind;
import dev.lector.source.SourceDocument;
import dev.lector.source.SourceOptions;
import dev.lector.source.Sources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The front door: holds the models and reads documents. Thread-safe; open one, share it, close it once.
 *
 * <pre>{@code
 * record Invoice(String number, LocalDate issued, BigDecimal total) {}
 *
 * try (Lector lector = Lector.open()) {
 *     Extraction<Invoice> x = lector.read(Path.of("invoice.pdf")).extract(Invoice.class);
 *     Invoice invoice = x.value();
 *     Evidence total = x.evidence("/total");
 * }
 * }</pre>
 */
public final class Lector implements AutoCloseable {
    /** Resolution of pictures for reports: sharp enough to read small print on a screen. */
    private static final double PICTURE_DPI = 110;

    private final Limits limits;
    private final @Nullable PageReader reader;
    private final @Nullable PageAnswerer answerer;
    private final @Nullable Worker worker;
    private final @Nullable VisionModel model;
    private final @Nullable Writer writer;
    private final Pipeline pipeline;
    private final ExecutorService executor;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Lector(Builder builder) {
        limits = builder.limits;
        reader = builder.reader;
        answerer = builder.answerer;
        worker = builder.isolated ? new Worker(builder.limits, builder.starter) : null;
        model = builder.model;
        writer = model == null ? null : new Writer(model, limits);
        pipeline = new Pipeline(builder.resolver, answerer, writer, limits);
        executor = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), work -> daemon(work));
    }

    /**
     * With the bundled starter model, default limits and the richest resolver on the class path.
     *
     * @throws dev.lector.error.EnvironmentException if a native library or the model's weights are missing; names the remedy
     */
    public static Lector open() {
        return builder().open();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Loads everything there is to load and says what came of it; never throws because something is missing. */
    public static Diagnosis diagnose() {
        return Starter.diagnose();
    }

    /** What {@code lector models} prints: one model a line. */
    public static List<String> models() {
        return Starter.models();
    }

    /** A document in a file. Nothing is opened yet. */
    public Reading read(Path file) {
        return reading(new Bytes(file, null, String.valueOf(file.getFileName())));
    }

    /** A document in memory; the caller must not change the bytes. */
    public Reading read(byte[] bytes, String name) {
        return reading(new Bytes(null, bytes, name));
    }

    /**
     * A document from a stream, read to its end now; the caller closes it.
     *
     * @throws CallerException if the stream fails
     * @throws dev.lector.error.LimitExceededException if it is longer than the limit
     */
    public Reading read(InputStream in, String name) {
        return reading(Bytes.readAll(in, name, limits));
    }

    /** Frees the models. Running work ends with an error; later calls are refused. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            executor.shutdownNow();
            if (answerer != null) {
                answerer.close();
            }
            if (model != null) {
                model.close();
            }
            if (reader != null) {
                reader.close();
            }
            if (worker != null) {
                worker.close();
            }
        }
    }

    Pipeline pipeline() {
        requireOpen();
        return pipeline;
    }

    /** The model that looks at pages and writes, or null. */
    @Nullable Writer writer() {
        requireOpen();
        return writer;
    }

    ExecutorService executor() {
        requireOpen();
        return executor;
    }

    Budget newBudget() {
        requireOpen();
        return Budget.of("documentTime", limits.documentTime());
    }

    DocumentText text(Bytes source, ReadOptions options, Consumer<Progress> progress, Budget budget) {
        Worker apart = worker;
        if (apart != null) {
            return apart.read(source.content(limits), source.name(), options, progress, budget);
        }
        try (SourceDocument document = open(source, options)) {
            return new DocumentReader(reader, limits).read(document, options, progress, budget);
        }
    }

    /** Pictures for a model that looks at pages; nothing is opened unless it does. There are none where reading is isolated. */
    PageViews views(Bytes source, ReadOptions options, Budget budget) {
        return worker == null ? new PageViews(() -> open(source, options), budget) : PageViews.none(budget);
    }

    List<ReportPage> pictures(Bytes source, ReadOptions options) {
        requireHere(source.name());
        Budget budget = newBudget();
        List<ReportPage> pictures = new ArrayList<>();
        try (SourceDocument document = open(source, options)) {
            new DocumentReader(reader, limits)
                    .pictures(document, options, PICTURE_DPI, budget)
                    .forEach((number, raster) -> pictures.add(new ReportPage(number, raster.image())));
        }
        return pictures;
    }

    void searchable(Bytes source, ReadOptions options, DocumentText text, Path target) {
        requireHere(source.name());
        try (OutputStream out = Files.newOutputStream(target)) {
            SearchablePdf.write(source.content(limits), source.name(), options.source(), limits, text.pages(), out);
        } catch (IOException e) {
            throw new EnvironmentException(
                    target.getFileName() + ": cannot be written ("
                            + e.getClass().getSimpleName() + ")",
                    e);
        }
    }

    void copyPages(Bytes source, ReadOptions options, int first, int last, Path target) {
        SourceOptions how = options.source();
        byte[] content = source.content(limits);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            if (MediaKind.of(content) != MediaKind.PDF) {
                SearchablePdf.write(content, source.name(), how, limits, List.of(), pdf);
                content = pdf.toByteArray();
            }
            ByteArrayOutputStream copy = new ByteArrayOutputStream();
            PageCopy.write(content, source.name(), how, limits, first, last, copy);
            Files.write(target, copy.toByteArray());
        } catch (IOException e) {
            throw new EnvironmentException(
                    target.getFileName() + ": cannot be written ("
                            + e.getClass().getSimpleName() + ")",
                    e);
        }
    }

    private SourceDocument open(Bytes source, ReadOptions options) {
        SourceOptions how = options.source();
        Path file = source.file();
        byte[] bytes = source.bytes();
        if (file != null) {
            return Sources.open(file, how, limits);
        }
        if (bytes != null) {
            return Sources.open(bytes, source.name(), how, limits);
        }
        throw new CallerException(source.name() + ": neither a file nor bytes");
    }

    private void requireHere(String name) {
        if (worker != null) {
            throw new CallerException(
                    name
                            + ": pictures and searchable PDFs are made in this process, and this Lector reads in one of its own");
        }
    }

    private Reading reading(Bytes source) {
        requireOpen();
        return new Reading(this, source, ReadOptions.PLAIN, progress -> {});
    }

    private void requireOpen() {
        if (closed.get()) {
            throw new CallerException("this Lector is closed");
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "lector");
        thread.setDaemon(true);
        return thread;
    }

    /** Opens a {@link Lector} with other parts than the bundled ones. Not thread-safe. */
    public static final class Builder {
        private Limits limits = Limits.defaults();
        private boolean starter = true;
        private boolean answers = true;
        private boolean isolated;
        private @Nullable PageReader reader;
        private @Nullable PageAnswerer answerer;
        private @Nullable VisionModel model;
        private FieldResolver resolver = Starter.resolver();

        private Builder() {}

        /** Other limits than {@link Limits#defaults()}. */
        public Builder limits(Limits limits) {
            this.limits = limits;
            return this;
        }

        /** Another reader of pixels than the starter's; closed with the Lector. */
        public Builder reader(PageReader reader) {
            this.reader = reader;
            return this;
        }

        /** Another model that answers by pointing than the starter's; closed with the Lector. */
        public Builder answerer(PageAnswerer answerer) {
            this.answerer = answerer;
            return this;
        }

        /**
         * A model that looks at pages and writes, beside the starter's: it fills schemas and answers in sentences, and what it says is
         * located on the page and compared with what the words say. An isolated Lector shows it words and no pictures. Closed with the
         * Lector.
         */
        public Builder model(VisionModel model) {
            this.model = model;
            return this;
        }

        /**
         * {@link #model(VisionModel)} from a folder in the layout of ONNX Runtime GenAI: Phi-3.5-vision, Gemma 3 or Qwen2.5-VL.
         *
         * @throws dev.lector.error.EnvironmentException if the folder is not whole, of no known family, or the engine refuses it
         */
        public Builder model(Path folder) {
            return model(GenAiVisionModel.open(folder, GenAiOptions.DEFAULT));
        }

        /** Another way to decide which words are which field. */
        public Builder resolver(FieldResolver resolver) {
            this.resolver = resolver;
            return this;
        }

        /** Goes without a model that answers: pages are read, and labels, layout and arithmetic decide alone. */
        public Builder withoutAnswerer() {
            answers = false;
            return this;
        }

        /** Goes without the starter model: text layers and rules only, no native library is loaded. */
        public Builder withoutModel() {
            starter = false;
            return this;
        }

        /**
         * Reads documents in a process of their own, one after the other: for files of strangers. What hangs, crashes or eats memory there
         * costs that process and a typed error. Takes the bundled reader; pictures and searchable PDFs are refused.
         */
        public Builder isolated() {
            isolated = true;
            return this;
        }

        /**
         * Loads what is needed.
         *
         * @throws dev.lector.error.EnvironmentException if a native library or the model's weights are missing; names the remedy
         */
        public Lector open() {
            if (isolated && reader != null) {
                throw new CallerException("a reader of one's own cannot be used in a process of its own");
            }
            if (starter) {
                reader = reader == null && !isolated ? Starter.reader() : reader;
                answerer = answerer == null && answers ? Starter.answerer() : answerer;
            }
            answerer = answers ? answerer : null;
            return new Lector(this);
        }
    }
}
