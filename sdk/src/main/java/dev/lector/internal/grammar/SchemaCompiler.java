package dev.lector.internal.grammar;

import dev.lector.error.AuthorException;
import dev.lector.internal.automaton.ByteDfa;
import dev.lector.internal.automaton.Numbers;
import dev.lector.limits.Limits;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the grammar of the values of a JSON Schema. It may be narrower than the schema (members come in the schema's order, numbers
 * have no exponent, properties that the schema does not name never come), never wider. Confined to one call.
 */
public final class SchemaCompiler {
    private static final List<String> TYPES =
            List.of("object", "array", "string", "number", "integer", "boolean", "null");

    private final JsonNode root;
    private final Limits limits;
    private final SchemaTerms terms;
    private final Map<String, Either> references = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private @Nullable Rule anything;

    private SchemaCompiler(JsonNode root, Limits limits) {
        this.root = root;
        this.limits = limits;
        this.terms = new SchemaTerms(root);
    }

    /**
     * Compiles a schema.
     *
     * @throws AuthorException naming keyword and pointer for a schema that cannot be followed exactly or that no value satisfies
     */
    public static Grammar compile(JsonNode schema, Limits limits) {
        SchemaCompiler compiler = new SchemaCompiler(schema, limits);
        Rule rule = compiler.rule(schema, "");
        return new Grammar(rule, compiler.rules, limits.jsonDepth(), "schema");
    }

    private <R extends Rule> R keep(R rule) {
        rules.add(rule);
        return rule;
    }

