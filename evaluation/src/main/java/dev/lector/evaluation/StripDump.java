package dev.lector.evaluation;

import dev.lector.evaluation.reading.StripFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Cuts the text lines of images and PDFs as the reader sees them, for a look and for the recipe.
 *
 * <pre>StripDump IN OUT</pre>
 *
 * <p>{@code IN} is a file or a folder. For each page, {@code OUT} gets {@code NAME-pN.lines.png} (the level page with a box
 * around each strip), {@code NAME-pN/0000.png} and so on (the strips), and {@code NAME-pN/strips.json} (for each strip its
 * file, width, column and the six numbers of the map from its pixels to fractions of the page).
 */
public final class StripDump {
    private StripDump() {}

    /** See the class. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: StripDump FILE-OR-FOLDER OUT");
            System.exit(2);
        }
        Path in = Path.of(arguments[0]);
        StripFolder out = new StripFolder(Path.of(arguments[1]));
        for (Path file : files(in)) {
            System.out.println(file.getFileName() + ": " + out.write(file) + " strips");
        }
    }

    private static List<Path> files(Path in) throws IOException {
        if (!Files.isDirectory(in)) {
            return List.of(in);
        }
        try (Stream<Path> all = Files.list(in)) {
            return all.filter(f -> f.toString().matches("(?i).*\\.(pdf|png|jpe?g|tiff?|bmp|gif|webp)"))
                    .sorted()
                    .toList();
        }
    }
}
