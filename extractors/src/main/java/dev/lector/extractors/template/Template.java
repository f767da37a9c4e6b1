package dev.lector.extractors.template;

import dev.lector.extractors.check.Check;
import dev.lector.extractors.table.TableRule;
import dev.lector.schema.RecordSchema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A kind of document, or one vendor's papers of a kind, with everything it inherits. Immutable and thread-safe.
 *
 * @param id        its name
 * @param version   counts up when its fields change
 * @param kind      what kind of document it is for
 * @param title     for people
 * @param extractor which built-in extractor goes first, {@code none} for none
 * @param match     which documents it is for
 * @param titles    what papers of the kind call themselves, by language
 * @param phrases   words that only such papers use, by language
 * @param fields    in the template's order
 * @param tables    in the template's order; may be empty
 * @param checks    what its records must agree with
 * @param prompt    what a large model is told; empty when there is nothing
 * @param schema    JSON Schema 2020-12 of its records
 * @param examples  papers with what must come out of them
 */
public record Template(
        String id,
        int version,
        String kind,
        String title,
        String extractor,
        Match match,
        Map<String, List<String>> titles,
        Map<String, List<String>> phrases,
        List<FieldRule> fields,
        List<TableRule> tables,
        List<Check> checks,
        String prompt,
        RecordSchema<JsonNode> schema,
        List<Example> examples) {
    public Template {
        titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
        phrases = Collections.unmodifiableMap(new LinkedHashMap<>(phrases));
        fields = List.copyOf(fields);
        tables = List.copyOf(tables);
        checks = List.copyOf(checks);
        examples = List.copyOf(examples);
    }

    /** Whether it is for all papers of its kind, not for those with certain words only. */
    public boolean general() {
        return match.keywords().isEmpty();
    }
}
