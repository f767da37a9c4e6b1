package dev.lector.schema;

import dev.lector.error.AuthorException;
import dev.lector.error.CallerException;
import dev.lector.limits.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is asked of a document: a record class, or a JSON Schema of the caller's own, with everything that follows from it.
 *
 * <p>Immutable and thread-safe. Creating one costs a millisecond or so; keep it.
 *
 * @param <T> the record; {@link JsonNode} for a schema without a class
 */
public final class RecordSchema<T> {
    private final Class<T> type;
    private final Shape.@Nullable Group shape;
    private final JsonNode json;
    private final List<SchemaField> fields;
    private final SchemaValidator validator;

    private RecordSchema(Class<T> type, Shape.@Nullable Group shape, JsonNode json, SchemaValidator validator) {
        this.type = type;
        this.shape = shape;
        this.json = json;
        this.validator = validator;
        this.fields = FieldLister.list(json);
    }

    /**
     * The schema of a record class. Components are required unless they are {@code Optional} or {@code @Nullable}.
     *
     * @throws AuthorException if the class, or one in it, is nothing that a schema can be made from; names class and component
     */
    public static <R> RecordSchema<R> of(Class<R> type) {
        return of(type, Map.of());
    }

    /**
     * The schema of a record class with descriptions for those who do not want annotations.
     *
     * @param type         the record class
     * @param descriptions by pointer, {@code *} for items: {@code /lines/*}{@code /amount}; they go before annotations
     * @throws AuthorException if the class is unfit or a pointer leads nowhere
     */
    public static <R> RecordSchema<R> of(Class<R> type, Map<String, String> descriptions) {
        Shape.Group shape = new ShapeFactory().root(type);
        JsonNode json = new SchemaWriter(descriptions).write(shape);
        return new RecordSchema<>(type, shape, json, SchemaValidator.ofOwn(json));
    }

    /**
     * A schema of the caller's own, JSON Schema 2020-12 with references inside the document only. Values stay JSON trees.
     *
     * @throws AuthorException if it is no such schema
     */
    public static RecordSchema<JsonNode> of(JsonNode schema) {
        JsonNode json = schema.deepCopy();
        return new RecordSchema<>(JsonNode.class, null, json, SchemaValidator.of(json, "schema"));
    }

    public Class<T> type() {
        return type;
    }

    /** The JSON Schema. The caller must not change it. */
    public JsonNode json() {
        return json;
    }

    /** The leaves in the schema's order: one value to look for each. */
    public List<SchemaField> fields() {
        return fields;
    }

    /** What does not fit, in the value's order, at most {@link Limits#violations()} entries; empty when all does. */
    public List<Violation> validate(JsonNode value, Limits limits) {
        return List.copyOf(validator.validate(value, limits));
    }

    /** Validates a value and makes the record out of what fits, as {@link Bound} says. Never throws for bad data. */
    public Bound<T> bind(JsonNode value, Limits limits) {
        List<Violation> violations = new ArrayList<>(validator.validate(value, limits));
        Shape.Group group = shape;
        if (group == null) {
            return new Bound<>(violations.isEmpty() ? type.cast(value) : null, violations);
        }
        if (violations.stream().anyMatch(v -> v.keyword().equals("limit"))) {
            return new Bound<>(null, violations);
        }
        Object bound = new Binder(violations).bind(group, value, "");
        return new Bound<>(bound == Binder.ABSENT ? null : type.cast(bound), violations);
    }

    /**
     * The JSON of a record, as this schema describes it; absent components are null.
     *
     * @throws CallerException if the value is not of this schema's class
     */
    public JsonNode toJson(T value) {
        if (!type.isInstance(value)) {
            throw new CallerException("value is no " + type.getName());
        }
        return shape == null ? (JsonNode) value : ValueWriter.write(shape, value);
    }
}
