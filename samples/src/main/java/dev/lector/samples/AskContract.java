package dev.lector.samples;

import dev.lector.Lector;
import dev.lector.result.Answer;
import java.nio.file.Path;

/** A question to a contract, answered with the place that proves it. */
public final class AskContract {
    private AskContract() {}

    public static void main(String[] arguments) {
        try (Lector lector = Lector.open()) {
            Answer answer = lector.read(Path.of(arguments[0])).ask("How can the supplier end this agreement?");
            System.out.println(answer.answered() ? answer.text() : "not in this document");
            answer.evidence().stream()
                    .limit(1)
                    .forEach(proof -> System.out.println("page " + proof.page() + " " + proof.boxes()));
        }
    }
}
