package dev.lector.internal.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.answer.PageTask;
import dev.lector.schema.ValueType;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class QuestionTokensTest {
    @Test
    void shouldWriteQuestionsAsTheRecipeDoes() throws IOException {
        QuestionTokens tokens = new QuestionTokens(GoldenAnswers.spec());
        for (JsonNode question : GoldenAnswers.read().path("questions")) {
            assertThat(tokens.ids(task(question)))
                    .as(question.path("text").asString())
                    .containsExactly(GoldenAnswers.ints(question.path("ids")));
        }
    }

    @Test
    void shouldTakeNamesOfCodeApart() {
        assertThat(QuestionTokens.words("dueDate of_the «invoice»?!"))
                .containsExactly("due", "date", "of", "the", "«invoice»");
    }

    @Test
    void shouldKeepLongQuestionsWithinTheWindow() throws IOException {
        QuestionTokens tokens = new QuestionTokens(GoldenAnswers.spec());
        String text = "Xylophonspielerinnenvereinigung ".repeat(200);
        assertThat(tokens.ids(PageTask.ask(text)).length).isLessThanOrEqualTo(112);
    }

    static PageTask task(JsonNode question) {
        String type = question.path("type").asString();
        return new PageTask(
                PageTask.Kind.valueOf(question.path("task").asString().toUpperCase(Locale.ROOT)),
                question.path("text").asString(),
                type.equals("any") ? ValueType.STRING : ValueType.valueOf(type.toUpperCase(Locale.ROOT)),
                List.of());
    }
}