    private Rule rule(JsonNode schema, String pointer) {
        if (schema.isBoolean()) {
            return schema.booleanValue() ? anything() : literals(Set.of());
        }
        terms.refuseUnknown(schema, pointer);
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty() && terms.onlyAnnotations(schema, Set.of("$ref"))) {
            return reference(reference, pointer);
        }
        if (!reference.isEmpty() || schema.has("allOf")) {
            return rule(terms.joined(schema, pointer), pointer);
        }
        for (String keyword : List.of("anyOf", "oneOf")) {
            if (schema.has(keyword)) {
                return alternatives(schema, keyword, pointer);
            }
        }
        if (schema.has("enum") || schema.has("const")) {
            return literals(terms.choices(schema, pointer));
        }
        return typed(schema, pointer);
    }

    private Rule reference(String reference, String pointer) {
        Either known = references.get(reference);
        if (known == null) {
            known = keep(new Either());
            references.put(reference, known);
            known.add(rule(terms.target(reference, pointer), reference));
        }
        return known;
    }

    private Rule alternatives(JsonNode schema, String keyword, String pointer) {
        List<JsonNode> branches = terms.branches(schema, keyword, pointer);
        if (keyword.equals("oneOf")) {
            new Disjoint(terms, branches, pointer).check();
        }
        Either either = keep(new Either());
        for (int i = 0; i < branches.size(); i++) {
            either.add(rule(branches.get(i), pointer + "/" + keyword + "/" + i));
        }
        return either;
    }

    private Rule literals(Set<String> texts) {
        return keep(new Lexeme(ByteDfa.literals(texts), limits.answerChars()));
    }

    private Rule typed(JsonNode schema, String pointer) {
        Set<String> types = new LinkedHashSet<>(terms.types(schema));
        if (types.isEmpty()) {
            return terms.onlyAnnotations(schema, Set.of()) ? anything() : refuseTypeless(pointer);
        }
        if (types.contains("number")) {
            types.remove("integer");
        }
        Either either = keep(new Either());
        for (String type : types) {
            either.add(ofType(type, schema, pointer));
        }
        return either;
    }

    private static Rule refuseTypeless(String pointer) {
        throw new AuthorException("schema" + pointer + ": give a type, one of " + TYPES);
    }

    private Rule ofType(String type, JsonNode schema, String pointer) {
        return switch (type) {
            case "null" -> literals(Set.of("null"));
            case "boolean" -> literals(Set.of("true", "false"));
            case "integer" -> number(schema, true, pointer);
            case "number" -> number(schema, false, pointer);
            case "string" -> StringTerms.rule(schema, pointer, limits, this::keep);
            case "array" -> array(schema, pointer);
            default -> object(schema, pointer);
        };
    }

    /** Any value but one with members, whose names nobody gave. */
    private Rule anything() {
        if (anything == null) {
            Either any = keep(new Either());
            anything = any;
            JsonNode bare = JsonNodeFactory.instance.objectNode();
            for (String type : List.of("null", "boolean", "number", "string")) {
                any.add(ofType(type, bare, ""));
            }
            any.add(keep(new Items(List.of(), any, 0, limits.arrayItems())));
            any.add(keep(new Members(List.of())));
        }
        return anything;
    }

    private Rule number(JsonNode schema, boolean whole, String pointer) {
        int multiple = 1;
        int fraction = -1;
        boolean integer = whole;
        if (schema.path("multipleOf").isNumber()) {
            BigDecimal step = schema.get("multipleOf").decimalValue();
            fraction = Numbers.fractionDigits(step);
            if (fraction < 0) {
                multiple = terms.wholeStep(step, pointer);
                integer = true;
            }
        }
        BigDecimal least = terms.decimal(schema, "minimum");
        BigDecimal over = terms.decimal(schema, "exclusiveMinimum");
        boolean leastExcluded = over != null && (least == null || over.compareTo(least) >= 0);
        BigDecimal most = terms.decimal(schema, "maximum");
        BigDecimal under = terms.decimal(schema, "exclusiveMaximum");
        boolean mostExcluded = under != null && (most == null || under.compareTo(most) <= 0);
        return keep(new Lexeme(
                Numbers.of(new Numbers.Wanted(
                        integer,
                        leastExcluded ? over : least,
                        leastExcluded,
                        mostExcluded ? under : most,
                        mostExcluded,
                        multiple,
                        fraction)),
                limits.answerChars()));
    }

    private Rule array(JsonNode schema, String pointer) {
        int least = terms.count(schema, "minItems", 0, pointer);
        int most = Math.min(limits.arrayItems(), terms.count(schema, "maxItems", limits.arrayItems(), pointer));
        if (schema.path("uniqueItems").asBoolean(false) && most > 1) {
            List<String> choices = terms.itemChoices(schema, pointer);
            return keep(new Picks(choices, least, Math.min(most, choices.size())));
        }
        List<Rule> prefix = new ArrayList<>();
        for (int i = 0; i < schema.path("prefixItems").size(); i++) {
            prefix.add(rule(schema.path("prefixItems").path(i), pointer + "/prefixItems/" + i));
        }
        JsonNode items = schema.path("items");
        boolean closed = items.isBoolean() && !items.booleanValue();
        Rule rest = closed ? null : items.isMissingNode() ? anything() : rule(items, pointer + "/items");
        return keep(new Items(prefix, rest, least, most));
    }

    private Rule object(JsonNode schema, String pointer) {
        Set<String> required = new LinkedHashSet<>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        schema.path("properties").forEachEntry(properties::put);
        boolean closed = schema.path("additionalProperties").isBoolean()
                && !schema.path("additionalProperties").booleanValue();
        for (String name : required) {
            JsonNode other = schema.path("additionalProperties");
            properties.putIfAbsent(
                    name,
                    closed
                            ? JsonNodeFactory.instance.booleanNode(false)
                            : other.isMissingNode() ? JsonNodeFactory.instance.objectNode() : other);
        }
        terms.checkCounts(schema, required.size(), properties.size(), pointer);
        List<Members.Member> members = new ArrayList<>();
        properties.forEach((name, property) -> {
            String key = JsonNodeFactory.instance.stringNode(name) + ":";
            String at = pointer + "/properties/" + name.replace("~", "~0").replace("/", "~1");
            members.add(new Members.Member(
                    key.getBytes(StandardCharsets.UTF_8), rule(property, at), required.contains(name)));
        });
        return keep(new Members(members));
    }

    /** A schema's own keywords in a fresh node. */
    static ObjectNode copy(JsonNode schema) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        schema.forEachEntry(copy::set);
        return copy;
    }
}
