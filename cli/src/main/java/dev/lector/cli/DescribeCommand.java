package dev.lector.cli;

import dev.lector.result.Completeness;
import dev.lector.result.Description;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what a page shows. */
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description = "Says in a few sentences what a page shows. Needs a model that looks at pages (--model).")
final class DescribeCommand implements Callable<Integer> {
    @Mixin
    private Inputs inputs = new Inputs();

    @Option(
            names = "--page",
            defaultValue = "1",
            paramLabel = "NUMBER",
            description = "The page, counted from 1. Default: ${DEFAULT-VALUE}.")
    private int page = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        return EachFile.run(inputs, spec.commandLine().getErr(), (file, reading) -> {
            Description description = reading.describe(page);
            if (inputs.json()) {
                out.println(Json.description(file.toString(), description));
            } else {
                out.println(file + ", page " + description.page() + ":");
                out.println("  " + description.text());
            }
            out.flush();
            return description.completeness() == Completeness.COMPLETE;
        });
    }
}
