package dev.lector.schema;

import dev.lector.error.AuthorException;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Refuses a schema that reaches out of its own document or is too large to be somebody's honest work. */
final class SchemaGuard {
    private static final int DEPTH = 64;
    private static final int NODES = 20_000;
    private static final Set<String> OUTSIDE = Set.of("$id", "$anchor", "$dynamicRef", "$dynamicAnchor", "$vocabulary");

    private final String name;
    private final JsonNode root;
    private int nodes;

    private SchemaGuard(String name, JsonNode root) {
        this.name = name;
        this.root = root;
    }

    static void check(JsonNode schema, String name) {
        if (!schema.isObject()) {
            throw new AuthorException(name + " must be a JSON object");
        }
        new SchemaGuard(name, schema).visit(schema, "", 0);
    }

    private void visit(JsonNode node, String pointer, int depth) {
        if (depth > DEPTH || ++nodes > NODES) {
            throw new AuthorException(
                    name + ": a schema may have depth " + DEPTH + " and " + NODES + " nodes, exceeded at " + pointer);
        }
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                keyword(property.getKey(), property.getValue(), pointer);
                visit(property.getValue(), pointer + "/" + property.getKey(), depth + 1);
            }
        } else {
            for (int i = 0; i < node.size(); i++) {
                visit(node.path(i), pointer + "/" + i, depth + 1);
            }
        }
    }

    private void keyword(String key, JsonNode value, String pointer) {
        // A property may well be called "$id"; what is refused is the keyword, whose value is text.
        if (OUTSIDE.contains(key) && value.isString() && !key.equals("$id")) {
            throw new AuthorException(name + pointer + ": " + key + " is not supported");
        }
        if (key.equals("$ref") && value.isString()) {
            String target = value.stringValue();
            boolean local = target.equals("#") || target.startsWith("#/");
            if (!local || root.at(target.substring(1)).isMissingNode()) {
                throw new AuthorException(
                        name + pointer + ": $ref must point into the same document, such as #/$defs/line");
            }
        }
    }
}
