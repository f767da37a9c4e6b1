package dev.lector.evaluation.reading;

import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.content.Fault;
import dev.lector.evaluation.factory.draw.ScanDraw;
import dev.lector.evaluation.factory.layout.FontFolder;
import dev.lector.evaluation.factory.layout.Typefaces;
import dev.lector.evaluation.factory.paper.Paper;
import dev.lector.evaluation.factory.paper.Writer;
import dev.lector.evaluation.factory.scan.Level;
import dev.lector.evaluation.factory.scan.Scan;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads simulated scans of the factory's test family and prints error rates by level, kind and language, and the error of deskewing. */
@Command(
        name = "factory",
        description =
                "Reads simulated scans of drawn documents of the test family and prints error rates by level, kind and language.",
        mixinStandardHelpOptions = true)
public final class FactoryReading implements Callable<Integer> {
    @Option(
            names = "--count",
            defaultValue = "40",
            description = "documents of each level; kinds and languages take turns")
    int count;

    @Option(names = "--seed", defaultValue = "1")
    long seed;

    @Option(names = "--levels", split = ",", defaultValue = "clean,middle", description = "clean, middle, hard")
    List<String> levels = List.of();

    @Option(
            names = "--kinds",
            split = ",",
            defaultValue =
                    "invoice,receipt,credit_note,booking,contract,letter,bank_statement,form,purchase_order,delivery_note")
    List<String> kinds = List.of();

    @Option(names = "--languages", split = ",", defaultValue = "en,de,fr,es,it,nl")
    List<String> languages = List.of();

    @Option(names = "--pages", defaultValue = "2", description = "at most so many pages of a document")
    int pages;

    @Option(
            names = "--fonts",
            description =
                    "folder of TrueType files to set the documents in, such as faces that the reader was not trained on;"
                            + " the bundled DejaVu faces if none is given")
    @Nullable Path fonts;

    @Option(names = "--tesseract", description = "Tesseract (eng, psm 3) on the same images, too")
    boolean tesseract;

    @Option(names = "--misses", defaultValue = "0", description = "print so many lines of each level that were misread")
    int misses;

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        for (String level : levels) {
            try (Starter starter = new Starter(out)) {
                level(Level.valueOf(level.toUpperCase(Locale.ROOT)), starter);
            }
        }
        return 0;
    }

    private static final class Sums {
        final Map<String, TextErrors> byGroup = new TreeMap<>();
        final List<Double> skews = new ArrayList<>();
        TextErrors theirs = TextErrors.NONE;
        double theirSeconds;
        int shown;

        void add(Paper paper, TextErrors errors) {
            for (String group : List.of("all", "kind " + paper.kind(), "language " + paper.language())) {
                byGroup.merge(group, errors, TextErrors::plus);
            }
        }
    }

    private void level(Level level, Starter starter) throws IOException, InterruptedException {
        Sums sums = new Sums();
        Typefaces faces = faces();
        for (int i = 0; i < count; i++) {
            String language = languages.get(i % languages.size());
            String kind = kinds.get(i % kinds.size());
            Paper paper = Writer.write(kind, Family.TEST, seed * 1_000_003 + i, language, Fault.NONE, faces);
            document(paper, ScanDraw.scans(paper, level), starter, sums);
        }
        print(level, sums, starter);
    }

    private Typefaces faces() {
        if (fonts == null) {
            return Typefaces.BUNDLED;
        }
        // A folder gives its faces to the train family only: here it is the caller who says that they are for tests.
        FontFolder folder = FontFolder.of(fonts);
        return (dice, family, mono) -> folder.pick(dice, Family.TRAIN, mono);
    }

    private void document(Paper paper, List<Scan> scans, Starter starter, Sums sums)
            throws IOException, InterruptedException {
        for (int i = 0; i < Math.min(pages, scans.size()); i++) {
            ScannedPage page = ScannedPage.of(i + 1, paper.pages().get(i), scans.get(i));
            Starter.PageResult result = starter.read(page.page());
            List<ScannedPage.LinePair> lines = page.compared(result.reading());
            sums.add(paper, sum(lines));
            show(paper, lines, sums);
            sums.skews.add(Math.abs(result.skewDegrees() - page.skew()));
            if (tesseract) {
                Reading theirs = new Tesseract(3).read(page.page().image());
                sums.theirs = sums.theirs.plus(sum(page.compared(theirs)));
                sums.theirSeconds += theirs.cpuSeconds();
            }
        }
    }

    private static TextErrors sum(List<ScannedPage.LinePair> lines) {
        return lines.stream().map(ScannedPage.LinePair::errors).reduce(TextErrors.NONE, TextErrors::plus);
    }

    private void show(Paper paper, List<ScannedPage.LinePair> lines, Sums sums) {
        for (ScannedPage.LinePair line : lines) {
            if (line.errors().edits() > 0 && sums.shown < misses) {
                out.println(paper.id() + " | " + line.printed() + " | " + line.read());
                sums.shown++;
            }
        }
    }

    private void print(Level level, Sums sums, Starter starter) {
        out.printf("%s: %d documents, seed %d, test family%n", level.name().toLowerCase(Locale.ROOT), count, seed);
        out.printf("  %-24s %7s %7s %7s%n", "", "chars", "CER", "words");
        sums.byGroup.forEach(this::row);
        if (tesseract) {
            row("Tesseract, all", sums.theirs);
            out.printf(Locale.ROOT, "  Tesseract took %.2f s of processor%n", sums.theirSeconds);
        }
        double[] skews =
                sums.skews.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        out.printf(
                Locale.ROOT,
                "  error of deskewing in degrees: median %.2f, 95 %% of the pages within %.2f, largest %.2f%n",
                skews[skews.length / 2],
                skews[(int) (0.95 * (skews.length - 1))],
                skews[skews.length - 1]);
        out.println("  " + starter.cost());
    }

    private void row(String name, TextErrors errors) {
        out.printf(
                Locale.ROOT,
                "  %-24s %7d %7.4f %7.4f%n",
                name,
                errors.characters(),
                errors.characterErrorRate(),
                errors.wordAccuracy());
    }
}
