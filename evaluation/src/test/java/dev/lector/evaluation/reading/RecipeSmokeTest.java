package dev.lector.evaluation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.layout.Face;
import dev.lector.evaluation.factory.layout.Typeface;
import dev.lector.evaluation.factory.layout.Typefaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The reader's recipe still runs from drawing to the exported graph, and learns. Takes minutes and, the first time, fetches
 * PyTorch with pip (or set {@code LECTOR_PYTHON} to a Python that has the recipe's requirements).
 */
@Tag("long")
class RecipeSmokeTest {
    private static final Path RECIPE = Path.of("..", "models", "starter").toAbsolutePath();

    @Test
    void shouldReachTheStatedErrorRateOnAHeldOutFace() throws IOException, InterruptedException {
        Path work = Files.createDirectories(Path.of("target", "recipe").toAbsolutePath());
        Path faces = Files.createDirectories(work.resolve("faces"));
        for (int seed = 0; seed < 100; seed++) {
            Family family = seed % 2 == 0 ? Family.TRAIN : Family.TEST;
            Typeface typeface = Typefaces.BUNDLED.pick(new Dice(seed), family, seed % 10 < 2);
            for (Face face : List.of(typeface.regular(), typeface.bold(), typeface.italic())) {
                Files.write(faces.resolve(face.id() + ".ttf"), face.data());
            }
        }
        Path log = work.resolve("recipe.log");
        int result = new ProcessBuilder(RECIPE.resolve("recipe_smoke.sh").toString(), faces.toString(), work.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertThat(result).as(Files.readString(log)).isZero();
    }
}
