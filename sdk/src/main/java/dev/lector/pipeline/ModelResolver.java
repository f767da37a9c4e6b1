package dev.lector.pipeline;

import dev.lector.answer.PageTask;
import dev.lector.answer.PointedAnswer;
import dev.lector.limits.Budget;
import dev.lector.result.Evidence;
import dev.lector.schema.RecordSchema;
import dev.lector.schema.SchemaField;
import dev.lector.text.TextMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Asks the model for every field and takes its word: the resolver of the SDK alone, without labels, arithmetic or tables. */
final class ModelResolver implements FieldResolver {
    @Override
    public Resolution resolve(DocumentText text, RecordSchema<?> schema, Proposals proposals, Budget budget) {
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        for (SchemaField field : schema.fields()) {
            budget.check(text.name());
            if (field.repeated()) {
                continue;
            }
            Pointed best = best(text, field, proposals);
            if (best != null) {
                Evidence proof = PointedEvidence.of(best.page(), best.answer(), Values.type(field.kind()));
                Values.put(value, field, proof.value());
                evidence.put(field.pointer(), proof);
            }
        }
        return new Resolution(value, evidence, List.of());
    }

    private static @Nullable Pointed best(DocumentText text, SchemaField field, Proposals proposals) {
        PageTask task = PageTask.field(field.name() + ": " + field.description(), Values.type(field.kind()));
        Pointed best = null;
        for (int page = 0; page < text.pages().size(); page++) {
            for (PointedAnswer answer : proposals.ask(page, task)) {
                if (!answer.none() && (best == null || answer.probability() > best.answer().probability())) {
                    best = new Pointed(text.pages().get(page), answer);
                }
            }
        }
        return best;
    }

    private record Pointed(TextMap page, PointedAnswer answer) {}
}
