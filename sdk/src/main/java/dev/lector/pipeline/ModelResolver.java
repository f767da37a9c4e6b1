package dev.lector.pipeline;

import dev.lector.answer.PageTask;
import dev.lector.answer.PointedAnswer;
import dev.lector.answer.WordSpan;
import dev.lector.evidence.Confidence;
import dev.lector.evidence.Spans;
import dev.lector.limits.Budget;
import dev.lector.result.Evidence;
import dev.lector.result.Located;
import dev.lector.schema.RecordSchema;
import dev.lector.schema.SchemaField;
import dev.lector.text.TextMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Asks the model for every field and takes its word: the resolver of the SDK alone, without labels, arithmetic or tables. */
public final class ModelResolver implements FieldResolver {
    /** Values below this probability are no better than none. */
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
            for (Evidence proof : onPage(text.pages().get(page), field, proposals.ask(page, task), values)) {
                boolean better = best == null || proof.answering() > best.answering();
                best = better && proof.answering() >= LEAST ? proof : best;
            }
        }
        return best;
    }

    /** A proof for each value that the page's answers give: its most probable place, with the probability of all its places. */
    private static List<Evidence> onPage(TextMap page, SchemaField field, List<PointedAnswer> answers, Values values) {
        Map<String, List<PointedAnswer>> places = new LinkedHashMap<>();
        for (PointedAnswer answer : answers) {
            String value = answer.spans().isEmpty() ? null : values.normalise(field.kind(), printed(page, answer));
            if (value != null) {
                places.computeIfAbsent(value, v -> new ArrayList<>()).add(answer);
            }
        }
        List<Evidence> proofs = new ArrayList<>();
        places.forEach((value, same) -> proofs.add(evidence(page, value, same)));
        return proofs;
    }

    private static String printed(TextMap page, PointedAnswer answer) {
        return Spans.text(page, answer.spans()).replace('\n', ' ');
    }

    private static Evidence evidence(TextMap page, String value, List<PointedAnswer> places) {
        List<WordSpan> spans = places.get(0).spans();
        String printed = Spans.text(page, spans);
        double reading = Spans.reading(page, spans);
        double answering = Math.min(
                1, places.stream().mapToDouble(PointedAnswer::probability).sum());
        return new Evidence(
                printed,
                value,
                page.page(),
                Spans.boxes(page, spans),
                Spans.origin(page, spans),
                printed.equals(value) ? Located.EXACT : Located.NORMALISED,
                reading,
                answering,
                Confidence.band(reading, answering),
                List.of("the model points here"));
    }
}
