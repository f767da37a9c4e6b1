package dev.lector.cli;

import dev.lector.pipeline.Progress;
import java.io.PrintStream;

/** A line on standard error for what takes longer than a second; nothing at all for what does not, or when nobody looks. */
final class ProgressBar implements AutoCloseable {
    private static final long QUIET_NANOS = 1_000_000_000L;
    private static final int WIDTH = 24;

    private final PrintStream out;
    private final boolean shown;
    private final long start = System.nanoTime();
    private boolean drawn;

    ProgressBar(PrintStream out, boolean shown) {
        this.out = out;
        this.shown = shown;
    }

    /**
     * Only a person at a terminal wants a bar. The launcher says whether standard error is one ({@code lector.terminal}); without it Java's
     * own view counts, which needs standard input and output to be terminals, too.
     */
    static ProgressBar onStandardError() {
        String said = System.getProperty("lector.terminal");
        return new ProgressBar(System.err, said == null ? System.console() != null : Boolean.parseBoolean(said));
    }

    synchronized void show(String name, Progress progress) {
        if (!shown || System.nanoTime() - start < QUIET_NANOS) {
            return;
        }
        int total = Math.max(1, progress.total());
        int filled = WIDTH * Math.min(progress.done(), total) / total;
        out.print("\r" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + " " + progress.done() + "/" + total + " "
                + progress.stage() + " " + name + "\u001b[K");
        out.flush();
        drawn = true;
    }

    @Override
    public synchronized void close() {
        if (drawn) {
            out.print("\r\u001b[K");
            out.flush();
            drawn = false;
        }
    }
}
