package dev.lector.evaluation.bench;

import dev.lector.error.LectorException;
import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import dev.lector.page.Page;
import dev.lector.source.SourceDocument;
import dev.lector.source.SourceOptions;
import dev.lector.source.Sources;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Our raster against {@code pdftoppm} of Poppler.
 *
 * <p>{@code RasterBench [--dpi N] [--runs N] FILE...}. Opens each PDF and renders its first {@value #PAGES} pages, in turn with the other
 * program, and prints the median of the runs a file and the ratio over all. Ours runs in a warm JVM; a start of {@code pdftoppm} is
 * part of its time, as it is for whoever calls it.
 */
public final class RasterBench {
    private static final int PAGES = 5;
    private static final int MOST_SECONDS = 120;

    private RasterBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        double dpi = 200;
        int runs = 5;
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--dpi" -> dpi = Double.parseDouble(args[++i]);
                case "--runs" -> runs = Integer.parseInt(args[++i]);
                default -> files.add(Path.of(args[i]));
            }
        }
        if (files.isEmpty()) {
            System.err.println("usage: RasterBench [--dpi N] [--runs N] FILE...");
            System.exit(2);
        }
        run(files, dpi, runs, System.out);
        System.exit(0);
    }

    /** Prints a line a file, the ratio over all, and how the ratios of single files lie. */
    static void run(List<Path> files, double dpi, int runs, PrintStream out) throws IOException, InterruptedException {
        double ours = 0;
        double theirs = 0;
        int failed = 0;
        for (Path file : files) {
            double[] mine = new double[runs];
            double[] peer = new double[runs];
            try {
                ours(file, dpi); // classes, fonts, caches
                pdftoppm(file, dpi);
            } catch (LectorException | PeerFailed e) {
                out.println("raster, left out: " + e.getMessage());
                failed++;
                continue;
            }
            for (int i = 0; i < runs; i++) {
                mine[i] = ours(file, dpi);
                peer[i] = pdftoppm(file, dpi);
            }
            out.printf(
                    "raster %8.1f ms, pdftoppm %8.1f ms, ratio %5.2f  %s%n",
                    median(mine), median(peer), median(mine) / median(peer), file.getFileName());
            ours += median(mine);
            theirs += median(peer);
        }
        out.printf(
                "raster over pdftoppm, %d files, up to %d pages each at %.0f dpi, median of %d runs in turn: %.0f ms / %.0f ms = %.2f%n",
                files.size() - failed, PAGES, dpi, runs, ours, theirs, ours / theirs);
    }

    private static double ours(Path file, double dpi) {
        long start = System.nanoTime();
        try (SourceDocument document =
                Sources.open(file, SourceOptions.none().withPages(1, PAGES), Limits.defaults())) {
            for (Page page : document.pages()) {
                page.raster(dpi, Budget.of("pageTime", Duration.ofMinutes(2)));
            }
        }
        return (System.nanoTime() - start) / 1e6;
    }

    /** The other program has nothing to say to this file. */
    private static final class PeerFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PeerFailed(String message) {
            super(message);
        }
    }

    private static double pdftoppm(Path file, double dpi) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        "pdftoppm", "-q", "-r", String.valueOf((int) dpi), "-l", String.valueOf(PAGES), file.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new PeerFailed(file.getFileName() + ": pdftoppm took over " + MOST_SECONDS + " s");
        }
        if (process.exitValue() != 0) {
            throw new PeerFailed(file.getFileName() + ": pdftoppm ended with " + process.exitValue());
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
