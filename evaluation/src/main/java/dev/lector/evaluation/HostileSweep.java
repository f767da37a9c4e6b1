package dev.lector.evaluation;

import dev.lector.error.LectorException;
import dev.lector.error.PasswordException;
import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import dev.lector.page.Page;
import dev.lector.source.SourceDocument;
import dev.lector.source.SourceOptions;
import dev.lector.source.Sources;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * Opens every file of a folder, reads text layer, form values, attachments and pixels of every page, and says what came of it.
 *
 * <p>{@code HostileSweep DIR [DPI]}, best with a small heap ({@code -Xmx1g}). One line a file; at the end the counts, and, where the folder
 * has an {@code index.tsv} with the columns {@code file} and {@code expect}, how many files did what the index says other readers do.
 * Exit code 1 when a file hung longer than {@value #HANG_SECONDS} s or threw anything but a {@link LectorException}.
 */
public final class HostileSweep {
    private static final int HANG_SECONDS = 30;
    private static final int SHOWN_PAGES = 30;

    /** What came of a file. */
    private enum Outcome {
        PAGES,
        SOME_PAGES,
        NO_PAGES,
        PASSWORD,
        REFUSED,
        HUNG,
        UNTYPED
    }

    private record Result(Outcome outcome, String detail) {}

    private final double dpi;
    private final PrintStream out;

    private HostileSweep(double dpi, PrintStream out) {
        this.dpi = dpi;
        this.out = out;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length < 1) {
            System.err.println("usage: HostileSweep DIR [DPI]");
            System.exit(2);
        }
        double dpi = args.length > 1 ? Double.parseDouble(args[1]) : 150;
        boolean clean = new HostileSweep(dpi, System.out).sweep(Path.of(args[0]));
        System.exit(clean ? 0 : 1);
    }

    private boolean sweep(Path folder) throws IOException, InterruptedException {
        Map<String, String> expected = expected(folder.resolve("index.tsv"));
        Map<Outcome, Integer> counts = new TreeMap<>();
        int judged = 0;
        int agreed = 0;
        long slowest = 0;
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            long start = System.nanoTime();
            Result result = watched(file);
            long millis = (System.nanoTime() - start) / 1_000_000;
            slowest = Math.max(slowest, millis);
            counts.merge(result.outcome, 1, Integer::sum);
            String expect = expected.getOrDefault(name, "");
            String agrees = agrees(expect, result.outcome);
            judged += agrees.isEmpty() ? 0 : 1;
            agreed += agrees.equals("agrees") ? 1 : 0;
            out.printf(
                    "%-10s %6d ms  %-60s %s%s%n",
                    result.outcome,
                    millis,
                    name,
                    result.detail,
                    agrees.equals("differs") ? "  [index: " + expect + "]" : "");
        }
        out.println(counts + ", slowest " + slowest + " ms");
        if (judged > 0) {
            out.println(
                    "agreement with the index: " + agreed + " of " + judged + " files on which other readers agree");
        }
        return !counts.containsKey(Outcome.HUNG) && !counts.containsKey(Outcome.UNTYPED);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(Files::isRegularFile)
                    .filter(f -> !f.toString().matches(".*\\.(json|tsv|txt|md)$"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, String> expected(Path index) throws IOException {
        Map<String, String> expected = new HashMap<>();
        if (Files.exists(index)) {
            for (String line : Files.readAllLines(index, StandardCharsets.UTF_8)) {
                String[] cells = line.split("\t", -1);
                expected.put(cells[0], cells.length > 2 ? cells[2] : "");
            }
        }
        return expected;
    }

    private static String agrees(String expect, Outcome outcome) {
        boolean agrees =
                switch (expect) {
                    case "all_render", "all_decode" -> outcome == Outcome.PAGES;
                    case "none_render", "none_decode" -> outcome != Outcome.PAGES && outcome != Outcome.SOME_PAGES;
                    case "no_pages" -> outcome == Outcome.REFUSED || outcome == Outcome.NO_PAGES;
                    case "needs_password" -> outcome == Outcome.PASSWORD;
                    default -> true;
                };
        boolean clear = !expect.isEmpty() && !expect.equals("mixed");
        return clear ? agrees ? "agrees" : "differs" : "";
    }

    private Result watched(Path file) throws InterruptedException {
        AtomicReference<Result> result = new AtomicReference<>(new Result(Outcome.HUNG, "over " + HANG_SECONDS + " s"));
        Thread thread = new Thread(() -> result.set(tried(file)), "sweep");
        thread.setDaemon(true);
        thread.start();
        thread.join(HANG_SECONDS * 1000L);
        return Objects.requireNonNull(result.get());
    }

    private Result tried(Path file) {
        try {
            return read(file);
        } catch (PasswordException e) {
            return new Result(Outcome.PASSWORD, "");
        } catch (LectorException e) {
            return new Result(Outcome.REFUSED, e.getClass().getSimpleName() + ": " + e.getMessage());
        } catch (Throwable e) {
            return new Result(Outcome.UNTYPED, e.toString());
        }
    }

    private Result read(Path file) {
        try (SourceDocument document = Sources.open(file, SourceOptions.none(), Limits.defaults())) {
            List<String> failures = new ArrayList<>();
            int good = 0;
            int words = 0;
            List<Page> pages = document.pages();
            for (Page page : pages.subList(0, Math.min(pages.size(), SHOWN_PAGES))) {
                try {
                    Budget budget = Budget.of("pageTime", Limits.defaults().pageTime());
                    page.raster(dpi, budget);
                    good++;
                    var text = page.textLayer(budget);
                    words += text == null ? 0 : text.words().size();
                    page.formValues();
                } catch (LectorException e) {
                    failures.add(e.getClass().getSimpleName() + ": " + e.getMessage());
                }
            }
            int attachments = document.attachments().size();
            String detail = pages.size() + " pages, " + words + " words"
                    + (attachments > 0 ? ", " + attachments + " attachments" : "")
                    + (document.findings().isEmpty()
                            ? ""
                            : ", findings "
                                    + document.findings().stream()
                                            .map(f -> f.code())
                                            .distinct()
                                            .toList())
                    + (failures.isEmpty() ? "" : ", " + failures.get(0));
            Outcome outcome = failures.isEmpty() ? Outcome.PAGES : good > 0 ? Outcome.SOME_PAGES : Outcome.NO_PAGES;
            return new Result(outcome, detail);
        }
    }
}
