package dev.lector.pipeline;

import dev.lector.schema.RecordSchema;
import dev.lector.schema.SchemaField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A value in an answer.
 *
 * @param field   what it is the value of
 * @param pointer JSON Pointer into the answer
 * @param node    the value, neither null nor missing
 */
record Leaf(SchemaField field, String pointer, JsonNode node) {
    /** The values of an answer, field by field in the schema's order, lists in theirs. */
    static List<Leaf> of(RecordSchema<?> schema, JsonNode answer) {
        List<Leaf> leaves = new ArrayList<>();
        for (SchemaField field : schema.fields()) {
            expand(field, field.pointer(), "", answer, leaves);
        }
        return leaves;
    }

    private static void expand(SchemaField field, String rest, String done, JsonNode node, List<Leaf> leaves) {
        int star = rest.indexOf("/*");
        if (star < 0) {
            JsonNode value = node.at(rest);
            if (!value.isMissingNode() && !value.isNull()) {
                leaves.add(new Leaf(field, done + rest, value));
            }
            return;
        }
        JsonNode list = node.at(rest.substring(0, star));
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            expand(field, rest.substring(star + 2), done + rest.substring(0, star) + "/" + i, list.get(i), leaves);
        }
    }

    /** Pointer of the outermost list that a field is in; empty when it is in none. */
    static String list(SchemaField field) {
        int star = field.pointer().indexOf("/*");
        return star < 0 ? "" : field.pointer().substring(0, star);
    }

    /** Index of the item of the outermost list that holds this value, or -1. */
    int row() {
        String list = list(field);
        if (!field.repeated()) {
            return -1;
        }
        String rest = pointer.substring(list.length() + 1);
        int slash = rest.indexOf('/');
        return Integer.parseInt(slash < 0 ? rest : rest.substring(0, slash));
    }

    /** The text to look for on the pages. */
    String printed() {
        return node.isObject() ? plain(node.path("amount")) : plain(node);
    }

    /** The value as text. */
    String text() {
        String currency = node.path("currency").asString("");
        return currency.isEmpty() ? printed() : printed() + " " + currency;
    }

    private static String plain(JsonNode node) {
        if (node.isNumber()) {
            BigDecimal number = node.decimalValue();
            return number.toPlainString();
        }
        return node.asString("");
    }
}
