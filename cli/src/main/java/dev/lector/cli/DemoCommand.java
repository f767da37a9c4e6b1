package dev.lector.cli;

import dev.lector.Lector;
import dev.lector.Reading;
import dev.lector.error.CallerException;
import dev.lector.extractors.Kinds;
import dev.lector.report.HtmlReport;
import dev.lector.result.Extraction;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job on the sample documents, with the bundled model and without a network. */
@Command(name = "demo", mixinStandardHelpOptions = true, description = "Runs the main job on the sample documents.")
final class DemoCommand implements Callable<Integer> {
    static final String QUESTION = "How can the supplier end this agreement?";

    @Option(names = "--samples", required = true, paramLabel = "DIR", description = "Folder of the sample documents.")
    private Path samples = Path.of(".");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the report goes.")
    private Path out = Path.of(".");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        HtmlReport report = new HtmlReport();
        boolean fine = true;
        try (Lector lector = Lector.open()) {
            for (String name : List.of("invoice.pdf", "scanned-invoice.pdf")) {
                Path file = sample(name);
                Reading reading = lector.read(file);
                Extraction<?> extraction = reading.extract(Kinds.record("invoice"));
                People.print(print, file, extraction);
                report.add(name, reading.pictures(), extraction);
                fine &= extraction.value() != null;
            }
            Path contract = sample("contract.pdf");
            People.print(print, contract, lector.read(contract).ask(QUESTION));
        }
        Path file = out.resolve("report.html");
        ReportCommand.write(report, file);
        print.println("The report with every value on its page: " + file);
        print.flush();
        return fine ? ExitCode.DONE : ExitCode.DOCUMENT;
    }

    private Path sample(String name) {
        Path file = samples.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new CallerException(file + ": sample document is missing");
        }
        return file;
    }
}
