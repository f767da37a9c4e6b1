package dev.lector.pipeline;

import dev.lector.answer.PageAnswerer;
import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import dev.lector.passage.PassageBook;
import dev.lector.result.Answer;
import dev.lector.result.Completeness;
import dev.lector.result.Extraction;
import dev.lector.result.Finding;
import dev.lector.result.Region;
import dev.lector.result.Usage;
import dev.lector.schema.Bound;
import dev.lector.schema.RecordSchema;
import dev.lector.schema.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From the words of a document to records, answers and places. Thread-safe as far as its parts are. */
public final class Pipeline {
    /** Findings that say that a part of what is printed did not come out, or is not there. */
    private static final Set<String> MISSING = Set.of("table.incomplete", "page.missing");

    private static final List<QuestionExpert> EXPERTS =
            ServiceLoader.load(QuestionExpert.class, QuestionExpert.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();

    private final FieldResolver resolver;
    private final @Nullable PageAnswerer answerer;
    private final @Nullable Writer writer;
    private final Limits limits;

    /**
     * @param answerer the pointing model, or null to go without
     */
    public Pipeline(FieldResolver resolver, @Nullable PageAnswerer answerer, Limits limits) {
        this(resolver, answerer, null, limits);
    }

    /**
     * @param answerer the pointing model, or null to go without
     * @param writer   the writing model, or null to go without
     */
    public Pipeline(FieldResolver resolver, @Nullable PageAnswerer answerer, @Nullable Writer writer, Limits limits) {
        this.resolver = resolver;
        this.answerer = answerer;
        this.writer = writer;
        this.limits = limits;
    }

    private record Resolved(Resolution resolution, Usage model) {}

    /** {@link #extract(DocumentText, RecordSchema, PageViews, Budget)} from the words alone. */
    public <T> Extraction<T> extract(DocumentText text, RecordSchema<T> schema, Budget budget) {
        return extract(text, schema, PageViews.none(budget), budget);
    }

    /**
     * Fills a schema from a document's words and, where there is a model that writes, from its pictures. Never throws for what the
     * document says or does not say.
     *
     * @param views pictures of the pages; opened only when a model is to look at them
     */
    public <T> Extraction<T> extract(DocumentText text, RecordSchema<T> schema, PageViews views, Budget budget) {
        long start = System.nanoTime();
        Resolved read = withModel(
                text, budget, model -> new Resolved(resolver.resolve(text, schema, model, budget), model.spent()));
        WrittenExtraction.Written written = written(text, schema, read.resolution(), views, budget);
        Resolution resolution = SourceComparison.of(read.resolution(), written.resolution(), schema);
        Bound<T> bound = schema.bind(resolution.value(), limits);
        List<Finding> findings = new ArrayList<>(text.findings());
        findings.addAll(resolution.findings());
        bound.violations().stream().map(Violation::finding).forEach(findings::add);
        Usage usage =
                text.usage().plus(spent("extract", start)).plus(read.model()).plus(written.usage());
        return new Extraction<>(
                bound.value(),
                resolution.evidence(),
                findings,
                ModelCalls.worse(completeness(text, findings), written.completeness()),
                usage);
    }

    /** What the writing model says; nothing when there is none, or when exact sources have said it all. */
    private WrittenExtraction.Written written(
            DocumentText text, RecordSchema<?> schema, Resolution read, PageViews views, Budget budget) {
        Writer model = writer;
        return model == null || SourceComparison.settled(read, schema)
                ? WrittenExtraction.Written.NOTHING
                : model.extract(text, schema, resolver.instructions(text, schema), views, budget);
    }

    /**
     * Answers questions, each for itself, taking every page in at most once.
     *
     * @param book the document's passages, which a caller keeps for further questions
     */
    public List<Answer> ask(DocumentText text, PassageBook book, List<String> questions, Budget budget) {
        return withModel(text, budget, model -> {
            Asker asker = new Asker(text, book, model, EXPERTS);
            List<Answer> answers = new ArrayList<>();
            for (String question : questions) {
                long start = System.nanoTime();
                Answer answer = asker.ask(question, budget);
                answers.add(answer.plus(spent("ask", start).plus(model.spent())));
            }
            return List.copyOf(answers);
        });
    }

    /** Finds where a phrase or a thing stands, best first; empty when nowhere. */
    public List<Region> locate(DocumentText text, PassageBook book, String phrase, Budget budget) {
        return withModel(text, budget, model -> new Asker(text, book, model, EXPERTS).locate(phrase, budget));
    }

    private <R> R withModel(DocumentText text, Budget budget, Function<Proposals, R> work) {
        PageAnswerer model = answerer;
        if (model == null) {
            return work.apply(Proposals.NONE);
        }
        try (ModelProposals proposals = new ModelProposals(model, text.pages(), budget)) {
            return work.apply(proposals);
        }
    }

    private static Completeness completeness(DocumentText text, List<Finding> findings) {
        boolean missing = findings.stream().anyMatch(f -> MISSING.contains(f.code()));
        return text.complete() && !missing ? Completeness.COMPLETE : Completeness.PARTIAL;
    }

    private static Usage spent(String stage, long startNanos) {
        return new Usage(0, 0, 0, 0, 0, 1, Map.of(stage, Duration.ofNanos(System.nanoTime() - startNanos)));
    }
}
