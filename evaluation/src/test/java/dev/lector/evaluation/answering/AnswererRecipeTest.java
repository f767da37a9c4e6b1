package dev.lector.evaluation.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Runs the tests of the answerer's recipe, among them that the exported graphs agree with PyTorch within a thousandth. They need a
 * Python with {@code models/starter/requirements.txt}: {@code LECTOR_PYTHON} names it, else one is made with pip the first time.
 */
@Tag("long")
class AnswererRecipeTest {
    private static final Path RECIPE = Path.of("..", "models", "starter").toAbsolutePath();

    @Test
    void shouldPassTheTestsOfTheRecipe() throws IOException, InterruptedException {
        Path work = Files.createDirectories(Path.of("target", "recipe").toAbsolutePath());
        String python = run(RECIPE.resolve("recipe_python.sh").toString(), work.toString());
        String said = run(python.strip(), "-m", "unittest", "test_answerer");
        assertThat(said).contains("OK").containsPattern("Ran (?:1[5-9]|[2-9][0-9]) tests");
    }

    /** What a command in the recipe's folder prints; fails with it when the command does. */
    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(RECIPE.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
