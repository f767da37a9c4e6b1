package dev.lector.schema;

import dev.lector.result.Finding;
import dev.lector.result.Finding.Severity;

/**
 * One way in which a value does not fit its schema. Data, never thrown.
 *
 * @param keyword       the JSON Schema keyword that it breaks, {@code limit} for a limit of ours, {@code value} for text that is no
 *                      value of its type, {@code record} when the record's own constructor refused
 * @param pointer       JSON Pointer into the value; for a missing property the pointer that it would have
 * @param schemaPointer JSON Pointer into the schema; empty when the schema has no part in it
 * @param message       what would be right, in words for a model or a person; no text of the document
 */
public record Violation(String keyword, String pointer, String schemaPointer, String message) {
    /** The same as a finding of a document. */
    public Finding finding() {
        return Finding.of("schema." + keyword, Severity.ERROR, pointer, message);
    }
}
