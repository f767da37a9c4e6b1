package dev.lector.evaluation.reading;

import dev.lector.error.LectorException;
import dev.lector.limits.Budget;
import dev.lector.page.Page;
import dev.lector.reader.PageReading;
import dev.lector.reader.StarterPageReader;
import dev.lector.text.Word;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The starter model as one of two readers to compare: one thread, so that processor time is comparable. The first page is
 * read twice and counted once, so that no class loading is measured. Not thread-safe.
 */
final class Starter implements AutoCloseable {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final StarterPageReader reader = StarterPageReader.open(1);
    private final PrintStream out;
    private boolean warm;
    private int pages;
    private long prepareNanos;
    private long readNanos;
    private double cpuSeconds;

    /**
     * @param out where a page that cannot be read is complained about
     */
    Starter(PrintStream out) {
        this.out = out;
    }

    /** A page as read: its words and the skew and turns that were undone. */
    record PageResult(Reading reading, double skewDegrees, int quarterTurns) {
        static final PageResult NOTHING = new PageResult(Reading.NOTHING, 0, 0);
    }

    PageResult read(Page page) {
        try {
            if (!warm) {
                reader.readTimed(page, budget());
                warm = true;
            }
            long start = threads.getCurrentThreadCpuTime();
            PageReading read = reader.readTimed(page, budget());
            double cpu = (threads.getCurrentThreadCpuTime() - start) / 1e9;
            pages++;
            prepareNanos += read.prepareNanos();
            readNanos += read.readNanos();
            cpuSeconds += cpu;
            return new PageResult(
                    new Reading(words(read), cpu),
                    read.view().skewDegrees(),
                    read.view().quarterTurns());
        } catch (LectorException e) {
            out.println("  page " + page.number() + ": " + e.getMessage());
            return PageResult.NOTHING;
        }
    }

    Reading readAll(List<Page> all) {
        Reading sum = Reading.NOTHING;
        for (Page page : all) {
            sum = sum.plus(read(page).reading());
        }
        return sum;
    }

    private static List<Reading.ReadWord> words(PageReading read) {
        List<Reading.ReadWord> words = new ArrayList<>();
        for (Word w : read.text().words()) {
            words.add(new Reading.ReadWord(
                    w.text(), w.box().x0(), w.box().y0(), w.box().x1(), w.box().y1(), w.line()));
        }
        return words;
    }

    /** What the pages took so far, stage by stage, and the most memory that this process ever held. */
    String cost() {
        int n = Math.max(1, pages);
        return String.format(
                Locale.ROOT,
                "%d pages: %.2f s of processor a page; by the clock %.2f s to make it upright and cut strips, %.2f s to read them; peak memory %d MB",
                pages,
                cpuSeconds / n,
                prepareNanos / 1e9 / n,
                readNanos / 1e9 / n,
                PeakMemory.megabytes());
    }

    private static Budget budget() {
        return Budget.of("bench page", Duration.ofMinutes(5));
    }

    @Override
    public void close() {
        reader.close();
    }
}
