package dev.lector.evaluation.reading;

import dev.lector.error.LectorException;
import dev.lector.limits.Budget;
import dev.lector.page.Page;
import dev.lector.reader.PageReading;
import dev.lector.reader.StarterPageReader;
import dev.lector.text.Word;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads folders and prints one row a document, a sum a folder. One thread, so that processor time is comparable. */
public final class ReadingTable implements AutoCloseable {
    private final PrintStream out;
    private final @Nullable Tesseract tesseract;
    private final StarterPageReader reader = StarterPageReader.open(1);
    private boolean warm;
    private long prepareNanos;
    private long readNanos;

    /**
     * A table on a stream.
     *
     * @param pageMode Tesseract's page segmentation mode, 0 to leave Tesseract out
     */
    public ReadingTable(PrintStream out, int pageMode) {
        this.out = out;
        this.tesseract = pageMode == 0 ? null : new Tesseract(pageMode);
    }

    private record Result(TextErrors ours, TextErrors theirs, double ourSeconds, double theirSeconds) {
        Result plus(Result other) {
            return new Result(
                    ours.plus(other.ours),
                    theirs.plus(other.theirs),
                    ourSeconds + other.ourSeconds,
                    theirSeconds + other.theirSeconds);
        }
    }

    /** Every document of the folder that has text, lines, skew or rotation to compare with. */
    public void folder(Path folder) throws IOException, InterruptedException {
        out.println(folder.getFileName());
        out.printf(
                "  %-44s %6s | %7s %7s | %7s %7s | %7s %7s%n",
                "document", "chars", "CER", "Tess", "words", "Tess", "cpu s", "Tess");
        Result sum = new Result(TextErrors.NONE, TextErrors.NONE, 0, 0);
        int documents = 0;
        for (Path json : jsons(folder)) {
            Truth truth = Truth.of(json);
            Path file = document(json);
            if (file == null) {
                continue;
            }
            if (truth.text() != null || !truth.lines().isEmpty()) {
                Result result = document(file, truth);
                row(file.getFileName().toString(), result);
                sum = sum.plus(result);
                documents++;
            } else if (truth.skew() != null || truth.rotation() != null) {
                pose(file, truth);
            }
        }
        if (documents > 0) {
            row("all " + documents, sum);
            out.printf(
                    Locale.ROOT,
                    "  by the clock: %.2f s to prepare pages, %.2f s to read strips%n",
                    prepareNanos / 1e9,
                    readNanos / 1e9);
        }
    }

    private void row(String name, Result r) {
        out.printf(
                Locale.ROOT,
                "  %-44.44s %6d | %7.4f %7.4f | %7.4f %7.4f | %7.2f %7.2f%n",
                name,
                r.ours.characters(),
                r.ours.characterErrorRate(),
                r.theirs.characterErrorRate(),
                r.ours.wordAccuracy(),
                r.theirs.wordAccuracy(),
                r.ourSeconds,
                r.theirSeconds);
    }

    private void pose(Path file, Truth truth) throws IOException {
        PageReading reading = reader.readTimed(ImagePage.load(file).get(0), budget());
        out.printf(
                Locale.ROOT,
                "  %-44.44s skew %.2f (said %s), turned by %d quarters (said %s)%n",
                file.getFileName(),
                reading.view().skewDegrees(),
                truth.skew(),
                reading.view().quarterTurns(),
                truth.rotation());
    }

    private Result document(Path file, Truth truth) throws IOException, InterruptedException {
        List<Page> pages = ImagePage.load(file);
        if (!warm) {
            read(pages);
            warm = true;
        }
        Reading ours = read(pages);
        Reading theirs = new Reading(List.of(), 0);
        if (tesseract != null) {
            for (Page page : pages) {
                Reading part = tesseract.read(page.raster(300, budget()).image());
                theirs = joined(theirs, part);
            }
        }
        return new Result(ours.against(truth), theirs.against(truth), ours.cpuSeconds(), theirs.cpuSeconds());
    }

    private static Reading joined(Reading a, Reading b) {
        List<Reading.ReadWord> words = new ArrayList<>(a.words());
        words.addAll(b.words());
        return new Reading(words, a.cpuSeconds() + b.cpuSeconds());
    }

    private Reading read(List<Page> pages) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        List<Reading.ReadWord> words = new ArrayList<>();
        for (Page page : pages) {
            try {
                PageReading reading = reader.readTimed(page, budget());
                prepareNanos += reading.prepareNanos();
                readNanos += reading.readNanos();
                for (Word w : reading.text().words()) {
                    words.add(new Reading.ReadWord(
                            w.text(),
                            w.box().x0(),
                            w.box().y0(),
                            w.box().x1(),
                            w.box().y1(),
                            w.line()));
                }
            } catch (LectorException e) {
                out.println("  page " + page.number() + ": " + e.getMessage());
            }
        }
        return new Reading(words, (threads.getCurrentThreadCpuTime() - start) / 1e9);
    }

    private static Budget budget() {
        return Budget.of("bench page", Duration.ofMinutes(2));
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

    @Override
    public void close() {
        reader.close();
    }
}
