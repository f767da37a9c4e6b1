package dev.lector.cli;

import dev.lector.Lector;
import dev.lector.Reading;
import dev.lector.error.LectorException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Runs a command's work over its files: one bad file is reported and the others still come out. */
final class EachFile {
    /** What a command does with one opened document; returns whether its result is fine. */
    interface Work {
        boolean on(Path file, Reading reading);
    }

    private EachFile() {}

    static int run(Inputs inputs, PrintWriter err, Work work) {
        return run(inputs.lector()::open, inputs, err, work);
    }

    /** With a Lector of the command's own; it is closed at the end. */
    static int run(Supplier<Lector> opened, Inputs inputs, PrintWriter err, Work work) {
        int exit = ExitCode.DONE;
        try (Lector lector = opened.get();
                ProgressBar bar = ProgressBar.onStandardError()) {
            for (Path file : inputs.files()) {
                try {
                    boolean fine = work.on(file, inputs.open(lector, file, bar));
                    exit = Math.max(exit, fine ? ExitCode.DONE : ExitCode.DOCUMENT);
                } catch (LectorException e) {
                    bar.close();
                    err.println("lector: " + e.getMessage());
                    err.flush();
                    exit = Math.max(exit, Main.exitCode(e));
                }
            }
        }
        return exit;
    }
}
