package dev.lector.cli;

import dev.lector.Reading;
import dev.lector.result.Completeness;
import dev.lector.result.Description;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what a page shows. */
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description = "Says in a few sentences what a page shows. Needs a model that looks at pages (--model).")
final class DescribeCommand extends FileCommand {
    @Option(
            names = "--page",
            defaultValue = "1",
            paramLabel = "NUMBER",
            description = "The page, counted from 1. Default: ${DEFAULT-VALUE}.")
    private int page = 1;

    @Override
    boolean on(Path file, Reading reading, PrintWriter out) {
        Description description = reading.describe(page);
        if (inputs().json()) {
            out.println(Json.description(file.toString(), description));
        } else {
            out.println(file + ", page " + description.page() + ":");
            out.println("  " + description.text());
        }
        return description.completeness() == Completeness.COMPLETE;
    }
}
