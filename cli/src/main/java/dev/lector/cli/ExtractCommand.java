package dev.lector.cli;

import dev.lector.Lector;
import dev.lector.Reading;
import dev.lector.result.Extraction;
import dev.lector.result.Finding;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Extracts records. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = "Extracts a record from each document, with the place of every value.")
final class ExtractCommand extends FileCommand {
    @Mixin
    private Wanted wanted = new Wanted();

    @Override
    Lector open() {
        return wanted.open(inputs());
    }

    @Override
    boolean on(Path file, Reading reading, PrintWriter out) {
        Extraction<?> extraction = wanted.from(reading);
        if (inputs().json()) {
            out.println(Json.extraction(file.toString(), extraction));
        } else {
            People.print(out, file, extraction);
        }
        return isFine(extraction);
    }

    static boolean isFine(Extraction<?> extraction) {
        return extraction.value() != null
                && extraction.findings().stream().noneMatch(f -> f.severity() == Finding.Severity.ERROR);
    }
}
