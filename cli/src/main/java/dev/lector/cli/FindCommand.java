package dev.lector.cli;

import dev.lector.result.Region;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds the pages that fit a description. */
@Command(
        name = "find",
        mixinStandardHelpOptions = true,
        description =
                "Finds the pages of a document that fit a description, or the lines of them that do; by their words, or by what they show"
                        + " where --model names a model that looks at pages.")
final class FindCommand implements Callable<Integer> {
    @Mixin
    private Inputs inputs = new Inputs();

    @Option(
            names = {"-d", "--description"},
            required = true,
            paramLabel = "TEXT",
            description = "What the page shows or says.")
    private String description = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        return EachFile.run(inputs, spec.commandLine().getErr(), (file, reading) -> {
            List<Region> regions = reading.find(description);
            if (inputs.json()) {
                out.println(Json.regions(file.toString(), description, regions));
            } else {
                People.print(out, file, regions);
            }
            out.flush();
            return !regions.isEmpty();
        });
    }
}
