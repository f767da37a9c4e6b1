package dev.lector.evaluation;

import com.sun.management.OperatingSystemMXBean;
import dev.lector.error.LectorException;
import dev.lector.error.PasswordException;
import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import dev.lector.page.Page;
import dev.lector.source.SourceDocument;
import dev.lector.source.SourceOptions;
import dev.lector.source.Sources;
import dev.lector.text.TextMap;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Opens every file of a folder, reads text layer, form values, attachments and pixels of every page, and says what came of it.
 *
 * <p>{@code HostileSweep DIR [DPI]}, best with a small heap ({@code -Xmx1g}). One line a file, with its wall-clock time, its processor time
 * (of the whole process, so that a machine that others use does not spoil it) and its slowest single call; at the end the counts, and, where
 * the folder has an {@code index.tsv} with the columns {@code file} and {@code expect}, how many files did what the index says other readers do.
 * Exit code 1 when a call of a file hung, for {@value #HANG_SECONDS} s of processor time or {@value #STALL_SECONDS} s on the clock, or when it
 * threw anything but a {@link LectorException}.
 */
public final class HostileSweep {
    private static final int HANG_SECONDS = 30;
    private static final int STALL_SECONDS = 120;
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
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
        Spent most = new Spent(0, 0, 0);
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            Tried tried = watched(file);
            most = most.most(tried.spent);
            Result result = tried.result;
            counts.merge(result.outcome, 1, Integer::sum);
            String expect = expected.getOrDefault(name, "");
            String agrees = agrees(expect, result.outcome);
            judged += agrees.isEmpty() ? 0 : 1;
            agreed += agrees.equals("agrees") ? 1 : 0;
            out.printf(
                    "%-10s %s  %-60s %s%s%n",
                    result.outcome,
                    tried.spent,
                    name,
                    result.detail,
                    agrees.equals("differs") ? "  [index: " + expect + "]" : "");
        }
        out.println(counts + "; largest of any file: " + most);
        if (judged > 0) {
            out.println(
                    "agreement with the index: " + agreed + " of " + judged + " files on which other readers agree");
        }
        return !counts.containsKey(Outcome.HUNG) && !counts.containsKey(Outcome.UNTYPED);
    }

    /** What a file took in all, and its slowest call, in milliseconds. */
    private record Spent(long wall, long processor, long call) {
        Spent most(Spent other) {
            return new Spent(
                    Math.max(wall, other.wall), Math.max(processor, other.processor), Math.max(call, other.call));
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%6d ms, processor %6d ms, slowest call %6d ms", wall, processor, call);
        }
    }

    private record Tried(Result result, Spent spent) {}

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

    /** Reads a file on a thread of its own and looks at its clocks; a call that hangs ends the file. */
    private Tried watched(Path file) throws InterruptedException {
        Calls calls = new Calls();
        AtomicReference<Result> result = new AtomicReference<>();
        Thread thread = new Thread(() -> result.set(tried(file, calls)), "sweep");
        thread.setDaemon(true);
        long wall = System.nanoTime();
        long processor = SYSTEM.getProcessCpuTime();
        thread.start();
        while (thread.isAlive() && !calls.hangs()) {
            thread.join(50);
        }
        Result found = result.get();
        Result shown = found == null ? new Result(Outcome.HUNG, "in " + calls.what) : found;
        return new Tried(
                shown,
                new Spent(
                        (System.nanoTime() - wall) / 1_000_000,
                        (SYSTEM.getProcessCpuTime() - processor) / 1_000_000,
                        calls.slowest / 1_000_000));
    }

    /** The calls of a file, one after the other. */
    private static final class Calls {
        private volatile String what = "nothing";
        private volatile long wall = System.nanoTime();
        private volatile long processor = SYSTEM.getProcessCpuTime();
        private volatile long slowest;

        <T> T time(String name, Supplier<T> call) {
            what = name;
            processor = SYSTEM.getProcessCpuTime();
            wall = System.nanoTime();
            try {
                return call.get();
            } finally {
                slowest = Math.max(slowest, System.nanoTime() - wall);
            }
        }

        boolean hangs() {
            return SYSTEM.getProcessCpuTime() - processor > HANG_SECONDS * 1_000_000_000L
                    || System.nanoTime() - wall > STALL_SECONDS * 1_000_000_000L;
        }
    }

    private Result tried(Path file, Calls calls) {
        try {
            return read(file, calls);
        } catch (PasswordException e) {
            return new Result(Outcome.PASSWORD, "");
        } catch (LectorException e) {
            return new Result(Outcome.REFUSED, e.getClass().getSimpleName() + ": " + e.getMessage());
        } catch (Throwable e) {
            return new Result(Outcome.UNTYPED, e.toString());
        }
    }

    private Result read(Path file, Calls calls) {
        try (SourceDocument document =
                calls.time("opening", () -> Sources.open(file, SourceOptions.none(), Limits.defaults()))) {
            List<String> failures = new ArrayList<>();
            int good = 0;
            int words = 0;
            List<Page> pages = document.pages();
            for (Page page : pages.subList(0, Math.min(pages.size(), SHOWN_PAGES))) {
                try {
                    Budget budget = Budget.of("pageTime", Limits.defaults().pageTime());
                    calls.time("pixels of page " + page.number(), () -> page.raster(dpi, budget));
                    good++;
                    words += calls.time("words of page " + page.number(), () -> words(page, budget));
                    calls.time("form values of page " + page.number(), page::formValues);
                } catch (LectorException e) {
                    failures.add(e.getClass().getSimpleName() + ": " + e.getMessage());
                }
            }
            int attachments = calls.time("attachments", document::attachments).size();
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

    private static int words(Page page, Budget budget) {
        TextMap text = page.textLayer(budget);
        return text == null ? 0 : text.words().size();
    }
}
