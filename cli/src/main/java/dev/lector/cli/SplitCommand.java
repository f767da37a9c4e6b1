package dev.lector.cli;

import dev.lector.Reading;
import dev.lector.error.EnvironmentException;
import dev.lector.extractors.split.DocumentRange;
import dev.lector.extractors.split.Splitter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes piles of pages apart. */
@Command(
        name = "split",
        mixinStandardHelpOptions = true,
        description =
                "Finds the documents in a file that holds several, with their kinds; --out writes each to a PDF of its own.")
final class SplitCommand extends FileCommand {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for one PDF a document: NAME-FIRST-LAST-KIND.pdf.")
    private @Nullable Path out;

    @Override
    boolean on(Path file, Reading reading, PrintWriter print) {
        List<DocumentRange> ranges = Splitter.bundled().split(reading.text().pages());
        if (inputs().json()) {
            print.println(json(file, ranges));
        } else {
            print(print, file, ranges);
        }
        Path folder = out;
        if (folder != null) {
            ranges.forEach(range -> write(folder, file, reading, range));
        }
        return reading.text().complete();
    }

    private static ObjectNode json(Path file, List<DocumentRange> ranges) {
        ObjectNode node = Json.MAPPER.createObjectNode().put("file", file.toString());
        ArrayNode list = node.putArray("documents");
        for (DocumentRange range : ranges) {
            ObjectNode one = list.addObject().put("first", range.first()).put("last", range.last());
            one.put("confidence", Math.round(range.confidence() * 1e4) / 1e4);
            one.setAll(ClassifyCommand.json(range.classification()));
        }
        return node;
    }

    private static void print(PrintWriter out, Path file, List<DocumentRange> ranges) {
        out.println(file.getFileName().toString());
        for (DocumentRange range : ranges) {
            out.printf(
                    Locale.ROOT,
                    "  pages %-9s %.2f  %s%n",
                    range.pages(),
                    range.confidence(),
                    ClassifyCommand.line(range.classification()));
        }
    }

    private static void write(Path folder, Path file, Reading reading, DocumentRange range) {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
        String kind = range.classification().kind();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new EnvironmentException(folder + ": cannot be made", e);
        }
        reading.copyPages(
                range.first(),
                range.last(),
                folder.resolve(name + "-" + range.first() + "-" + range.last() + "-" + kind + ".pdf"));
    }
}
