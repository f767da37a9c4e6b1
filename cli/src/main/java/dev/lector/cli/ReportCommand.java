package dev.lector.cli;

import dev.lector.error.EnvironmentException;
import dev.lector.report.HtmlReport;
import dev.lector.result.Extraction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Extracts and writes the HTML report. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Extracts a record from each document and writes one HTML file that shows every value on its page.")
final class ReportCommand implements Callable<Integer> {
    @Mixin
    private Inputs inputs = new Inputs();

    @Mixin
    private Wanted wanted = new Wanted();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT.html",
            defaultValue = "report.html",
            description = "Where to write. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("report.html");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        HtmlReport report = new HtmlReport();
        int exit = EachFile.run(
                () -> wanted.open(inputs), inputs, spec.commandLine().getErr(), (file, reading) -> {
                    Extraction<?> extraction = wanted.from(reading);
                    report.add(String.valueOf(file.getFileName()), reading.pictures(), extraction);
                    return ExtractCommand.isFine(extraction);
                });
        write(report, out);
        spec.commandLine().getErr().println("lector: wrote " + out);
        return exit;
    }

    static void write(HtmlReport report, Path out) {
        try {
            Path folder = out.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(out, report.html());
        } catch (IOException e) {
            throw new EnvironmentException(out + ": cannot be written", e);
        }
    }
}
