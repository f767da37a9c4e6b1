package dev.lector.internal.grammar;

import dev.lector.error.AuthorException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes sure that no value fits two branches of a {@code oneOf}: by type, by different choices, or by a required property that tells
 * them apart. What cannot be told apart is refused.
 */
final class Disjoint {
    private final SchemaTerms terms;
    private final List<JsonNode> branches;
    private final String pointer;

    Disjoint(SchemaTerms terms, List<JsonNode> branches, String pointer) {
        this.terms = terms;
        this.branches = branches;
        this.pointer = pointer;
    }

    void check() {
        for (int i = 0; i < branches.size(); i++) {
            for (int j = i + 1; j < branches.size(); j++) {
                if (!apart(terms.followed(branches.get(i)), terms.followed(branches.get(j)))) {
                    throw new AuthorException("schema" + pointer + "/oneOf: branches " + i + " and " + j
                            + " may both fit; use anyOf, or a required property with a const of its own in each");
                }
            }
        }
    }

    private boolean apart(JsonNode a, JsonNode b) {
        Set<JsonNode> left = choices(a);
        Set<JsonNode> right = choices(b);
        if (left != null && right != null) {
            return disjoint(left, right);
        }
        List<String> types = typesOf(a, left);
        List<String> others = typesOf(b, right);
        if (!types.isEmpty() && !others.isEmpty() && disjoint(new HashSet<>(types), new HashSet<>(others))) {
            return true;
        }
        return types.equals(List.of("object")) && others.equals(List.of("object")) && toldApart(a, b);
    }

    /** The types with {@code integer} counted as the number that it is. */
    private List<String> typesOf(JsonNode schema, @Nullable Set<JsonNode> choices) {
        if (choices != null) {
            return choices.stream().map(Disjoint::typeOf).distinct().toList();
        }
        // Without a type the keywords of one type say nothing about values of another.
        List<String> types = schema.has("type") ? terms.types(schema) : List.of();
        return types.stream()
                .map(type -> type.equals("integer") ? "number" : type)
                .distinct()
                .toList();
    }

    private static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case STRING -> "string";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            default -> "null";
        };
    }

    private static @Nullable Set<JsonNode> choices(JsonNode schema) {
        if (!schema.has("enum") && !schema.has("const")) {
            return null;
        }
        Set<JsonNode> choices = new HashSet<>();
        if (schema.has("enum")) {
            schema.path("enum").forEach(choices::add);
        } else {
            choices.add(schema.path("const"));
        }
        return choices;
    }

    private static <E> boolean disjoint(Set<E> a, Set<E> b) {
        return a.stream().noneMatch(b::contains);
    }

    private boolean toldApart(JsonNode a, JsonNode b) {
        Set<String> required = names(a.path("required"));
        required.retainAll(names(b.path("required")));
        for (String name : required) {
            JsonNode left = terms.followed(a.path("properties").path(name));
            JsonNode right = terms.followed(b.path("properties").path(name));
            if (!left.isMissingNode() && !right.isMissingNode() && apart(left, right)) {
                return true;
            }
        }
        return closedWithout(a, b) || closedWithout(b, a);
    }

    /** Whether one needs a property that the other does not know and does not allow. */
    private static boolean closedWithout(JsonNode closed, JsonNode other) {
        JsonNode more = closed.path("additionalProperties");
        Set<String> needed = names(other.path("required"));
        closed.path("properties").propertyNames().forEach(needed::remove);
        return more.isBoolean() && !more.booleanValue() && !needed.isEmpty();
    }

    private static Set<String> names(JsonNode list) {
        Set<String> names = new HashSet<>();
        list.forEach(name -> names.add(name.asString("")));
        return names;
    }
}
