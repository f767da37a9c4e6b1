package dev.lector.internal.grammar;

import dev.lector.error.AuthorException;
import dev.lector.limits.Limits;
import dev.lector.schema.RecordSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads single keywords of schemas inside one document and refuses those that a grammar cannot keep. */
final class SchemaTerms {
    private static final int LARGEST_STEP = 1_000;
    private static final Set<String> ANNOTATIONS = Set.of(
            "$schema",
            "$id",
            "$comment",
            "$defs",
            "definitions",
            "title",
            "description",
            "default",
            "examples",
            "deprecated",
            "readOnly",
            "writeOnly",
            "contentEncoding",
            "contentMediaType",
            "contentSchema");
    private static final Set<String> REFUSED = Set.of(
            "not",
            "if",
            "then",
            "else",
            "dependentSchemas",
            "dependentRequired",
            "dependencies",
            "patternProperties",
            "propertyNames",
            "contains",
            "minContains",
            "maxContains",
            "unevaluatedItems",
            "additionalItems",
            "$dynamicRef",
            "$recursiveRef");
    private static final List<String> OF_STRINGS = List.of("minLength", "maxLength", "pattern", "format");
    private static final List<String> OF_NUMBERS =
            List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");
    private static final List<String> OF_ARRAYS =
            List.of("items", "prefixItems", "minItems", "maxItems", "uniqueItems");
    private static final List<String> OF_OBJECTS =
            List.of("properties", "required", "additionalProperties", "minProperties", "maxProperties");

    private final JsonNode root;

    SchemaTerms(JsonNode root) {
        this.root = root;
    }

    void refuseUnknown(JsonNode schema, String pointer) {
        for (String keyword : schema.propertyNames()) {
            if (REFUSED.contains(keyword)) {
                throw new AuthorException("schema" + pointer + ": answers cannot be held to the keyword " + keyword);
            }
        }
    }

    /** Whether a schema asserts nothing, apart from the keywords named. */
    boolean onlyAnnotations(JsonNode schema, Set<String> apart) {
        for (String keyword : schema.propertyNames()) {
            boolean asserts = OF_STRINGS.contains(keyword)
                    || OF_NUMBERS.contains(keyword)
                    || OF_ARRAYS.contains(keyword)
                    || OF_OBJECTS.contains(keyword)
                    || Set.of("type", "enum", "const", "anyOf", "oneOf", "allOf", "$ref", "unevaluatedProperties")
                            .contains(keyword);
            if (asserts && !apart.contains(keyword)) {
                return false;
            }
        }
        return true;
    }

    JsonNode target(String reference, String pointer) {
        JsonNode target = reference.startsWith("#") ? root.at(reference.substring(1)) : root.path("");
        if (target.isMissingNode()) {
            throw new AuthorException("schema" + pointer + ": $ref leads nowhere in this document");
        }
        return target;
    }

    /** A schema's own keywords, those of its {@code $ref} and those of its {@code allOf} in one. */
    ObjectNode joined(JsonNode schema, String pointer) {
        ObjectNode own = SchemaCompiler.copy(schema);
        own.remove(List.of("$ref", "allOf"));
        List<JsonNode> others = new ArrayList<>();
        if (schema.has("$ref")) {
            others.add(target(schema.path("$ref").asString(""), pointer));
        }
        schema.path("allOf").forEach(others::add);
        return new Join(this, pointer).all(own, others);
    }

    /** The branches of a choice, each with the keywords that stand beside the choice. */
    List<JsonNode> branches(JsonNode schema, String keyword, String pointer) {
        ObjectNode beside = SchemaCompiler.copy(schema);
        beside.remove(keyword);
        boolean alone = onlyAnnotations(beside, Set.of());
        List<JsonNode> branches = new ArrayList<>();
        for (JsonNode branch : schema.path(keyword)) {
            branches.add(alone ? branch : new Join(this, pointer).all(SchemaCompiler.copy(beside), List.of(branch)));
        }
        return branches;
    }

