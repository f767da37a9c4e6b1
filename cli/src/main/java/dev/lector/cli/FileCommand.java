package dev.lector.cli;

import dev.lector.Lector;
import dev.lector.Reading;
import dev.lector.error.LectorException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that does the same with each of its files: one bad file is reported and the others still come out. */
abstract class FileCommand implements Callable<Integer> {
    @Mixin
    private Inputs inputs = new Inputs();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Works on one opened document and prints what comes of it; returns whether that is fine. */
    abstract boolean on(Path file, Reading reading, PrintWriter out);

    /** What reads the files; closed after the last. */
    Lector open() {
        return inputs.lector().open();
    }

    final Inputs inputs() {
        return inputs;
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        int exit = ExitCode.DONE;
        try (Lector lector = open();
                ProgressBar bar = ProgressBar.onStandardError()) {
            for (Path file : inputs.files()) {
                try {
                    boolean fine = on(file, inputs.open(lector, file, bar), out);
                    exit = Math.max(exit, fine ? ExitCode.DONE : ExitCode.DOCUMENT);
                } catch (LectorException e) {
                    bar.close();
                    err().println("lector: " + e.getMessage());
                    err().flush();
                    exit = Math.max(exit, Main.exitCode(e));
                } finally {
                    out.flush();
                }
            }
        }
        return exit;
    }
}
