package dev.lector.pipeline;

import dev.lector.evidence.Confidence;
import dev.lector.result.Evidence;
import dev.lector.result.Finding;
import dev.lector.result.Finding.Severity;
import dev.lector.result.Located;
import dev.lector.result.Origin;
import dev.lector.schema.RecordSchema;
import dev.lector.schema.SchemaField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two sources about the same document, the rules' reading of its words and a model's answer, become one. Exact sources stay; of two
 * readings the surer one stays; a difference is a finding with the other's value as proposal. One use only.
 */
final class SourceComparison {
    private final Resolution rules;
    private final Resolution written;
    private final RecordSchema<?> schema;
    private final ObjectNode value;
    private final Map<String, Evidence> evidence;
    private final List<Finding> findings;

    private SourceComparison(Resolution rules, Resolution written, RecordSchema<?> schema) {
        this.rules = rules;
        this.written = written;
        this.schema = schema;
        this.value = (ObjectNode) rules.value().deepCopy();
        this.evidence = new LinkedHashMap<>(rules.evidence());
        this.findings = new ArrayList<>(rules.findings());
        findings.addAll(written.findings());
    }

    /** Whether exact sources alone fill the schema, so that nobody needs to be asked. */
    static boolean settled(Resolution rules, RecordSchema<?> schema) {
        if (schema.fields().stream().anyMatch(SchemaField::repeated)) {
            return !rules.evidence().isEmpty()
                    && rules.evidence().values().stream().allMatch(proof -> proof.origin() == Origin.E_INVOICE);
        }
        return schema.fields().stream().allMatch(field -> exact(rules.evidence().get(field.pointer())));
    }

    static Resolution of(Resolution rules, Resolution written, RecordSchema<?> schema) {
        if (written.evidence().isEmpty() && written.findings().isEmpty()) {
            return rules;
        }
        SourceComparison both = new SourceComparison(rules, written, schema);
        Set<String> lists = new LinkedHashSet<>();
        for (SchemaField field : schema.fields()) {
            if (field.repeated()) {
                lists.add(Leaf.list(field));
            } else {
                both.compare(field.pointer());
            }
        }
        lists.forEach(both::list);
        both.tellUnplaced();
        return new Resolution(both.value, both.ordered(), both.findings);
    }

    private static boolean exact(@Nullable Evidence proof) {
        return proof != null && (proof.origin() == Origin.E_INVOICE || proof.origin() == Origin.FORM);
    }

    private void compare(String pointer) {
        Evidence read = rules.evidence().get(pointer);
        Evidence told = written.evidence().get(pointer);
        if (told == null) {
            return;
        }
        if (read == null) {
            take(pointer, told);
        } else if (same(rules.value().at(pointer), written.value().at(pointer))) {
            evidence.put(pointer, agreed(read, told));
        } else {
            differ(pointer, read, told);
        }
    }

    private void take(String pointer, Evidence proof) {
        Trees.put(value, pointer, written.value().at(pointer));
        evidence.put(pointer, proof);
    }

    /** Both say the same: the odds of two sources that know nothing of each other are multiplied. */
    private static Evidence agreed(Evidence read, Evidence told) {
        return with(read, odds(read.answering(), told.answering()), "the model says the same");
    }

    private void differ(String pointer, Evidence read, Evidence told) {
        boolean surer = told.located() != Located.NOT_LOCATED
                && told.reading() * told.answering() > read.reading() * read.answering();
        boolean model = surer && !exact(read);
        Evidence winner = model ? told : read;
        Evidence loser = model ? read : told;
        if (model) {
            take(pointer, told);
        }
        double answering = exact(read) ? read.answering() : odds(winner.answering(), 1 - loser.answering());
        evidence.put(pointer, with(winner, answering, "another source says something else"));
        findings.add(new Finding(
                "source.differs",
                Severity.WARNING,
                pointer,
                winner.page(),
                (model ? "the model's answer" : "the value that was read")
                        + " is kept; the other source says what is proposed",
                loser.value()));
    }

    /** Whole tables, because rows of two sources do not pair up by themselves. */
    private void list(String list) {
        JsonNode read = rules.value().at(list);
        JsonNode told = written.value().at(list);
        if (told.size() == 0) {
            return;
        }
        boolean fromData = rules.evidence().entrySet().stream()
                .anyMatch(e -> e.getKey().startsWith(list + "/") && e.getValue().origin() == Origin.E_INVOICE);
        boolean model = !fromData && placed(written, list) > placed(rules, list);
        if (read.size() > 0 && read.size() != told.size()) {
            findings.add(new Finding(
                    "table.rows",
                    Severity.WARNING,
                    list,
                    0,
                    "the words give " + read.size() + " rows, the model " + told.size() + "; those of the "
                            + (model ? "model" : "words") + " are kept",
                    null));
        }
        if (model) {
            evidence.keySet().removeIf(pointer -> pointer.startsWith(list + "/"));
            Trees.put(value, list, told);
            written.evidence().forEach((pointer, proof) -> {
                if (pointer.startsWith(list + "/")) {
                    evidence.put(pointer, proof);
                }
            });
        }
    }

    private static long placed(Resolution source, String list) {
        return source.evidence().entrySet().stream()
                .filter(e -> e.getKey().startsWith(list + "/"))
                .filter(e -> e.getValue().located() != Located.NOT_LOCATED)
                .count();
    }

    private void tellUnplaced() {
        evidence.forEach((pointer, proof) -> {
            if (proof.origin() == Origin.MODEL && proof.located() == Located.NOT_LOCATED) {
                findings.add(Finding.of(
                        "value.notlocated",
                        Severity.WARNING,
                        pointer,
                        "the model's value stands nowhere on the pages"));
            }
        });
    }

    /** In the schema's order, rows in theirs. */
    private Map<String, Evidence> ordered() {
        Map<String, Evidence> result = new LinkedHashMap<>();
        Leaf.of(schema, value).forEach(leaf -> {
            Evidence proof = evidence.get(leaf.pointer());
            if (proof != null) {
                result.put(leaf.pointer(), proof);
            }
        });
        evidence.forEach(result::putIfAbsent);
        return result;
    }

    private static double odds(double a, double b) {
        double both = a * b;
        double neither = (1 - a) * (1 - b);
        return both + neither == 0 ? 0 : both / (both + neither);
    }

    private static Evidence with(Evidence proof, double answering, String why) {
        List<String> reasons = new ArrayList<>(proof.why());
        reasons.add(why);
        return new Evidence(
                proof.text(),
                proof.value(),
                proof.page(),
                proof.boxes(),
                proof.origin(),
                proof.located(),
                proof.reading(),
                answering,
                Confidence.band(proof.reading(), answering),
                reasons);
    }

    private static boolean same(JsonNode a, JsonNode b) {
        JsonNode left = a.isObject() ? a.path("amount") : a;
        JsonNode right = b.isObject() ? b.path("amount") : b;
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue()) == 0;
        }
        return Keys.of(left.asString("")).equals(Keys.of(right.asString("")));
    }
}
