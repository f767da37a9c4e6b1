package dev.lector.evaluation.bench;

import ai.onnxruntime.genai.GenAIException;
import dev.lector.error.EnvironmentException;
import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.content.Fault;
import dev.lector.evaluation.factory.draw.PdfDraw;
import dev.lector.evaluation.factory.paper.Writer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All benchmarks one after the other. Both sides of every ratio take turns, so that a machine that others use disturbs them alike; the times
 * themselves are only good on a quiet one.
 *
 * @param pdfs   folder whose PDFs are drawn for the comparison with {@code pdftoppm}; null for documents of the factory
 * @param scans  folder of scans, some of known angle; null for documents of the factory alone
 * @param rounds measured rounds of each ratio
 * @param files  files taken of a folder at most, spread over it
 */
public record Benches(@Nullable Path pdfs, @Nullable Path scans, int rounds, int files) {
    private static final int DRAWN_PAGES = 40;
    private static final double DPI = 200;

    /** Runs them and prints a line or a few for each. */
    public void run(PrintStream out) {
        Path drawn = null;
        try {
            drawn = Files.createTempDirectory("lector-bench-");
            SessionBench.run(rounds, out);
            ConstraintBench.run(out);
            List<Path> documents = pdfs == null ? drawn(drawn, 6) : some(pdfs, ".*\\.pdf", files);
            RasterBench.run(documents, DPI, Math.max(3, rounds / 3), out);
            DeskewBench.run(DRAWN_PAGES, scans, out);
            StageBench.run(scans == null ? documents : some(scans, ".*\\.(pdf|png|jpe?g|tiff?)", files), out);
        } catch (IOException e) {
            throw new EnvironmentException("the benchmark's files cannot be read or written", e);
        } catch (GenAIException e) {
            throw new EnvironmentException("the bare engine failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            delete(drawn);
        }
    }

    /** Files of a folder whose names match, in an order drawn once and for all, at most so many. */
    private static List<Path> some(Path folder, String pattern, int most) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> found = new ArrayList<>(all.filter(f -> f.toString().matches("(?i)" + pattern))
                    .sorted()
                    .toList());
            Collections.shuffle(found, new Random(1));
            return found.stream().limit(most).sorted().toList();
        }
    }

    private static List<Path> drawn(Path folder, int count) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int seed = 0; seed < count; seed++) {
            String kind = seed % 2 == 0 ? "invoice" : "contract";
            Path file = folder.resolve(kind + seed + ".pdf");
            Files.write(file, PdfDraw.draw(Writer.write(kind, Family.TEST, seed, Writer.language(seed), Fault.NONE)));
            files.add(file);
        }
        return files;
    }

    private static void delete(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new EnvironmentException("cannot delete " + folder, e);
        }
    }
}
