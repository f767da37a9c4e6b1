package dev.lector.cli;

import dev.lector.pipeline.DocumentText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads the words of documents. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Reads the words of a document, from its text layer or from its pixels.")
final class ReadCommand implements Callable<Integer> {
    @Mixin
    private Inputs inputs = new Inputs();

    @Option(
            names = "--searchable",
            paramLabel = "OUT.pdf",
            description = "Write a PDF with the words as a text layer behind the page; takes one file.")
    private @Nullable Path searchable;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Path target = searchable;
        if (target != null) {
            inputs.onlyFile();
        }
        return EachFile.run(inputs, spec.commandLine().getErr(), (file, reading) -> {
            DocumentText text = reading.text();
            if (inputs.json()) {
                out.println(Json.text(file.toString(), text));
            } else {
                People.print(out, text);
            }
            out.flush();
            if (target != null) {
                reading.searchable(target);
            }
            return text.complete();
        });
    }
}
