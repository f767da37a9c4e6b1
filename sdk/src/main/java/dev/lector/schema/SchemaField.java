package dev.lector.schema;

import java.util.List;

/**
 * A leaf of a schema: one value to look for.
 *
 * @param pointer     JSON Pointer into the value, {@code *} for "every item of this array": {@code /lines/*}{@code /amount}
 * @param name        its own name, the last one of the path
 * @param path        names from the root, arrays' items left out
 * @param description what it means, in the author's words; the name in words when there are none
 * @param kind        what kind of value it holds
 * @param choices     the choices of an {@link ValueType#ENUM}; else empty
 * @param required    whether it and everything above it must be there
 * @param repeated    whether it is in an array, at any depth
 * @param inTable     whether it is a column: inside an object that is an item of an array
 */
public record SchemaField(
        String pointer,
        String name,
        List<String> path,
        String description,
        ValueType kind,
        List<String> choices,
        boolean required,
        boolean repeated,
        boolean inTable) {
    public SchemaField {
        path = List.copyOf(path);
        choices = List.copyOf(choices);
    }

    /** The pointer with its stars replaced by indices, outermost first. */
    public String pointer(int... indices) {
        StringBuilder result = new StringBuilder();
        int next = 0;
        for (String step : pointer.split("/", -1)) {
            result.append(result.isEmpty() && step.isEmpty() ? "" : "/");
            result.append(step.equals("*") ? String.valueOf(indices[next++]) : step);
        }
        return result.toString();
    }

    /** Pointer of the innermost array that it is in, without the star; empty when it is in none. */
    public String table() {
        int star = pointer.lastIndexOf("/*");
        return star < 0 ? "" : pointer.substring(0, star);
    }
}
