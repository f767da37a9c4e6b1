package dev.lector.extractors.template;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import dev.lector.error.DefectException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Holds templates to {@code template.schema.json}. Stateless and thread-safe. */
final class MetaSchema {
    private static final String FILE = "/dev/lector/templates/template.schema.json";
    private static final Schema SCHEMA = load();

    private MetaSchema() {}

    /** What does not fit, in the template's order; a template's text is its author's, so messages may quote it. */
    static List<Mistake> check(JsonNode template, YamlTree tree) {
        List<Mistake> mistakes = new ArrayList<>();
        for (Error error : SCHEMA.validate(template)) {
            String property = error.getProperty();
            boolean unknown = "additionalProperties".equals(error.getKeyword()) && property != null;
            String pointer = error.getInstanceLocation() + (unknown ? "/" + property : "");
            mistakes.add(tree.mistake(pointer, unknown ? "is no key that templates have here" : error.getMessage()));
        }
        return mistakes;
    }

    private static Schema load() {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ROOT)
                .build();
        try (InputStream in = MetaSchema.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new DefectException(FILE + " is not on the class path");
            }
            return SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config)
                                    .schemaLoader(loader -> loader.fetchRemoteResources(false)))
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new DefectException(FILE + " cannot be read", e);
        }
    }
}
