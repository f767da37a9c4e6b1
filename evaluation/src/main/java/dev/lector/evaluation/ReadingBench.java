package dev.lector.evaluation;

import dev.lector.evaluation.reading.FactoryReading;
import dev.lector.evaluation.reading.FolderReading;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Measures how well and how fast pixels become words.
 *
 * <pre>
 * ReadingBench scans [--psm 3|6] [--no-tesseract] DIR...          real pages beside Tesseract
 * ReadingBench factory [--count N] [--seed S] [--levels clean,middle] [--tesseract]    drawn pages of the test family
 * </pre>
 */
@Command(
        name = "reading",
        description = "Measures how well and how fast pixels become words.",
        mixinStandardHelpOptions = true,
        subcommands = {FolderReading.class, FactoryReading.class})
public final class ReadingBench {
    private ReadingBench() {}

    /** See the class. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ReadingBench()).execute(arguments));
    }
}
