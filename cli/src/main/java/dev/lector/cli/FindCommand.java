package dev.lector.cli;

import dev.lector.Reading;
import dev.lector.result.Region;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Finds the pages that fit a description. */
@Command(
        name = "find",
        mixinStandardHelpOptions = true,
        description =
                "Finds the pages of a document that fit a description, or the lines of them that do; by their words, or by what they show"
                        + " where --model names a model that looks at pages.")
final class FindCommand extends RegionsCommand {
    @Option(
            names = {"-d", "--description"},
            required = true,
            paramLabel = "TEXT",
            description = "What the page shows or says.")
    private String description = "";

    @Override
    String wanted() {
        return description;
    }

    @Override
    List<Region> find(Reading reading) {
        return reading.find(description);
    }
}
