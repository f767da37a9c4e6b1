package dev.lector.cli;

import dev.lector.Lector;
import dev.lector.Reading;
import dev.lector.error.CallerException;
import dev.lector.pipeline.Layer;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The files of a command and how to open them. */
final class Inputs {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "PDF, PNG, JPEG, TIFF, BMP, GIF, WebP, or the XML of an electronic invoice; the kind is decided by content.")
    private List<Path> files = List.of();

    @Option(names = "--password", paramLabel = "TEXT", description = "Password of encrypted PDFs.")
    private @Nullable String password;

    @Option(names = "--pages", paramLabel = "RANGE", description = "Pages to read, such as 1-3,7. All when left out.")
    private @Nullable String pages;

    @Option(
            names = "--hide",
            split = ",",
            paramLabel = "LAYER",
            description = "Sources not to look at: ${COMPLETION-CANDIDATES}.")
    private Set<Layer> hide = EnumSet.noneOf(Layer.class);

    @Option(names = "--json", description = "Write JSON to standard output, one document a line.")
    private boolean json;

    @Option(
            names = "--isolated",
            description =
                    "Read documents in a process of their own, which is killed when it hangs: for files of strangers.")
    private boolean isolated;

    @Option(
            names = "--model",
            paramLabel = "FOLDER",
            description =
                    "A model that looks at pages and writes, beside the bundled one: a folder in the layout of ONNX Runtime GenAI"
                            + " with Phi-3.5-vision, Gemma 3 or Qwen2.5-VL.")
    private @Nullable Path model;

    /** The bundled models and the large one that was named, reading where the options say. */
    Lector.Builder lector() {
        Lector.Builder builder = isolated ? Lector.builder().isolated() : Lector.builder();
        Path folder = model;
        return folder == null ? builder : builder.model(folder);
    }

    List<Path> files() {
        return files;
    }

    boolean json() {
        return json;
    }

    /** The single file of a command that takes one. */
    Path onlyFile() {
        if (files.size() != 1) {
            throw new CallerException("this command takes one file, got " + files.size());
        }
        return files.get(0);
    }

    Reading open(Lector lector, Path file, ProgressBar bar) {
        String name = String.valueOf(file.getFileName());
        Reading reading = lector.read(file).hide(hide).onProgress(progress -> bar.show(name, progress));
        String secret = password;
        if (secret != null) {
            reading = reading.password(secret);
        }
        String range = pages;
        return range == null ? reading : reading.pages(range);
    }
}
