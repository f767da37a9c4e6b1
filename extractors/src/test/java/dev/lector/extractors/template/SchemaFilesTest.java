package dev.lector.extractors.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.extractors.Invoice;
import dev.lector.schema.RecordSchema;
import dev.lector.schema.SchemaField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The {@code schema.json} of every kind that ships says what its template says; {@code -Dlector.goldens.write=true} writes them anew,
 * and the difference is part of the review.
 */
class SchemaFilesTest {
    private static final Path BUNDLED = Path.of("../templates/src/main/resources/dev/lector/templates");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<Template> templates() {
        return Templates.bundled().all().stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldSayWhatTheTemplateSays(Template template) throws IOException {
        Path file = BUNDLED.resolve(template.id()).resolve(template.version() + "/schema.json");
        ObjectNode drafted = SchemaDraft.of(template.id(), template.fields(), template.tables());
        if (Boolean.getBoolean("lector.goldens.write")) {
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(drafted) + "\n");
        }
        assertThat(JSON.readTree(Files.readString(file))).isEqualTo(drafted);
    }

    @Test
    void shouldGiveAnInvoiceTheFieldsOfItsRecord() {
        List<String> fields = RecordSchema.of(Invoice.class).fields().stream()
                .map(SchemaField::pointer)
                .map(pointer -> pointer.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT))
                .toList();
        List<String> ofTemplate = Templates.bundled().schema("invoice").fields().stream()
                .map(SchemaField::pointer)
                .toList();
        assertThat(ofTemplate).containsExactlyElementsOf(fields);
    }
}
