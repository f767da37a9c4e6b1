package dev.lector.evaluation.answering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.answer.PointedAnswer;
import dev.lector.answer.WordSpan;
import dev.lector.evaluation.factory.truth.Question;
import dev.lector.evaluation.factory.truth.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerCountTest {
    private static final Question NUMBER =
            new Question("number?", "ask", "id", "number", List.of(List.of(new Span(3, 4))), "");
    private static final Question MISSING = new Question("iban?", "field", "iban", "iban", List.of(), "");

    private final AnswerCount count = new AnswerCount();

    @Test
    void shouldTellTheFirstWordFromTheWholeAnswer() {
        count.add(NUMBER, new PointedAnswer(List.of(new WordSpan(3, 4)), null, 1));
        count.add(NUMBER, new PointedAnswer(List.of(new WordSpan(3, 5)), null, 1));
        assertThat(count.toString()).startsWith("2\t1.0000\t0.5000\t0.0000\t");
    }

    @Test
    void shouldCountSilenceAsWrongWhereThereIsAnAnswerAndAsRightWhereThereIsNone() {
        PointedAnswer none = new PointedAnswer(List.of(), null, 1);
        count.add(NUMBER, none);
        count.add(MISSING, none);
        count.add(MISSING, new PointedAnswer(List.of(new WordSpan(1, 1)), null, 1));
        assertThat(count.toString()).isEqualTo("1\t0.0000\t0.0000\t1.0000\t2\t0.5000\t0\t-");
    }
}
