package dev.lector.internal.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lector.answer.PageAnswerer;
import dev.lector.answer.PageTask;
import dev.lector.answer.PointedAnswer;
import dev.lector.answer.WordSpan;
import dev.lector.geometry.PageSize;
import dev.lector.limits.Budget;
import dev.lector.schema.ValueType;
import dev.lector.session.SessionUsage;
import dev.lector.text.TextMap;
import dev.lector.text.Word;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The committed weights in the real engine. */
class StarterAnswererTest {
    private static final JsonNode GOLDEN = GoldenAnswers.read();
    private static StarterAnswerer answerer;

    @BeforeAll
    static void open() {
        answerer = StarterAnswerer.ofClassPath();
    }

    @AfterAll
    static void close() {
        answerer.close();
    }

    @Test
    void shouldGiveTheLogitsThatTheRecipeWroteDown() throws IOException {
        StarterSpec spec = GoldenAnswers.spec();
        TextMap page = GoldenAnswers.page(GOLDEN);
        int words = page.words().size();
        try (TokenWindow window =
                answerer.engine().open(PageTensors.of(page, new WordSpan(0, words - 1)), spec, budget())) {
            for (JsonNode question : GOLDEN.path("questions")) {
                window.rewindTo(words);
                float[] first = window.append(GoldenAnswers.ints(question.path("ids")));
                assertClose(question.path("first"), first, spec);
                assertThat(first[spec.token("none")])
                        .isCloseTo((float) question.path("none").asDouble(), within(2e-3f));
                float[] last = window.append(
                        spec.firstPointer() + question.path("best_word").asInt());
                assertClose(question.path("last"), last, spec);
            }
        }
    }

    @Test
    void shouldAnswerTheSameWhateverWasAskedBefore() {
        TextMap page = GoldenAnswers.page(GOLDEN);
        PageTask number = PageTask.field("invoice number", ValueType.ID);
        PageTask date = PageTask.field("dueDate", ValueType.DATE);
        try (PageAnswerer.Conversation one = answerer.open(page, budget());
                PageAnswerer.Conversation other = answerer.open(page, budget())) {
            List<PointedAnswer> fresh = one.ask(number, budget());
            other.ask(date, budget());
            other.ask(PageTask.ask("Xylophon?"), budget());
            assertThat(other.ask(number, budget())).isEqualTo(fresh);
        }
    }

    @Test
    void shouldRankAnswersAndAlwaysOfferNone() {
        TextMap page = GoldenAnswers.page(GOLDEN);
        try (PageAnswerer.Conversation talk = answerer.open(page, budget())) {
            for (ValueType type : ValueType.values()) {
                List<PointedAnswer> answers = talk.ask(PageTask.field("total amount", type), budget());
                assertThat(answers).anyMatch(PointedAnswer::none);
                assertThat(answers).isSortedAccordingTo((a, b) -> Double.compare(b.probability(), a.probability()));
                assertThat(answers.stream()
                                .mapToDouble(PointedAnswer::probability)
                                .sum())
                        .isLessThan(1.0001);
            }
        }
    }

    @Test
    void shouldCountWhatThePageAndItsQuestionsCost() {
        TextMap page = GoldenAnswers.page(GOLDEN);
        try (PageAnswerer.Conversation talk = answerer.open(page, budget())) {
            SessionUsage opened = talk.usage();
            assertThat(opened.imageTokens()).isEqualTo(page.words().size());
            assertThat(opened.promptTokens()).isZero();
            assertThat(opened.prefillNanos()).isPositive();
            talk.ask(PageTask.field("total amount", ValueType.AMOUNT), budget());
            SessionUsage asked = talk.usage();
            assertThat(asked.imageTokens()).isEqualTo(opened.imageTokens());
            assertThat(asked.promptTokens()).isBetween(4, 112);
            assertThat(asked.outputTokens()).isPositive();
            assertThat(asked.decodeNanos()).isPositive();
        }
    }

    @Test
    void shouldPointAtDatesOnlyWhenADateIsWanted() {
        TextMap page = GoldenAnswers.page(GOLDEN);
        try (PageAnswerer.Conversation talk = answerer.open(page, budget())) {
            for (PointedAnswer answer : talk.ask(PageTask.field("seller name", ValueType.DATE), budget())) {
                for (WordSpan span : answer.spans()) {
                    assertThat(page.words().get(span.first()).text()).containsPattern("[0-9]");
                }
            }
        }
    }

    @Test
    void shouldPointAtNothingWhenYesOrNoIsWanted() {
        TextMap page = longPage(2_000);
        try (PageAnswerer.Conversation talk = answerer.open(page, budget())) {
            List<PointedAnswer> answers = talk.ask(
                    new PageTask(PageTask.Kind.ASK, "Is a total given?", ValueType.BOOLEAN, List.of()), budget());
            assertThat(answers).allMatch(answer -> answer.spans().isEmpty());
            assertThat(answers).extracting(PointedAnswer::choice).containsExactlyInAnyOrder("yes", "no", null);
        }
    }

    @Test
    void shouldAskLongPagesInWindows() {
        TextMap page = longPage(3_000);
        try (PageAnswerer.Conversation talk = answerer.open(page, budget())) {
            List<PointedAnswer> answers = talk.ask(PageTask.field("invoice number", ValueType.ID), budget());
            assertThat(answers).anyMatch(PointedAnswer::none);
            for (PointedAnswer answer : answers) {
                answer.spans().forEach(span -> assertThat(span.last()).isLessThan(3_000));
            }
        }
    }

    @Test
    void shouldSayNoneOfAPageWithoutWords() {
        TextMap page = new TextMap(1, new PageSize(595, 842), List.of(), List.of(), List.of());
        try (PageAnswerer.Conversation talk = answerer.open(page, budget())) {
            assertThat(talk.ask(PageTask.ask("What is the total?"), budget()))
                    .containsExactly(new PointedAnswer(List.of(), null, 1));
        }
    }

    private static TextMap longPage(int count) {
        TextMap page = GoldenAnswers.page(GOLDEN);
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Word word = page.words().get(i % page.words().size());
            words.add(new Word(word.text(), word.box(), i / 5, word.source(), 1));
        }
        return GoldenAnswers.map(page.size(), words);
    }

    private static void assertClose(JsonNode wanted, float[] logits, StarterSpec spec) {
        for (int i = 0; i < wanted.size(); i++) {
            assertThat(logits[spec.firstPointer() + i])
                    .isCloseTo((float) wanted.get(i).asDouble(), within(2e-3f));
        }
    }

    private static Budget budget() {
        return Budget.of("pageTime", Duration.ofMinutes(5));
    }
}
