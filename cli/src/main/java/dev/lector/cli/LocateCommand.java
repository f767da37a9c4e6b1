package dev.lector.cli;

import dev.lector.Reading;
import dev.lector.result.Region;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Finds where a phrase or a thing stands. */
@Command(
        name = "locate",
        mixinStandardHelpOptions = true,
        description = "Finds the places of a document that show a phrase or a thing.")
final class LocateCommand extends RegionsCommand {
    @Option(
            names = {"-p", "--phrase"},
            required = true,
            paramLabel = "TEXT",
            description = "What to find.")
    private String phrase = "";

    @Override
    String wanted() {
        return phrase;
    }

    @Override
    List<Region> find(Reading reading) {
        return reading.locate(phrase);
    }
}
