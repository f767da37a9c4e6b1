package dev.lector.evaluation.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Runs the tests of the answerer's recipe, among them that the exported graphs agree with PyTorch within a thousandth. They need a
 * Python with {@code models/starter/requirements.txt}; {@code LECTOR_PYTHON} names it, and where it is not set there is nothing to run.
 */
@Tag("long")
class AnswererRecipeTest {
    @Test
    void shouldPassTheTestsOfTheRecipe() throws IOException, InterruptedException {
        String python = System.getenv("LECTOR_PYTHON");
        assumeThat(python).as("LECTOR_PYTHON").isNotNull();
        Process process = new ProcessBuilder(python, "-m", "unittest", "test_answerer")
                .directory(Path.of("..", "models", "starter").toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("OK").containsPattern("Ran 1[0-9] tests");
    }
}
