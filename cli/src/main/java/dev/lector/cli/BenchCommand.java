package dev.lector.cli;

import dev.lector.evaluation.bench.Benches;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures this machine and this build. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the engine's session against a bare loop, prefilling once against fresh runs, the cost of a constrained token,"
                    + " drawing pages against pdftoppm, the error of deskewing, and the time from page to words by stage.",
            "Takes a few minutes. Ratios are taken side by side; times are only good on a quiet machine."
        })
final class BenchCommand implements Callable<Integer> {
    @Option(
            names = "--pdfs",
            paramLabel = "DIR",
            description = "PDFs to draw, against pdftoppm (poppler-utils). Documents of the factory when left out.")
    private @Nullable Path pdfs;

    @Option(
            names = "--scans",
            paramLabel = "DIR",
            description = "Scans to deskew (their JSON says expect.skew_deg) and to read.")
    private @Nullable Path scans;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "15",
            description = "Measured rounds of each ratio, ${DEFAULT-VALUE} when left out.")
    private int rounds = 15;

    @Option(
            names = "--files",
            paramLabel = "N",
            defaultValue = "20",
            description = "Files taken of a folder at most, ${DEFAULT-VALUE} when left out.")
    private int files = 20;

    @Override
    public Integer call() {
        new Benches(pdfs, scans, rounds, files).run(System.out);
        return ExitCode.DONE;
    }
}
