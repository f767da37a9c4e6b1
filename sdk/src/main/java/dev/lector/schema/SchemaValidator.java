package dev.lector.schema;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.ValidationLimitExceededException;
import com.networknt.schema.path.PathType;
import dev.lector.error.AuthorException;
import dev.lector.limits.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * A compiled JSON Schema that turns values into lists of violations. Thread-safe.
 *
 * <p>Nothing is fetched: a reference out of the document is the author's error, and so is a schema that breaks the meta-schema.
 */
final class SchemaValidator {
    private static final long STEPS = 2_000_000;
    private static final SchemaRegistry REGISTRY = registry();

    private final Schema schema;

    private SchemaValidator(Schema schema) {
        this.schema = schema;
    }

    private static SchemaRegistry registry() {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ROOT)
                .build();
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config)
                        .schemaCacheEnabled(false)
                        .schemaLoader(loader -> loader.fetchRemoteResources(false)));
    }

    /** Compiles a schema that somebody wrote, whose name is for messages. */
    static SchemaValidator of(JsonNode json, String name) {
        SchemaGuard.check(json, name);
        try {
            Schema meta = REGISTRY.getSchema(SchemaLocation.of(SchemaWriter.DIALECT));
            List<Error> errors = meta.validate(json.toString(), InputFormat.JSON);
            if (!errors.isEmpty()) {
                Error first = errors.get(0);
                throw new AuthorException(name + " is no JSON Schema 2020-12: " + errors.size() + " errors, first at "
                        + first.getInstanceLocation() + ": " + first.getMessage());
            }
            return ofOwn(json);
        } catch (SchemaException e) {
            throw new AuthorException(name + " cannot be compiled: " + e.getMessage(), e);
        }
    }

    /** Compiles a schema that we wrote ourselves; loading the meta-schema would be most of the time of a first start. */
    static SchemaValidator ofOwn(JsonNode json) {
        Schema schema = REGISTRY.getSchema(json);
        schema.initializeValidators();
        return new SchemaValidator(schema);
    }

    /** What does not fit, at most {@link Limits#violations()} entries. */
    List<Violation> validate(JsonNode value, Limits limits) {
        List<Violation> found = new ArrayList<>(ValueGuard.check(value, limits));
        if (!found.isEmpty()) {
            return found;
        }
        try {
            List<Error> errors = schema.validate(
                    value, context -> context.executionConfig(config -> config.maxEvaluationSteps(STEPS)));
            for (Error error : errors.subList(0, Math.min(errors.size(), limits.violations()))) {
                found.add(ViolationText.of(error));
            }
        } catch (ValidationLimitExceededException e) {
            found.add(new Violation("limit", "", "", "must be checkable in " + STEPS + " steps"));
        }
        return found;
    }
}
