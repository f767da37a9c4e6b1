package dev.lector.evaluation.factory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.layout.FontFolder;
import dev.lector.evaluation.factory.layout.Typeface;
import dev.lector.evaluation.factory.layout.Typefaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontFolderTest {
    private static final String JAR = "/com/mpobjects/jasperreports/fonts/liberation/";

    @TempDir
    private Path folder;

    @Test
    void shouldSetTrainingPapersInTheFacesOfTheFolderAndTestPapersInTheBundledOnes() throws IOException {
        copy("LiberationSerif-Regular.ttf", folder.resolve("deep").resolve("Mine-Regular.ttf"));
        copy("LiberationSerif-Bold.ttf", folder.resolve("Mine-Bold.ttf"));
        copy("LiberationMono-Regular.ttf", folder.resolve("Even-Regular.ttf"));
        Files.writeString(folder.resolve("Broken-Regular.ttf"), "no font");

        Typefaces faces = FontFolder.of(folder);
        Typeface text = faces.pick(new Dice(1), Family.TRAIN, false);
        assertThat(text.name()).isEqualTo("Mine");
        assertThat(text.bold().id()).isEqualTo("Mine-bold");
        assertThat(text.italic()).isSameAs(text.regular());
        assertThat(faces.pick(new Dice(1), Family.TRAIN, true).name()).isEqualTo("Even");
        assertThat(faces.pick(new Dice(1), Family.TEST, false).name())
                .isEqualTo(
                        Typefaces.BUNDLED.pick(new Dice(1), Family.TEST, false).name());
    }

    @Test
    void shouldRefuseAFolderWithoutAnyFace() {
        assertThatThrownBy(() -> FontFolder.of(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no TrueType text face");
    }

    private static void copy(String name, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (var in = FontFolderTest.class.getResourceAsStream(JAR + name)) {
            Files.write(to, in.readAllBytes());
        }
    }
}
