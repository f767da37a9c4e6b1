package dev.lector.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.error.AuthorException;
import dev.lector.limits.Limits;
import dev.lector.schema.RecordSchema;
import dev.lector.schema.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a model of random weights says under a constraint parses and validates, as soon as it has ended. */
class ConstrainedAnswersTest {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Limits LIMITS = Limits.defaults();
    private static final TokenVocabulary VOCABULARY = Vocabularies.bytePairs(3_000, 7);
    private static final RandomAnswers MODEL = new RandomAnswers(VOCABULARY);

    private int finished;
    private int refused;

    @Test
    void shouldValidateWhateverEndsForAThousandRandomSchemas() {
        run(Long.getLong("seed", 20_26L), 1_000);
    }

    @Test
    @Tag("long")
    void shouldValidateWhateverEndsForTenThousandRandomSchemas() {
        run(Long.getLong("seed", System.nanoTime()), 10_000);
    }

    @Test
    void shouldGiveThreadsTheSameAnswersFromSharedMasks() throws Exception {
        AnswerConstraints shared = AnswerGrammar.of(RecordSchema.of(new SchemaGenerator(26).next()), LIMITS)
                .over(VOCABULARY);
        List<String> alone = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            alone.add(String.valueOf(MODEL.answer(shared.begin(), new Random(i), 200)));
        }
        AnswerConstraints fresh = AnswerGrammar.of(RecordSchema.of(new SchemaGenerator(26).next()), LIMITS)
                .over(VOCABULARY);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> together = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                int number = i;
                together.add(
                        threads.submit(() -> String.valueOf(MODEL.answer(fresh.begin(), new Random(number), 200))));
            }
            for (int i = 0; i < 8; i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void run(long seed, int schemas) {
        for (int i = 0; i < schemas; i++) {
            check(seed + i);
        }
        System.out.println("seed " + seed + ": " + schemas + " schemas, " + finished + " answers ended and validated, "
                + refused + " schemas refused");
        assertThat(finished).as("answers that ended").isGreaterThan(schemas * 7 / 10);
        assertThat(refused).as("schemas refused").isLessThan(schemas / 10);
    }

    private void check(long seed) {
        ObjectNode json = new SchemaGenerator(seed).next();
        RecordSchema<JsonNode> schema = RecordSchema.of(json);
        AnswerGrammar grammar;
        try {
            grammar = AnswerGrammar.of(schema, LIMITS);
        } catch (AuthorException e) {
            refused++;
            return;
        }
        String answer = MODEL.answer(grammar.over(VOCABULARY).begin(), new Random(seed), 600);
        if (answer == null) {
            return;
        }
        finished++;
        String about = "seed " + seed + ", schema " + json + ", answer " + answer;
        JsonNode value;
        try {
            value = STRICT.readTree(answer);
        } catch (RuntimeException e) {
            throw new AssertionError(about, e);
        }
        List<Violation> violations = schema.validate(value, LIMITS);
        assertThat(violations).as(about).isEmpty();
        assertThat(grammar.matches(answer)).as(about).isTrue();
    }
}
