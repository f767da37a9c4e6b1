package dev.lector.evaluation.reading;

import dev.lector.limits.Budget;
import dev.lector.page.Page;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads folders of real pages with the starter model and with Tesseract on the same images: one row a document, a sum a folder. */
@Command(
        name = "scans",
        description =
                "Reads folders of images and PDFs that have their truth as JSON beside them, and prints error rates and time"
                        + " of the starter model and of Tesseract.",
        mixinStandardHelpOptions = true)
public final class FolderReading implements Callable<Integer> {
    @Option(names = "--psm", defaultValue = "3", description = "Tesseract's page segmentation mode")
    int pageMode;

    @Option(names = "--no-tesseract", description = "the starter model alone")
    boolean alone;

    @Parameters(arity = "1..*", paramLabel = "DIR")
    List<Path> folders = List.of();

    private final PrintStream out = System.out;

    private record Result(TextErrors ours, TextErrors theirs, double ourSeconds, double theirSeconds) {
        static final Result NONE = new Result(TextErrors.NONE, TextErrors.NONE, 0, 0);

        Result plus(Result other) {
            return new Result(
                    ours.plus(other.ours),
                    theirs.plus(other.theirs),
                    ourSeconds + other.ourSeconds,
                    theirSeconds + other.theirSeconds);
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        for (Path folder : folders) {
            try (Starter starter = new Starter(out)) {
                folder(folder, starter);
            }
        }
        return 0;
    }

    private void folder(Path folder, Starter starter) throws IOException, InterruptedException {
        out.println(folder.getFileName());
        out.printf(
                "  %-44s %6s | %7s %7s | %7s %7s | %7s %7s%n",
                "document", "chars", "CER", "Tess", "words", "Tess", "cpu s", "Tess");
        Result sum = Result.NONE;
        int documents = 0;
        for (Path json : jsons(folder)) {
            Truth truth = Truth.of(json);
            Path file = document(json);
            if (file == null) {
                out.println("  " + json.getFileName() + ": no document beside it");
            } else if (truth.text() != null || !truth.lines().isEmpty()) {
                Result result = document(file, truth, starter);
                row(file.getFileName().toString(), result);
                sum = sum.plus(result);
                documents++;
            } else if (truth.skew() != null || truth.rotation() != null) {
                pose(file, truth, starter);
            }
        }
        if (documents > 0) {
            row("all " + documents, sum);
            out.println("  " + starter.cost());
            if (!alone) {
                out.printf(
                        Locale.ROOT,
                        "  processor time of the starter model by Tesseract's: %.3f%n",
                        sum.ourSeconds / sum.theirSeconds);
            }
        }
    }

    private void row(String name, Result r) {
        out.printf(
                Locale.ROOT,
                "  %-44.44s %6d | %7.4f %7.4f | %7.4f %7.4f | %7.2f %7.2f%n",
                name,
                r.ours.characters(),
                r.ours.characterErrorRate(),
                alone ? Double.NaN : r.theirs.characterErrorRate(),
                r.ours.wordAccuracy(),
                alone ? Double.NaN : r.theirs.wordAccuracy(),
                r.ourSeconds,
                r.theirSeconds);
    }

    private void pose(Path file, Truth truth, Starter starter) throws IOException {
        Starter.PageResult result = starter.read(ImagePage.load(file).get(0));
        out.printf(
                Locale.ROOT,
                "  %-44.44s skew %.2f (said %s), turned by %d quarters (said %s)%n",
                file.getFileName(),
                result.skewDegrees(),
                truth.skew(),
                result.quarterTurns(),
                truth.rotation());
    }

    private Result document(Path file, Truth truth, Starter starter) throws IOException, InterruptedException {
        List<Page> pages = ImagePage.load(file);
        Reading ours = starter.readAll(pages);
        Reading theirs = Reading.NOTHING;
        if (!alone) {
            Tesseract tesseract = new Tesseract(pageMode);
            for (Page page : pages) {
                theirs = theirs.plus(tesseract.read(page.raster(300, Budget.of("page", Duration.ofMinutes(1)))
                        .image()));
            }
        }
        return new Result(ours.against(truth), theirs.against(truth), ours.cpuSeconds(), theirs.cpuSeconds());
    }

    private static List<Path> jsons(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(p -> p.toString().endsWith(".json")).sorted().toList();
        }
    }

    private static @Nullable Path document(Path json) throws IOException {
        String stem = json.getFileName().toString().replaceFirst("\\.json$", ".");
        Path folder = json.toAbsolutePath().getParent();
        if (folder == null) {
            return null;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(p -> p.getFileName().toString().startsWith(stem) && !p.equals(json.toAbsolutePath()))
                    .findFirst()
                    .orElse(null);
        }
    }
}
