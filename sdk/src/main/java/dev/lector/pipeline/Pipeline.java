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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From the words of a document to records, answers and places. Thread-safe as far as its parts are. */
public final class Pipeline {
    private static final List<QuestionExpert> EXPERTS =
            ServiceLoader.load(QuestionExpert.class, QuestionExpert.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();

    private final FieldResolver resolver;
    private final @Nullable PageAnswerer answerer;
    private final Limits limits;

    /**
     * @param answerer the pointing model, or null to go without
     */
    public Pipeline(FieldResolver resolver, @Nullable PageAnswerer answerer, Limits limits) {
        this.resolver = resolver;
        this.answerer = answerer;
        this.limits = limits;
    }

    private record Resolved(Resolution resolution, Usage model) {}

    /** Fills a schema from a document's words. Never throws for what the document says or does not say. */
    public <T> Extraction<T> extract(DocumentText text, RecordSchema<T> schema, Budget budget) {
        long start = System.nanoTime();
        Resolved resolved = withModel(
                text, budget, model -> new Resolved(resolver.resolve(text, schema, model, budget), model.spent()));
        Resolution resolution = resolved.resolution();
        Bound<T> bound = schema.bind(resolution.value(), limits);
        List<Finding> findings = new ArrayList<>(text.findings());
        findings.addAll(resolution.findings());
        bound.violations().stream().map(Violation::finding).forEach(findings::add);
        Usage usage = text.usage().plus(spent("extract", start)).plus(resolved.model());
        return new Extraction<>(bound.value(), resolution.evidence(), findings, completeness(text, findings), usage);
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
        boolean rowsMissing = findings.stream().anyMatch(f -> f.code().equals("table.incomplete"));
        return text.complete() && !rowsMissing ? Completeness.COMPLETE : Completeness.PARTIAL;
    }

    private static Usage spent(String stage, long startNanos) {
        return new Usage(0, 0, 0, 0, 0, 1, Map.of(stage, Duration.ofNanos(System.nanoTime() - startNanos)));
    }
}
