package dev.lector.cli;

import dev.lector.result.Extraction;
import dev.lector.result.Finding;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Extracts records. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = "Extracts a record from each document, with the place of every value.")
final class ExtractCommand implements Callable<Integer> {
    @Mixin
    private Inputs inputs = new Inputs();

    @Mixin
    private Wanted wanted = new Wanted();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        return EachFile.run(
                () -> wanted.open(inputs), inputs, spec.commandLine().getErr(), (file, reading) -> {
                    Extraction<?> extraction = wanted.from(reading);
                    if (inputs.json()) {
                        out.println(Json.extraction(file.toString(), extraction));
                    } else {
                        People.print(out, file, extraction);
                    }
                    out.flush();
                    return isFine(extraction);
                });
    }

    static boolean isFine(Extraction<?> extraction) {
        return extraction.value() != null
                && extraction.findings().stream().noneMatch(f -> f.severity() == Finding.Severity.ERROR);
    }
}
