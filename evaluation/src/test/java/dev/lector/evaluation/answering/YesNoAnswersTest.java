package dev.lector.evaluation.answering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.Lector;
import dev.lector.result.Answer;
import dev.lector.result.Evidence;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Questions of yes or no on a sample document, by the bundled answerer. */
class YesNoAnswersTest {
    private static final Path INVOICE = Path.of("..", "samples", "documents", "invoice.pdf");

    private static void asking(String question, Consumer<Answer> check) {
        try (Lector lector = Lector.open()) {
            check.accept(lector.read(INVOICE).ask(question));
        }
    }

    @Test
    void shouldSayYesWithTheWordsThatProveIt() {
        asking("Is a due date given?", answer -> {
            assertThat(answer.text()).isEqualTo("yes");
            Evidence proof = answer.evidence().get(0);
            assertThat(proof.text()).isEqualTo("19. September 2010");
            assertThat(proof.page()).isEqualTo(1);
            assertThat(proof.boxes()).hasSize(1);
        });
    }

    @Test
    void shouldSayNoWhereThePaperDoesNotHaveIt() {
        asking("Is there a discount?", answer -> assertThat(answer.text()).isEqualTo("no"));
    }
}
