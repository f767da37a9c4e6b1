package dev.lector.prompt;

import dev.lector.schema.RecordSchema;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema that a writing model answers in: the wanted one, with every property there and each of them allowed to be null, so that a
 * model must take a stand on all of them and is never forced to invent one. Bounds that only a whole document can keep are left out;
 * the merged value is validated against the wanted schema itself. Stateless and thread-safe.
 */
public final class AnswerSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** Annotations and bounds that a part of a document need not keep, or that servers and grammars do not know. */
    private static final Set<String> LEFT_OUT = Set.of(
            "$schema",
            "$id",
            "$comment",
            "default",
            "examples",
            "not",
            "if",
            "then",
            "else",
            "dependentRequired",
            "dependentSchemas",
            "patternProperties",
            "propertyNames",
            "contains",
            "minContains",
            "maxContains",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties",
            "unevaluatedItems",
            "unevaluatedProperties");
    /** Formats of the standard; those of ours only say what to look for, and the field list says that in words. */
    private static final Set<String> FORMATS = Set.of("date", "date-time", "time", "email");

    private AnswerSchema() {}

    /** The schema of answers about a part of a document. */
    public static JsonNode of(RecordSchema<?> wanted) {
        return loosened(wanted.json());
    }

    private static JsonNode loosened(JsonNode schema) {
        if (!schema.isObject()) {
            return schema;
        }
        ObjectNode out = JSON.objectNode();
        schema.forEachEntry((keyword, value) -> {
            boolean foreign = keyword.equals("format") && !FORMATS.contains(value.asString(""));
            if (!LEFT_OUT.contains(keyword) && !foreign) {
                out.set(keyword, keyword(keyword, value));
            }
        });
        if (out.path("properties").isObject()) {
            ArrayNode required = out.putArray("required");
            out.path("properties").propertyNames().forEach(required::add);
            out.put("additionalProperties", false);
        }
        return out;
    }

    private static JsonNode keyword(String keyword, JsonNode value) {
        return switch (keyword) {
            case "properties" -> {
                ObjectNode properties = JSON.objectNode();
                value.forEachEntry((name, property) -> properties.set(name, orNull(loosened(property))));
                yield properties;
            }
            case "$defs", "definitions" -> {
                ObjectNode definitions = JSON.objectNode();
                value.forEachEntry((name, definition) -> definitions.set(name, loosened(definition)));
                yield definitions;
            }
            case "items", "additionalProperties" -> loosened(value);
            case "anyOf", "oneOf", "allOf", "prefixItems" -> {
                ArrayNode branches = JSON.arrayNode();
                value.forEach(branch -> branches.add(loosened(branch)));
                yield branches;
            }
            default -> value.deepCopy();
        };
    }

    private static JsonNode orNull(JsonNode schema) {
        if (!(schema instanceof ObjectNode object)) {
            return schema;
        }
        JsonNode type = object.path("type");
        boolean plain = type.isString() || type.isArray();
        if (!plain || object.has("const") || object.has("anyOf") || object.has("oneOf") || object.has("$ref")) {
            ObjectNode either = JSON.objectNode();
            ArrayNode branches = either.putArray("anyOf").add(object);
            branches.addObject().put("type", "null");
            return hasNull(object) ? object : either;
        }
        if (type.isString() && !type.stringValue().equals("null")) {
            object.putArray("type").add(type).add("null");
        } else if (type instanceof ArrayNode types && !contains(types, "null")) {
            types.add("null");
        }
        if (object.path("enum") instanceof ArrayNode choices
                && !choices.valueStream().anyMatch(JsonNode::isNull)) {
            choices.addNull();
        }
        return object;
    }

    private static boolean hasNull(ObjectNode schema) {
        for (String keyword : Set.of("anyOf", "oneOf")) {
            for (JsonNode branch : schema.path(keyword)) {
                if (branch.path("type").asString("").equals("null")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean contains(ArrayNode types, String type) {
        return types.valueStream().anyMatch(each -> each.asString("").equals(type));
    }
}
