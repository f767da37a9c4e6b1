package dev.lector.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Lists the leaves of a JSON Schema in its order. A part that refers to what it is inside of is listed once, not for ever. */
final class FieldLister {
    private final JsonNode root;
    private final List<SchemaField> fields = new ArrayList<>();
    private final Set<String> open = new HashSet<>();

    private FieldLister(JsonNode root) {
        this.root = root;
    }

    static List<SchemaField> list(JsonNode schema) {
        FieldLister lister = new FieldLister(schema);
        lister.visit(schema, new Place("", List.of(), "", true, false, false));
        return List.copyOf(lister.fields);
    }

    /** Where the walk is; the components are those of {@link SchemaField}. */
    private record Place(
            String pointer,
            List<String> path,
            String description,
            boolean required,
            boolean repeated,
            boolean inTable) {
        Place property(String name, String text, boolean must) {
            List<String> longer = Stream.concat(path.stream(), Stream.of(name)).toList();
            String at = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            return new Place(at, longer, text, required && must, repeated, repeated);
        }

        Place item() {
            return new Place(pointer + "/*", path, description, required, true, inTable);
        }
    }

    private void visit(JsonNode given, Place place) {
        String reference = given.path("$ref").asString("");
        if (!reference.isEmpty() && !open.add(reference)) {
            return;
        }
        JsonNode schema = withoutNull(reference.isEmpty() ? given : target(reference));
        String description = first(given, schema, place.description);
        Place here = new Place(place.pointer, place.path, description, place.required, place.repeated, place.inTable);
        if (schema != given && !schema.path("$ref").isMissingNode()) {
            visit(schema, here);
        } else if (schema.path("properties").isObject()
                && !schema.path("format").asString("").equals("money")) {
            object(schema, here);
        } else if (schema.path("items").isObject()) {
            visit(schema.path("items"), here.item());
        } else {
            leaf(schema, here);
        }
        open.remove(reference);
    }

    private void object(JsonNode schema, Place place) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        schema.path("properties")
                .forEachEntry((name, property) -> visit(property, place.property(name, "", required.contains(name))));
    }

    private void leaf(JsonNode schema, Place place) {
        String name = place.path.isEmpty() ? "" : place.path.get(place.path.size() - 1);
        List<String> choices = new ArrayList<>();
        schema.path("enum").forEach(choice -> {
            if (!choice.isNull()) {
                choices.add(choice.isString() ? choice.stringValue() : choice.toString());
            }
        });
        fields.add(new SchemaField(
                place.pointer,
                name,
                place.path,
                place.description.isEmpty() ? words(name) : place.description,
                kind(schema),
                choices,
                place.required,
                place.repeated,
                place.inTable));
    }

    private JsonNode target(String reference) {
        return reference.startsWith("#") ? root.at(reference.substring(1)) : root.path("");
    }

    private static String first(JsonNode given, JsonNode schema, String inherited) {
        String own = given.path("description").asString("");
        String text = own.isEmpty() ? schema.path("description").asString("") : own;
        return text.isEmpty() ? inherited : text;
    }

    /** Of a choice between null and one other thing the other thing; else the schema itself. */
    private static JsonNode withoutNull(JsonNode schema) {
        for (String keyword : List.of("anyOf", "oneOf")) {
            JsonNode branches = schema.path(keyword);
            List<JsonNode> others = new ArrayList<>();
            branches.forEach(branch -> {
                if (!branch.path("type").asString("").equals("null")) {
                    others.add(branch);
                }
            });
            if (branches.size() == 2 && others.size() == 1) {
                return others.get(0);
            }
        }
        return schema;
    }

    private static ValueType kind(JsonNode schema) {
        if (schema.has("enum")) {
            return ValueType.ENUM;
        }
        ValueType named = ValueType.ofFormat(schema.path("format").asString(""));
        if (named != null) {
            return named;
        }
        return switch (type(schema.path("type"))) {
            case "integer" -> ValueType.INTEGER;
            case "number" -> ValueType.NUMBER;
            case "boolean" -> ValueType.BOOLEAN;
            default -> ValueType.STRING;
        };
    }

    private static String type(JsonNode type) {
        @Nullable String found = null;
        for (JsonNode one : type.isArray() ? type.values() : List.of(type)) {
            String name = one.asString("");
            found = found == null && !name.equals("null") ? name : found;
        }
        return found == null ? "" : found;
    }

    /** {@code dueDate} and {@code due_date} in words. */
    static String words(String name) {
        return name.replaceAll("([\\p{Ll}\\p{N}])(\\p{Lu})", "$1 $2")
                .replaceAll("[_\\-.]+", " ")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
