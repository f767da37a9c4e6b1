package dev.lector.cli;

import dev.lector.Reading;
import dev.lector.extractors.contract.ContractQuestions;
import dev.lector.result.Answer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks questions of documents. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        description = "Answers questions from what a document says, with the place that proves it.")
final class AskCommand extends FileCommand {
    @ArgGroup(exclusive = false, multiplicity = "1")
    private Asked asked = new Asked();

    /** Sets of questions to contracts. */
    enum QuestionSet {
        CUAD,
        CONTRACT,
        VERTRAG,
        CONTRAT;

        private List<String> questions() {
            return switch (this) {
                case CUAD -> words(ContractQuestions.cuad());
                case CONTRACT -> words(ContractQuestions.all());
                case VERTRAG -> words(ContractQuestions.in("de"));
                case CONTRAT -> words(ContractQuestions.in("fr"));
            };
        }

        private static List<String> words(List<ContractQuestions.Item> items) {
            return items.stream().map(ContractQuestions.Item::question).toList();
        }
    }

    private static final class Asked {
        @Option(
                names = {"-q", "--question"},
                paramLabel = "TEXT",
                description = "The question; may be given several times.")
        private List<String> questions = new ArrayList<>();

        @Option(
                names = "--set",
                paramLabel = "SET",
                description =
                        "Questions that are ready to ask of contracts: cuad (the 41 of the CUAD data set), contract (those and what"
                                + " people ask besides), vertrag (in German), contrat (in French).")
        private @Nullable QuestionSet set;

        /** All questions, those of the set behind the others. */
        List<String> all() {
            List<String> all = new ArrayList<>(questions);
            QuestionSet chosen = set;
            if (chosen != null) {
                all.addAll(chosen.questions());
            }
            return all;
        }
    }

    /** Fine when every question has an answer; those of a set may have none, since no contract says everything. */
    @Override
    boolean on(Path file, Reading reading, PrintWriter out) {
        boolean fine = true;
        int own = asked.questions.size();
        for (Answer answer : reading.ask(asked.all())) {
            if (inputs().json()) {
                out.println(Json.answer(file.toString(), answer));
            } else {
                People.print(out, file, answer);
            }
            fine &= own-- <= 0 || answer.answered();
        }
        return fine;
    }
}
