package dev.lector.schema;

import dev.lector.error.AuthorException;
import dev.lector.error.DefectException;
import dev.lector.schema.Shape.Container;
import dev.lector.schema.Shape.Part;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes the record out of a JSON value and collects what did not fit. Confined to one call. */
final class Binder {
    /** Stands for a value that cannot be made and must not be null either. */
    static final Object ABSENT = new Object();

    private final Set<String> wrong;
    private final List<Violation> violations;

    /**
     * Goes on from what the validation said.
     *
     * @param violations what the validation said; values at these pointers are not bound; what binding finds is added
     */
    Binder(List<Violation> violations) {
        this.violations = violations;
        this.wrong = new LinkedHashSet<>();
        violations.forEach(v -> wrong.add(v.pointer()));
    }

    Object bind(Shape shape, JsonNode node, String pointer) {
        if (node.isNull() || node.isMissingNode()) {
            return ABSENT;
        }
        if (shape instanceof Shape.Group group) {
            return node.isObject() ? group(group, node, pointer) : ABSENT;
        }
        if (shape instanceof Shape.Many many) {
            return node.isArray() ? many(many, node, pointer) : ABSENT;
        }
        if (wrong.stream().anyMatch(w -> w.equals(pointer) || w.startsWith(pointer + "/"))) {
            return ABSENT;
        }
        return leaf(shape, node, pointer);
    }

    private Object leaf(Shape shape, JsonNode node, String pointer) {
        try {
            if (shape instanceof Shape.Leaf leaf) {
                return leaf.scalar().parser().apply(node);
            }
            if (shape instanceof Shape.Choice choice) {
                return choice.constants().getOrDefault(node.asString(""), ABSENT);
            }
            return Shape.Amount.bind(node);
        } catch (RuntimeException e) {
            // The parsers of the JDK and of Jackson throw several unrelated types; each means that the data is bad.
            violations.add(
                    new Violation("value", pointer, "", "must be a value that exists, such as a real day or code"));
            return ABSENT;
        }
    }

    private Object group(Shape.Group group, JsonNode node, String pointer) {
        List<Part> parts = group.parts();
        @Nullable Object[] arguments = new @Nullable Object[parts.size()];
        boolean whole = true;
        for (int i = 0; i < arguments.length; i++) {
            Part part = parts.get(i);
            Object value = bind(part.shape(), node.path(part.name()), pointer + "/" + part.name());
            arguments[i] = argument(part, value);
            whole &= arguments[i] != ABSENT;
        }
        return whole ? create(group, arguments, pointer) : ABSENT;
    }

    private static @Nullable Object argument(Part part, Object value) {
        if (value != ABSENT) {
            return part.optional() ? Optional.of(value) : value;
        }
        boolean emptyCollection = part.shape() instanceof Shape.Many && !part.nullable();
        return emptyCollection ? collect((Shape.Many) part.shape(), List.of()) : part.empty();
    }

    private Object create(Shape.Group group, @Nullable Object[] arguments, String pointer) {
        try {
            return group.constructor().newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            violations.add(new Violation(
                    "record",
                    pointer,
                    "",
                    "must satisfy the constructor of " + group.type().getSimpleName()));
            return ABSENT;
        } catch (ReflectiveOperationException e) {
            throw new AuthorException(group.type().getName() + " cannot be created", e);
        }
    }

    private Object many(Shape.Many many, JsonNode node, String pointer) {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            Object item = bind(many.item(), node.path(i), pointer + "/" + i);
            if (item != ABSENT) {
                items.add(item);
            }
        }
        return collect(many, items);
    }

    private static Object collect(Shape.Many many, List<Object> items) {
        if (many.container() == Container.LIST) {
            return List.copyOf(items);
        }
        if (many.container() == Container.SET) {
            return Collections.unmodifiableSet(new LinkedHashSet<>(items));
        }
        Object array = Array.newInstance(many.itemType(), items.size());
        for (int i = 0; i < items.size(); i++) {
            Array.set(array, i, items.get(i));
        }
        return array;
    }

    /** Value of a component, its Optional taken off; null when it has none. */
    static @Nullable Object read(Part part, Object owner) {
        try {
            Object value = part.component().getAccessor().invoke(owner);
            return value instanceof Optional<?> optional ? optional.orElse(null) : value;
        } catch (ReflectiveOperationException e) {
            throw new DefectException("component " + part.name() + " of a record cannot be read", e);
        }
    }
}
