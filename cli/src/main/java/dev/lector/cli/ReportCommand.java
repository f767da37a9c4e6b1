package dev.lector.cli;

import dev.lector.Lector;
import dev.lector.Reading;
import dev.lector.error.EnvironmentException;
import dev.lector.report.HtmlReport;
import dev.lector.result.Extraction;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Extracts and writes the HTML report. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Extracts a record from each document and writes one HTML file that shows every value on its page.")
final class ReportCommand extends FileCommand {
    @Mixin
    private Wanted wanted = new Wanted();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT.html",
            defaultValue = "report.html",
            description = "Where to write. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("report.html");

    private final HtmlReport report = new HtmlReport();

    @Override
    Lector open() {
        return wanted.open(inputs());
    }

    @Override
    public Integer call() {
        int exit = super.call();
        write(report, out);
        err().println("lector: wrote " + out);
        return exit;
    }

    @Override
    boolean on(Path file, Reading reading, PrintWriter print) {
        Extraction<?> extraction = wanted.from(reading);
        report.add(String.valueOf(file.getFileName()), reading.pictures(), extraction);
        return ExtractCommand.isFine(extraction);
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
