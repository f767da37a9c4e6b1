package dev.lector.schema;

import dev.lector.error.AuthorException;
import dev.lector.result.Money;
import dev.lector.schema.Shape.Container;
import dev.lector.schema.Shape.Part;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a record class into a {@link Shape}, or says what its author must change. Confined to one call. */
final class ShapeFactory {
    private static final String ALLOWED =
            "allowed are records, enums, String, boolean, int, long, short, double, float and their "
                    + "boxes, BigDecimal, BigInteger, Money, Currency, URI, the date and time types of java.time, and List, Set, array or "
                    + "Optional of these";

    private final Deque<Class<?>> open = new ArrayDeque<>();

    Shape.Group root(Class<?> type) {
        if (!type.isRecord()) {
            throw new AuthorException(type.getName() + " is not a record: a schema is made from a record class");
        }
        return group(type, type.getName());
    }

    private Shape.Group group(Class<?> type, String where) {
        if (open.contains(type)) {
            throw new AuthorException(where + " holds " + type.getName() + " again: a record must not contain itself");
        }
        if (type.getTypeParameters().length > 0) {
            throw new AuthorException(where + ": " + type.getName() + " has type parameters; use a record without");
        }
        RecordComponent[] components = type.getRecordComponents();
        if (components.length == 0) {
            throw new AuthorException(where + ": " + type.getName() + " has no components");
        }
        open.push(type);
        List<Part> parts = new ArrayList<>();
        for (RecordComponent component : components) {
            parts.add(part(type, component));
        }
        open.pop();
        Described described = type.getAnnotation(Described.class);
        return new Shape.Group(type, described == null ? "" : described.value(), parts, constructor(type, components));
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            for (RecordComponent component : components) {
                component.getAccessor().setAccessible(true);
            }
            return constructor;
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new AuthorException(
                    type.getName() + " cannot be reached: make it public or open its package to dev.lector", e);
        }
    }

    private Part part(Class<?> owner, RecordComponent component) {
        String where = owner.getName() + "." + component.getName();
        Type type = component.getGenericType();
        boolean optional = component.getType() == Optional.class;
        Shape shape = shape(optional ? argument(type, where) : type, where);
        Described described = component.getAnnotation(Described.class);
        boolean nullable = optional || nullable(component);
        if (nullable && component.getType().isPrimitive()) {
            throw new AuthorException(where + " is a primitive and cannot be nullable; use its box");
        }
        return new Part(
                component,
                described == null ? "" : described.value(),
                described == null ? ValueType.STRING : described.as(),
                shape,
                optional,
                nullable);
    }

    private static boolean nullable(RecordComponent component) {
        return nullable((AnnotatedElement) component) || nullable(component.getAnnotatedType());
    }

    private static boolean nullable(AnnotatedElement element) {
        // By simple name, so that the author's own choice of library counts.
        for (Annotation annotation : element.getAnnotations()) {
            if (annotation.annotationType().getSimpleName().equals("Nullable")) {
                return true;
            }
        }
        return false;
    }

    private Shape shape(Type type, String where) {
        if (type instanceof ParameterizedType parameterized) {
            return collection(parameterized, where);
        }
        if (!(type instanceof Class<?> raw)) {
            throw refused(type, where);
        }
        Scalar scalar = Scalar.of(raw);
        if (scalar != null) {
            return new Shape.Leaf(scalar);
        }
        if (raw == Money.class) {
            return new Shape.Amount();
        }
        if (raw.isEnum()) {
            return choice(raw, where);
        }
        if (raw.isArray()) {
            Class<?> item = raw.getComponentType();
            return new Shape.Many(item(item, where), Container.ARRAY, item);
        }
        if (raw.isRecord()) {
            return group(raw, where);
        }
        throw refused(type, where);
    }

    private Shape collection(ParameterizedType type, String where) {
        if (type.getRawType() == List.class) {
            return new Shape.Many(item(argument(type, where), where), Container.LIST, Object.class);
        }
        if (type.getRawType() == Set.class) {
            return new Shape.Many(item(argument(type, where), where), Container.SET, Object.class);
        }
        throw refused(type, where);
    }

    private Shape item(Type type, String where) {
        Shape item = shape(type, where);
        if (item instanceof Shape.Many) {
            throw new AuthorException(where + " is a collection of collections; put the inner one into a record");
        }
        return item;
    }

    private static Shape choice(Class<?> type, String where) {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), constant);
        }
        if (constants.isEmpty()) {
            throw new AuthorException(where + ": " + type.getName() + " has no constants");
        }
        return new Shape.Choice(constants);
    }

    private static Type argument(Type type, String where) {
        if (type instanceof ParameterizedType parameterized) {
            return parameterized.getActualTypeArguments()[0];
        }
        throw refused(type, where);
    }

    private static AuthorException refused(Type type, String where) {
        return new AuthorException(where + " is a " + type.getTypeName() + "; " + ALLOWED);
    }
}
