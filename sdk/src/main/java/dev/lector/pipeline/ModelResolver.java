package dev.lector.pipeline;

import dev.lector.answer.PageTask;
import dev.lector.answer.PointedAnswer;
import dev.lector.evidence.Confidence;
import dev.lector.evidence.Spans;
import dev.lector.limits.Budget;
import dev.lector.result.Evidence;
import dev.lector.result.Located;
import dev.lector.schema.RecordSchema;
import dev.lector.schema.SchemaField;
import dev.lector.text.TextMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Asks the model for every field and takes its word: the resolver of the SDK alone, without labels, arithmetic or tables. */
public final class ModelResolver implements FieldResolver {
    /** Answers below this probability are no better than none. */
    private static final double LEAST = 0.2;

    @Override
    public Resolution resolve(DocumentText text, RecordSchema<?> schema, Proposals proposals, Budget budget) {
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        Values values = new Values(text.pages().stream().map(TextMap::text).collect(Collectors.joining("\n")));
        for (SchemaField field : schema.fields()) {
            budget.check(text.name());
            Evidence proof = field.repeated() ? null : best(text, field, proposals, values);
            if (proof != null) {
                Values.put(value, field, proof.value());
                evidence.put(field.pointer(), proof);
            }
        }
        return new Resolution(value, evidence, List.of());
    }

    private static @Nullable Evidence best(DocumentText text, SchemaField field, Proposals proposals, Values values) {
        PageTask task = PageTask.field(field.name() + ": " + field.description(), field.kind());
        Evidence best = null;
        for (int page = 0; page < text.pages().size(); page++) {
            for (PointedAnswer answer : proposals.ask(page, task)) {
                boolean better = best == null || answer.probability() > best.answering();
                Evidence proof = better ? evidence(text.pages().get(page), field, answer, values) : null;
                best = proof == null ? best : proof;
            }
        }
        return best;
    }

    private static @Nullable Evidence evidence(TextMap page, SchemaField field, PointedAnswer answer, Values values) {
        if (answer.spans().isEmpty() || answer.probability() < LEAST) {
            return null;
        }
        String printed = Spans.text(page, answer.spans());
        String value = values.normalise(field.kind(), printed.replace('\n', ' '));
        if (value == null) {
            return null;
        }
        double reading = Spans.reading(page, answer.spans());
        return new Evidence(
                printed,
                value,
                page.page(),
                Spans.boxes(page, answer.spans()),
                Spans.origin(page, answer.spans()),
                printed.equals(value) ? Located.EXACT : Located.NORMALISED,
                reading,
                answer.probability(),
                Confidence.band(reading, answer.probability()),
                List.of("the model points here"));
    }
}
