package dev.lector;

import dev.lector.error.ModelNeededException;
import dev.lector.limits.Budget;
import dev.lector.passage.PassageBook;
import dev.lector.pipeline.DocumentText;
import dev.lector.pipeline.Layer;
import dev.lector.pipeline.PageViews;
import dev.lector.pipeline.Progress;
import dev.lector.pipeline.ReadOptions;
import dev.lector.pipeline.Writer;
import dev.lector.report.ReportPage;
import dev.lector.result.Answer;
import dev.lector.result.Description;
import dev.lector.result.Extraction;
import dev.lector.result.Region;
import dev.lector.schema.RecordSchema;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One document and what can be asked of it. Immutable and thread-safe; the words are read once, on first use, and kept.
 *
 * <p>The methods that change how a document is read give a new reading. Nothing here throws because a document says too little: the
 * result says what is missing. What throws is a document that cannot be opened at all, a limit, or a cancelled run; see
 * {@link dev.lector.error}.
 */
public final class Reading {
    private final Lector lector;
    private final Bytes source;
    private final ReadOptions options;
    private final Consumer<Progress> progress;
    private @Nullable DocumentText text;
    private @Nullable PassageBook passages;

    Reading(Lector lector, Bytes source, ReadOptions options, Consumer<Progress> progress) {
        this.lector = lector;
        this.source = source;
        this.options = options;
        this.progress = progress;
    }

    /** Opens an encrypted PDF with this password. */
    public Reading password(String password) {
        return with(new ReadOptions(password, options.pages(), options.hidden()));
    }

    /** Reads these pages only, such as {@code "1-3,7"}. */
    public Reading pages(String range) {
        return with(new ReadOptions(options.password(), range, options.hidden()));
    }

    /** Does not look at these layers; to measure what is left without them. */
    public Reading hide(Set<Layer> layers) {
        return with(new ReadOptions(options.password(), options.pages(), layers));
    }

    /** Tells how far the run is, after each page, on the thread that does the work. */
    public Reading onProgress(Consumer<Progress> listener) {
        return new Reading(lector, source, options, listener);
    }

    /** Fills a record. The class is a plain record; see {@link RecordSchema#of(Class)} for what it may hold. */
    public <T> Extraction<T> extract(Class<T> type) {
        return extract(RecordSchema.of(type));
    }

    /** Fills a caller's own JSON Schema (2020-12, an object); the value is a JSON tree. */
    public Extraction<JsonNode> extract(JsonNode schema) {
        return extract(RecordSchema.of(schema));
    }

    /** Fills a prepared schema; keep one for many documents. */
    public <T> Extraction<T> extract(RecordSchema<T> schema) {
        return looking((words, views, budget) -> lector.pipeline().extract(words, schema, views, budget));
    }

    /** Answers a question from what the document says. */
    public Answer ask(String question) {
        return ask(List.of(question)).get(0);
    }

    /** Answers several questions, each for itself; cheaper than one by one. */
    public List<Answer> ask(List<String> questions) {
        Writer writer = lector.writer();
        if (writer != null) {
            return looking((words, views, budget) -> writer.ask(words, questions, views, budget));
        }
        Budget budget = lector.newBudget();
        DocumentText words = text(budget);
        return lector.pipeline().ask(words, passages(words), questions, budget);
    }

    /** Finds where a phrase or a thing stands, best first; empty when nowhere. */
    public List<Region> locate(String phrase) {
        Writer writer = lector.writer();
        if (writer != null) {
            return looking((words, views, budget) -> writer.locate(words, phrase, views, budget));
        }
        Budget budget = lector.newBudget();
        DocumentText words = text(budget);
        return lector.pipeline().locate(words, passages(words), phrase, budget);
    }

    /**
     * Finds the pages that fit a description, or the rows of them that do, best first. A model that looks at pages
     * ({@link Lector.Builder#model}) finds stamps, drawings and tables by what they show; without one the words decide.
     */
    public List<Region> find(String description) {
        Writer writer = lector.writer();
        return writer == null
                ? Writer.findByWords(text(), description)
                : looking((words, views, budget) -> writer.find(words, description, views, budget));
    }

    /**
     * Says in a few sentences what a page shows.
     *
     * @param page 1-based
     * @throws dev.lector.error.ModelNeededException if this Lector has no model that looks at pages and writes
     */
    public Description describe(int page) {
        return describe(page, null);
    }

    /**
     * Says in a few sentences what a part of a page shows.
     *
     * @throws dev.lector.error.ModelNeededException if this Lector has no model that looks at pages and writes
     */
    public Description describe(Region part) {
        return describe(part.page(), part);
    }

    private Description describe(int page, @Nullable Region part) {
        Writer writer = lector.writer();
        if (writer == null) {
            throw new ModelNeededException("describing a page");
        }
        return looking((words, views, budget) -> writer.describe(words, page, part, views, budget));
    }

    /** The words, page by page. */
    public DocumentText text() {
        return text(lector.newBudget());
    }

    /** {@link #extract(Class)} on another thread. */
    public <T> CompletableFuture<Extraction<T>> extractAsync(Class<T> type) {
        return async(() -> extract(type));
    }

    /** {@link #ask(String)} on another thread. */
    public CompletableFuture<Answer> askAsync(String question) {
        return async(() -> ask(question));
    }

    /** {@link #locate(String)} on another thread. */
    public CompletableFuture<List<Region>> locateAsync(String phrase) {
        return async(() -> locate(phrase));
    }

    /** {@link #text()} on another thread. */
    public CompletableFuture<DocumentText> textAsync() {
        return async(this::text);
    }

    /** Pictures of the pages as shown, for a report; a page that cannot be drawn is left out. */
    public List<ReportPage> pictures() {
        return lector.pictures(source, options);
    }

    /**
     * Writes a PDF that shows the same pages and has the words that were read from pixels behind them as a text layer.
     *
     * @throws dev.lector.error.EnvironmentException if the file cannot be written
     */
    public void searchable(Path target) {
        lector.searchable(source, options, text(), target);
    }

    /**
     * Writes a PDF of a run of pages, as they are; an image becomes a PDF of its pixels. Links and form fields that lead to other pages
     * stay behind.
     *
     * @param first 1-based page
     * @param last  1-based page, inclusive
     * @throws dev.lector.error.CallerException      if there are no such pages
     * @throws dev.lector.error.EnvironmentException if the file cannot be written
     */
    public void copyPages(int first, int last, Path target) {
        lector.copyPages(source, options, first, last, target);
    }

    private synchronized DocumentText text(Budget budget) {
        DocumentText known = text;
        if (known == null) {
            known = lector.text(source, options, progress, budget);
            text = known;
        }
        return known;
    }

    private synchronized PassageBook passages(DocumentText words) {
        PassageBook known = passages;
        if (known == null) {
            known = PassageBook.of(words.pages());
            passages = known;
        }
        return known;
    }

    /** Work on the words that may want to look at the pages, too. */
    private interface Look<R> {
        R at(DocumentText words, PageViews views, Budget budget);
    }

    private <R> R looking(Look<R> work) {
        Budget budget = lector.newBudget();
        DocumentText words = text(budget);
        try (PageViews views = lector.views(source, options, budget)) {
            return work.at(words, views, budget);
        }
    }

    private <R> CompletableFuture<R> async(Supplier<R> work) {
        return CompletableFuture.supplyAsync(work, lector.executor());
    }

    private Reading with(ReadOptions changed) {
        return new Reading(lector, source, changed, progress);
    }
}
