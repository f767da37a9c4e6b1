package dev.lector.schema;

import dev.lector.error.AuthorException;
import dev.lector.schema.Shape.Part;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a {@link Shape} as JSON Schema 2020-12. Confined to one call. */
final class SchemaWriter {
    static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, String> descriptions;
    private final Set<String> used = new HashSet<>();

    /** Takes descriptions by pointer as in {@link SchemaField#pointer()}; they go before those of the annotations. */
    SchemaWriter(Map<String, String> descriptions) {
        this.descriptions = descriptions;
    }

    ObjectNode write(Shape.Group root) {
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", DIALECT);
        schema.setAll(described(group(root, ""), "", root.description()));
        Set<String> unknown = new TreeSet<>(descriptions.keySet());
        unknown.removeAll(used);
        if (!unknown.isEmpty()) {
            throw new AuthorException(root.type().getName() + " has nothing at " + unknown + " to describe");
        }
        return schema;
    }

    private ObjectNode any(Shape shape, ValueType as, String pointer) {
        if (shape instanceof Shape.Leaf leaf) {
            return leaf.scalar().schema(as);
        }
        if (shape instanceof Shape.Choice choice) {
            ObjectNode schema = JSON.objectNode().put("type", "string");
            ArrayNode constants = schema.putArray("enum");
            choice.constants().keySet().forEach(constants::add);
            return schema;
        }
        if (shape instanceof Shape.Many many) {
            ObjectNode schema = JSON.objectNode().put("type", "array");
            schema.set("items", described(any(many.item(), as, pointer + "/*"), pointer + "/*", ""));
            return schema;
        }
        return shape instanceof Shape.Group group ? group(group, pointer) : amount();
    }

    private ObjectNode group(Shape.Group group, String pointer) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        for (Part part : group.parts()) {
            String at = pointer + "/" + part.name();
            ObjectNode property = any(part.shape(), part.as(), at);
            String inherited = part.shape() instanceof Shape.Group inner ? inner.description() : "";
            described(property, at, part.description().isEmpty() ? inherited : part.description());
            if (part.nullable()) {
                allowNull(property);
            } else {
                required.add(part.name());
            }
            properties.set(part.name(), property);
        }
        schema.set("required", required);
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode amount() {
        ObjectNode schema = JSON.objectNode().put("type", "object").put("format", "money");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("amount").put("type", "number");
        ObjectNode currency = properties.putObject("currency");
        currency.putArray("type").add("string").add("null");
        currency.put("format", "currency").put("pattern", "^[A-Z]{3}$");
        schema.putArray("required").add("amount");
        return schema.put("additionalProperties", false);
    }

    private static void allowNull(ObjectNode schema) {
        String type = schema.get("type").stringValue();
        schema.putArray("type").add(type).add("null");
        if (schema.get("enum") instanceof ArrayNode constants) {
            constants.addNull();
        }
    }

    private ObjectNode described(ObjectNode schema, String pointer, String description) {
        String given = descriptions.get(pointer);
        used.add(pointer);
        String text = given == null ? description : given;
        if (!text.isEmpty()) {
            schema.put("description", text);
        }
        return schema;
    }
}