    /** The types that a schema allows; those that its keywords speak of when it names none; empty when it says nothing. */
    List<String> types(JsonNode schema) {
        List<String> types = new ArrayList<>();
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            type.forEach(one -> types.add(one.asString("")));
        } else if (type.isString()) {
            types.add(type.stringValue());
        } else {
            addIf(schema, OF_OBJECTS, "object", types);
            addIf(schema, OF_ARRAYS, "array", types);
            addIf(schema, OF_STRINGS, "string", types);
            addIf(schema, OF_NUMBERS, "number", types);
        }
        return types;
    }

    private static void addIf(JsonNode schema, List<String> keywords, String type, List<String> types) {
        if (keywords.stream().anyMatch(schema::has)) {
            types.add(type);
        }
    }

    /** The values of {@code enum} and {@code const} that the rest of the schema allows, as compact JSON. */
    Set<String> choices(JsonNode schema, String pointer) {
        ObjectNode alone = SchemaCompiler.copy(schema);
        if (schema != root && root.has("$defs")) {
            alone.set("$defs", root.get("$defs"));
        }
        RecordSchema<JsonNode> whole = RecordSchema.of(alone);
        Set<String> texts = new LinkedHashSet<>();
        for (JsonNode value : schema.has("enum") ? schema.path("enum") : List.of(schema.path("const"))) {
            if (whole.validate(value, Limits.defaults()).isEmpty()) {
                texts.add(value.toString());
            }
        }
        if (texts.isEmpty()) {
            throw new AuthorException("schema" + pointer + ": none of its choices satisfies it");
        }
        return texts;
    }

    /** The choices of an array whose items must differ. */
    List<String> itemChoices(JsonNode schema, String pointer) {
        JsonNode items = schema.path("items");
        JsonNode target = items.has("$ref") ? target(items.path("$ref").asString(""), pointer) : items;
        if (schema.has("prefixItems") || !(target.has("enum") || target.has("const"))) {
            throw new AuthorException("schema" + pointer + ": uniqueItems needs items of an enum, or leave it out");
        }
        return List.copyOf(choices(target, pointer));
    }

    @Nullable BigDecimal decimal(JsonNode schema, String keyword) {
        JsonNode value = schema.path(keyword);
        return value.isNumber() ? value.decimalValue() : null;
    }

    int wholeStep(BigDecimal step, String pointer) {
        boolean whole = step.stripTrailingZeros().scale() <= 0 && step.compareTo(BigDecimal.valueOf(LARGEST_STEP)) <= 0;
        if (!whole) {
            throw new AuthorException("schema" + pointer + ": multipleOf must be whole and at most " + LARGEST_STEP
                    + ", or 0.1, 0.01 and so on");
        }
        return step.intValueExact();
    }

    int count(JsonNode schema, String keyword, int otherwise, String pointer) {
        return count(schema.path(keyword), otherwise, pointer);
    }

    static int count(JsonNode value, int otherwise, String pointer) {
        if (!value.isNumber()) {
            return otherwise;
        }
        if (value.decimalValue().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            throw new AuthorException("schema" + pointer + ": a length or number of items is too large");
        }
        return value.decimalValue().intValue();
    }

    void checkCounts(JsonNode schema, int required, int named, String pointer) {
        if (count(schema.path("minProperties"), 0, pointer) > required
                || count(schema.path("maxProperties"), named, pointer) < named) {
            throw new AuthorException("schema" + pointer
                    + ": answers cannot be held to minProperties and maxProperties; use required and properties");
        }
    }

    /** A schema with its reference followed, for looking at. */
    JsonNode followed(JsonNode schema) {
        JsonNode at = schema;
        Set<String> seen = new HashSet<>();
        while (at.has("$ref") && seen.add(at.path("$ref").asString(""))) {
            at = target(at.path("$ref").asString(""), "");
        }
        return at;
    }
}
