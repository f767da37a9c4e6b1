package dev.lector.cli;

import dev.lector.pipeline.DocumentText;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads the words of documents. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Reads the words of a document, from its text layer or from its pixels.")
final class ReadCommand implements Callable<Integer> {
    @Mixin
    private Inputs inputs = new Inputs();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        return EachFile.run(inputs, spec.commandLine().getErr(), (file, reading) -> {
            DocumentText text = reading.text();
            if (inputs.json()) {
                out.println(Json.text(file.toString(), text));
            } else {
                People.print(out, text);
            }
            out.flush();
            return text.complete();
        });
    }
}
