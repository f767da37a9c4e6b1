package dev.lector.internal.grammar;

import dev.lector.error.AuthorException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes one schema out of several that must all hold, or says why that cannot be done. Confined to one call. */
final class Join {
    private static final int DEEPEST = 32;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> LOWER =
            Set.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
    private static final Set<String> UPPER =
            Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");

    private final SchemaTerms terms;
    private final String pointer;
    private int depth;

    Join(SchemaTerms terms, String pointer) {
        this.terms = terms;
        this.pointer = pointer;
    }

    private AuthorException refuse(String keyword) {
        return new AuthorException(
                "schema" + pointer + ": " + keyword + " of several schemas that must all hold cannot be joined");
    }

    ObjectNode all(ObjectNode own, List<JsonNode> others) {
        if (++depth > DEEPEST) {
            throw refuse("$ref");
        }
        ObjectNode joined = own;
        for (JsonNode other : others) {
            JsonNode plain = other.has("$ref") || other.has("allOf") ? unfolded(other) : other;
            if (plain.isBoolean()) {
                joined = plain.booleanValue() ? joined : JSON.objectNode().set("enum", JSON.arrayNode());
                continue;
            }
            terms.refuseUnknown(plain, pointer);
            checkClosed(joined, plain);
            checkClosed(plain, joined);
            for (String keyword : plain.propertyNames()) {
                put(joined, keyword, plain.get(keyword));
            }
        }
        depth--;
        return joined;
    }

    private JsonNode unfolded(JsonNode schema) {
        ObjectNode own = SchemaCompiler.copy(schema);
        own.remove(List.of("$ref", "allOf"));
        List<JsonNode> others = new ArrayList<>();
        if (schema.has("$ref")) {
            others.add(terms.target(schema.path("$ref").asString(""), pointer));
        }
        schema.path("allOf").forEach(others::add);
        return all(own, others);
    }

    /** An object that is closed in one schema must not have members that only the other names. */
    private void checkClosed(JsonNode closed, JsonNode other) {
        JsonNode more = closed.path("additionalProperties");
        if (more.isMissingNode() || (more.isBoolean() && more.booleanValue())) {
            return;
        }
        for (String name : other.path("properties").propertyNames()) {
            if (!closed.path("properties").has(name)) {
                throw refuse("additionalProperties");
            }
        }
    }

    private void put(ObjectNode into, String keyword, JsonNode value) {
        JsonNode old = into.get(keyword);
        if (old == null
                || old.equals(value)
                || keyword.startsWith("$")
                || Set.of("title", "description", "default", "examples").contains(keyword)) {
            if (old == null) {
                into.set(keyword, value);
            }
        } else if (keyword.equals("properties")) {
            into.set(keyword, properties(old, value));
        } else if (keyword.equals("required")) {
            ArrayNode names = JSON.arrayNode();
            old.forEach(names::add);
            value.forEach(names::add);
            into.set(keyword, names);
        } else if (keyword.equals("type")) {
            into.set(keyword, types(old, value));
        } else if (keyword.equals("enum")) {
            into.set(keyword, common(old, value));
        } else if (LOWER.contains(keyword) || UPPER.contains(keyword)) {
            boolean larger = decimal(value).compareTo(decimal(old)) > 0;
            into.set(keyword, larger == LOWER.contains(keyword) ? value : old);
        } else if (keyword.equals("items")) {
            into.set(keyword, both(old, value));
        } else {
            throw refuse(keyword);
        }
    }

    private static BigDecimal decimal(JsonNode node) {
        return node.decimalValue();
    }

    private static ObjectNode both(JsonNode a, JsonNode b) {
        ObjectNode both = JSON.objectNode();
        both.putArray("allOf").add(a).add(b);
        return both;
    }

    private static ObjectNode properties(JsonNode a, JsonNode b) {
        ObjectNode joined = SchemaCompiler.copy(a);
        b.forEachEntry((name, schema) -> {
            JsonNode old = joined.get(name);
            joined.set(name, old == null ? schema : old.equals(schema) ? old : both(old, schema));
        });
        return joined;
    }

    private static ArrayNode common(JsonNode a, JsonNode b) {
        ArrayNode common = JSON.arrayNode();
        for (JsonNode one : a) {
            for (JsonNode other : b) {
                if (one.equals(other)) {
                    common.add(one);
                }
            }
        }
        return common;
    }

    private ArrayNode types(JsonNode a, JsonNode b) {
        List<String> left = terms.types(JSON.objectNode().set("type", a));
        List<String> right = terms.types(JSON.objectNode().set("type", b));
        ArrayNode both = JSON.arrayNode();
        for (String type : List.of("object", "array", "string", "number", "integer", "boolean", "null")) {
            if (allows(left, type) && allows(right, type)) {
                both.add(type);
            }
        }
        if (both.isEmpty()) {
            throw refuse("type");
        }
        return both;
    }

    private static boolean allows(List<String> types, String type) {
        return types.contains(type) || (type.equals("integer") && types.contains("number"));
    }
}
