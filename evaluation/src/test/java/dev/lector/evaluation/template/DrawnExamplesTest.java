package dev.lector.evaluation.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.extractors.template.Template;
import dev.lector.extractors.template.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DrawnExamplesTest {
    private static final Path SHIPPED =
            Path.of("..", "templates", "src", "main", "resources", "dev", "lector", "templates");

    static Stream<Template> templates() {
        return DrawnExamples.SEEDS.keySet().stream().map(Templates.bundled()::general);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldShipTheExamplesThatTheCommandDraws(Template template) throws IOException {
        Path examples = SHIPPED.resolve(template.kind())
                .resolve(String.valueOf(template.version()))
                .resolve("examples");
        DrawnExamples.Drawn drawn = DrawnExamples.draw(template);
        assertThat(Files.readString(examples.resolve("english.txt"))).isEqualTo(drawn.text());
        assertThat(Files.readString(examples.resolve("english.json"))).isEqualTo(drawn.truth());
    }
}
