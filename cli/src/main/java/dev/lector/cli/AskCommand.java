package dev.lector.cli;

import dev.lector.Reading;
import dev.lector.result.Answer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks questions of documents. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        description = "Answers questions from what a document says, with the place that proves it.")
final class AskCommand extends FileCommand {
    @Option(
            names = {"-q", "--question"},
            required = true,
            paramLabel = "TEXT",
            description = "The question; may be given several times.")
    private List<String> questions = List.of();

    @Override
    boolean on(Path file, Reading reading, PrintWriter out) {
        boolean fine = true;
        for (Answer answer : reading.ask(questions)) {
            if (inputs().json()) {
                out.println(Json.answer(file.toString(), answer));
            } else {
                People.print(out, file, answer);
            }
            fine &= answer.answered();
        }
        return fine;
    }
}
