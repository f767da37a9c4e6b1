package dev.lector.cli;

import dev.lector.Reading;
import dev.lector.pipeline.DocumentText;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads the words of documents. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Reads the words of a document, from its text layer or from its pixels.")
final class ReadCommand extends FileCommand {
    @Option(
            names = "--searchable",
            paramLabel = "OUT.pdf",
            description = "Write a PDF with the words as a text layer behind the page; takes one file.")
    private @Nullable Path searchable;

    @Override
    public Integer call() {
        if (searchable != null) {
            inputs().onlyFile();
        }
        return super.call();
    }

    @Override
    boolean on(Path file, Reading reading, PrintWriter out) {
        DocumentText text = reading.text();
        if (inputs().json()) {
            out.println(Json.text(file.toString(), text));
        } else {
            People.print(out, text);
        }
        Path target = searchable;
        if (target != null) {
            reading.searchable(target);
        }
        return text.complete();
    }
}
