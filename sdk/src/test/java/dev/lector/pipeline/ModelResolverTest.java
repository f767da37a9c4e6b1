package dev.lector.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lector.answer.PageTask;
import dev.lector.answer.PointedAnswer;
import dev.lector.answer.WordSpan;
import dev.lector.geometry.Box;
import dev.lector.geometry.PageSize;
import dev.lector.limits.Budget;
import dev.lector.result.Evidence;
import dev.lector.result.Usage;
import dev.lector.schema.Described;
import dev.lector.schema.RecordSchema;
import dev.lector.schema.ValueType;
import dev.lector.source.MediaKind;
import dev.lector.text.Line;
import dev.lector.text.TextMap;
import dev.lector.text.TextSource;
import dev.lector.text.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModelResolverTest {
    private static final PageSize A4 = new PageSize(595, 842);

    record Priced(@Described(value = "currency code", as = ValueType.CURRENCY) @Nullable String currency) {}

    @Test
    void shouldCountEqualValuesAtSeveralPlacesAsOne() {
        Evidence proof = currency("10.00 € 20.00 € 30.00 USD", at(5, 0.3), at(1, 0.18), at(3, 0.17));
        assertThat(proof.value()).isEqualTo("EUR");
        assertThat(proof.answering()).isCloseTo(0.35, within(1e-9));
        assertThat(proof.boxes().get(0).x0())
                .as("the more probable of its places")
                .isEqualTo(0.1);
    }

    @Test
    void shouldTakeTheCurrencyOffAnAmountThatItIsGluedTo() {
        assertThat(currency("Total $127.50", at(1, 0.9)).value()).isEqualTo("USD");
    }

    @Test
    void shouldGiveNoValueThatIsHardlyProbableEvenTogether() {
        assertThat(resolve("10.00 € 20.00 €", at(1, 0.05), at(3, 0.05))).isEmpty();
    }

    private static Evidence currency(String words, PointedAnswer... answers) {
        return resolve(words, answers).get("/currency");
    }

    private static Map<String, Evidence> resolve(String words, PointedAnswer... answers) {
        DocumentText text = new DocumentText(
                "a page", MediaKind.PDF, "", List.of(page(words)), List.of(), List.of(), true, Usage.NONE);
        return new ModelResolver()
                .resolve(
                        text,
                        RecordSchema.of(Priced.class),
                        saying(List.of(answers)),
                        Budget.of("test", Duration.ofSeconds(10)))
                .evidence();
    }

    private static Proposals saying(List<PointedAnswer> answers) {
        return new Proposals() {
            @Override
            public List<PointedAnswer> ask(int page, PageTask task) {
                return answers;
            }

            @Override
            public List<PointedAnswer> ask(int page, List<WordSpan> words, PageTask task) {
                return answers;
            }
        };
    }

    private static PointedAnswer at(int word, double probability) {
        return new PointedAnswer(List.of(new WordSpan(word, word)), null, probability);
    }

    private static TextMap page(String printed) {
        List<Word> words = new ArrayList<>();
        for (String word : printed.split(" ")) {
            double x = words.size() * 0.1;
            words.add(new Word(word, new Box(x, 0.1, x + 0.08, 0.12, A4), 0, TextSource.TEXT_LAYER, 1));
        }
        Line line = new Line(
                0, words.size() - 1, Box.around(words.stream().map(Word::box).toList()));
        return new TextMap(1, A4, words, List.of(line), List.of());
    }
}
