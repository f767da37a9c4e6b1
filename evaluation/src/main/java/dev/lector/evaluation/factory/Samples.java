package dev.lector.evaluation.factory;

import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.paper.Writer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Writes documents as samples and tests read them. Those in the project's samples folder were drawn once and are kept: when word
 * lists or layouts change, the same seeds give other documents of the same kinds, and tests name values of the kept ones.
 */
@Command(name = "samples", description = "Draws the sample documents with their truth.")
final class Samples implements Callable<Integer> {
    private record Sample(String file, String kind, long seed, String language, String scan) {}

    private static final List<Sample> ALL = List.of(
            new Sample("invoice.pdf", "invoice", 174L, "de", ""),
            new Sample("scanned-invoice.pdf", "invoice", 106L, "en", "middle"),
            new Sample("contract.pdf", "contract", 12L, "en", ""),
            new Sample("receipt.jpg", "receipt", 79L, "en", "clean"));

    @Option(names = "--out", required = true, description = "folder; made if it is missing")
    Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(out);
        for (Sample sample : ALL) {
            Draw.write(
                    Writer.write(sample.kind(), Family.TRAIN, sample.seed(), sample.language()),
                    sample.scan(),
                    out.resolve(sample.file()));
        }
        return 0;
    }
}
