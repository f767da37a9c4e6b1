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

/** Finds where a phrase or a thing stands. */
@Command(
        name = "locate",
        mixinStandardHelpOptions = true,
        description = "Finds the places of a document that show a phrase or a thing.")
final class LocateCommand implements Callable<Integer> {
    @Mixin
    private Inputs inputs = new Inputs();

    @Option(
            names = {"-p", "--phrase"},
            required = true,
            paramLabel = "TEXT",
            description = "What to find.")
    private String phrase = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        return EachFile.run(inputs, spec.commandLine().getErr(), (file, reading) -> {
            List<Region> regions = reading.locate(phrase);
            if (inputs.json()) {
                out.println(Json.regions(file.toString(), phrase, regions));
            } else {
                People.print(out, file, regions);
            }
            out.flush();
            return !regions.isEmpty();
        });
    }
}
