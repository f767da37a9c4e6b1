package dev.lector.evaluation;

import dev.lector.evaluation.reading.ReadingTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Reads folders of scans with the starter model and with Tesseract, and prints error rates and time of both.
 *
 * <pre>ReadingBench [--psm 3|6] [--no-tesseract] DIR...</pre>
 *
 * <p>A folder holds images or PDFs with a JSON beside each (whole text, text lines, known skew or rotation).
 */
public final class ReadingBench {
    private ReadingBench() {}

    /** See the class. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> all = Arrays.asList(arguments);
        int psm = all.contains("--psm") ? Integer.parseInt(all.get(all.indexOf("--psm") + 1)) : 3;
        boolean alone = all.contains("--no-tesseract");
        List<Path> folders = all.stream()
                .filter(a -> !a.startsWith("--") && !a.equals(String.valueOf(psm)))
                .map(Path::of)
                .toList();
        if (folders.isEmpty()) {
            System.err.println("usage: ReadingBench [--psm 3|6] [--no-tesseract] DIR...");
            System.exit(2);
        }
        try (ReadingTable table = new ReadingTable(System.out, alone ? 0 : psm)) {
            for (Path folder : folders) {
                table.folder(folder);
            }
        }
    }
}
