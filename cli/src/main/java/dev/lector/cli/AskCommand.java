package dev.lector.cli;

import dev.lector.result.Answer;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks questions of documents. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        description = "Answers questions from what a document says, with the place that proves it.")
final class AskCommand implements Callable<Integer> {
    @Mixin
    private Inputs inputs = new Inputs();

    @Option(
            names = {"-q", "--question"},
            required = true,
            paramLabel = "TEXT",
            description = "The question; may be given several times.")
    private List<String> questions = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        return EachFile.run(inputs, spec.commandLine().getErr(), (file, reading) -> {
            boolean fine = true;
            for (Answer answer : reading.ask(questions)) {
                if (inputs.json()) {
                    out.println(Json.answer(file.toString(), answer));
                } else {
                    People.print(out, file, answer);
                }
                fine &= answer.answered();
            }
            out.flush();
            return fine;
        });
    }
}
