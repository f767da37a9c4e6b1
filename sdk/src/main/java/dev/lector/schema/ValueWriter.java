package dev.lector.schema;

import dev.lector.result.Money;
import dev.lector.schema.Shape.Part;
import java.lang.reflect.Array;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a record as the JSON that its schema describes. */
final class ValueWriter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ValueWriter() {}

    static JsonNode write(Shape shape, @Nullable Object value) {
        if (value == null) {
            return JSON.nullNode();
        }
        if (shape instanceof Shape.Group group) {
            return group(group, value);
        }
        if (shape instanceof Shape.Many many) {
            return many(many, value);
        }
        if (value instanceof Money money) {
            ObjectNode node = JSON.objectNode();
            node.set("amount", JSON.numberNode(money.amount()));
            node.set("currency", write(shape, money.currency()));
            return node;
        }
        return value instanceof Enum<?> constant ? JSON.stringNode(constant.name()) : Scalar.write(value);
    }

    private static JsonNode group(Shape.Group group, Object value) {
        ObjectNode node = JSON.objectNode();
        for (Part part : group.parts()) {
            node.set(part.name(), write(part.shape(), Binder.read(part, value)));
        }
        return node;
    }

    private static JsonNode many(Shape.Many many, Object value) {
        ArrayNode node = JSON.arrayNode();
        if (value instanceof Collection<?> items) {
            items.forEach(item -> node.add(write(many.item(), item)));
        } else {
            for (int i = 0; i < Array.getLength(value); i++) {
                node.add(write(many.item(), Array.get(value, i)));
            }
        }
        return node;
    }
}
