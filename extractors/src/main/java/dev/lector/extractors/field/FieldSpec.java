package dev.lector.extractors.field;

import dev.lector.schema.ValueType;
import java.util.List;

/**
 * A field that is wanted.
 *
 * @param name        its name in the result
 * @param type        what kind of value it holds
 * @param concepts    what the labels call it, best first; the first one is its own
 * @param description in the author's words, for a model; may be empty
 */
public record FieldSpec(String name, ValueType type, List<String> concepts, String description) {
    public FieldSpec {
        concepts = List.copyOf(concepts);
    }

    public static FieldSpec of(String name, ValueType type, String... concepts) {
        return new FieldSpec(name, type, concepts.length == 0 ? List.of(name) : List.of(concepts), "");
    }
}
