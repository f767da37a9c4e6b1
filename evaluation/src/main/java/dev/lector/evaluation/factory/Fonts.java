package dev.lector.evaluation.factory;

import dev.lector.evaluation.factory.layout.FontFolder;
import dev.lector.evaluation.factory.layout.Typefaces;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a folder of typefaces. */
final class Fonts {
    @Option(
            names = "--fonts",
            description = "folder of TrueType files for papers of the train family; the bundled faces if none is given")
    private @Nullable Path folder;

    Typefaces faces() {
        return folder == null ? Typefaces.BUNDLED : FontFolder.of(folder);
    }
}
