package dev.lector.schema;

import dev.lector.result.Money;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a component of a record holds: the closed set of things that a record may be made of. Immutable. */
sealed interface Shape {
    /** One JSON value. */
    record Leaf(Scalar scalar) implements Shape {}

    /** One of an enum's constants, by JSON text. */
    record Choice(Map<String, Object> constants) implements Shape {}

    /** {@link Money}. */
    record Amount() implements Shape {
        static Money bind(JsonNode node) {
            JsonNode currency = node.path("currency");
            String code = currency.isString() ? currency.stringValue() : null;
            BigDecimal amount = node.path("amount").decimalValue();
            return Money.of(amount.toPlainString(), code);
        }
    }

    /** A list, a set or an array. */
    record Many(Shape item, Container container, Class<?> itemType) implements Shape {}

    /** A record. */
    record Group(Class<?> type, String description, List<Part> parts, Constructor<?> constructor) implements Shape {}

    /** How a {@link Many} is held. */
    enum Container {
        LIST,
        SET,
        ARRAY
    }

    /**
     * A component of a record.
     *
     * @param component   the component, its accessor reachable
     * @param description its description; empty for none
     * @param as          the kind that the author gave to a text
     * @param shape       what it holds
     * @param optional    whether it is an {@code Optional}
     * @param nullable    whether it may be absent
     */
    record Part(
            RecordComponent component,
            String description,
            ValueType as,
            Shape shape,
            boolean optional,
            boolean nullable) {
        String name() {
            return component.getName();
        }

        boolean primitive() {
            return component.getType().isPrimitive();
        }

        /** What the component is given when there is no value, or {@link Binder#ABSENT} when it cannot be without one. */
        @Nullable Object empty() {
            if (primitive()) {
                return Binder.ABSENT;
            }
            return optional ? java.util.Optional.empty() : null;
        }
    }
}
