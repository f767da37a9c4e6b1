package dev.lector.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YesNoTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Is there a discount?",
                "Does the invoice name a due date?",
                "Has a deposit been paid?",
                "Isn’t VAT charged?",
                "Can the agreement be assigned?"
            })
    void shouldKnowQuestionsThatWantAYesOrANo(String question) {
        assertThat(YesNo.asks(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is the total?",
                "When is it due?",
                "Is it an invoice or a receipt?",
                "Can you tell me the total?",
                "Issued by whom?",
                "Ist das eine Rechnung?",
                ""
            })
    void shouldLeaveOtherQuestionsToTheWordsOfThePage(String question) {
        assertThat(YesNo.asks(question)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Is there a discount?, discount",
        "Does the invoice name a due date?, invoice due date",
        "Has a deposit been paid?, deposit paid",
        "Is it?, ''"
    })
    void shouldTakeOffWhatMerelyAsks(String question, String subject) {
        assertThat(YesNo.subject(question)).isEqualTo(subject);
    }
}
