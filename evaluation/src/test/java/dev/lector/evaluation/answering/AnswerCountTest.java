package dev.lector.evaluation.answering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.answer.PointedAnswer;
import dev.lector.answer.WordSpan;
import dev.lector.evaluation.factory.truth.Question;
import dev.lector.evaluation.factory.truth.Span;
import dev.lector.geometry.Box;
import dev.lector.geometry.PageSize;
import dev.lector.text.Line;
import dev.lector.text.TextMap;
import dev.lector.text.TextSource;
import dev.lector.text.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerCountTest {
    private static final Question NUMBER =
            new Question("number?", "ask", "id", "number", List.of(List.of(new Span(3, 4))), "");
    private static final Question MISSING = new Question("iban?", "field", "iban", "iban", List.of(), "");

    private static final Question TOTAL =
            new Question("total?", "ask", "amount", "gross_amount", List.of(List.of(new Span(0, 1))), "");
    private static final TextMap PAGE = page("EUR", "12.00", "of", "A", "17", "net");

    private final AnswerCount count = new AnswerCount();

    @Test
    void shouldTellTheFirstWordFromTheWholeAnswer() {
        count.add(PAGE, NUMBER, new PointedAnswer(List.of(new WordSpan(3, 4)), null, 1));
        count.add(PAGE, NUMBER, new PointedAnswer(List.of(new WordSpan(3, 5)), null, 1));
        assertThat(count.toString()).startsWith("2\t1.0000\t0.5000\t0.0000\t");
    }

    @Test
    void shouldCountSilenceAsWrongWhereThereIsAnAnswerAndAsRightWhereThereIsNone() {
        PointedAnswer none = new PointedAnswer(List.of(), null, 1);
        count.add(PAGE, NUMBER, none);
        count.add(PAGE, MISSING, none);
        count.add(PAGE, MISSING, new PointedAnswer(List.of(new WordSpan(1, 1)), null, 1));
        assertThat(count.toString()).isEqualTo("1\t0.0000\t0.0000\t1.0000\t2\t0.5000\t0\t-");
    }

    @Test
    void shouldNotMindWhetherTheCurrencyOfAnAmountIsPointedAt() {
        count.add(PAGE, TOTAL, new PointedAnswer(List.of(new WordSpan(1, 1)), null, 1));
        count.add(PAGE, TOTAL, new PointedAnswer(List.of(new WordSpan(4, 4)), null, 1));
        assertThat(count.toString()).startsWith("2\t0.5000\t0.5000\t");
    }

    private static TextMap page(String... texts) {
        PageSize size = new PageSize(600, 800);
        List<Word> words = new ArrayList<>();
        for (String text : texts) {
            double x = 0.1 + 0.1 * words.size();
            words.add(new Word(text, new Box(x, 0.1, x + 0.05, 0.12, size), 0, TextSource.TEXT_LAYER, 1));
        }
        Line line = new Line(0, words.size() - 1, new Box(0.1, 0.1, 0.9, 0.12, size));
        return new TextMap(1, size, words, List.of(line), List.of());
    }
}
