package dev.lector.internal.genai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.answer.AnswerGrammar;
import dev.lector.answer.SchemaGenerator;
import dev.lector.answer.TokenVocabulary;
import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import dev.lector.schema.RecordSchema;
import dev.lector.session.Generation;
import dev.lector.session.GenerationOptions;
import dev.lector.session.StopReason;
import dev.lector.session.TokenConstraint;
import dev.lector.session.TokenListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The real engine on random weights, held to random schemas: what ends validates. */
class ConstrainedSessionTest {
    private static final int SCHEMAS = 40;
    private static final int PATCHES = 4;
    private static final int TOKENS = 440;
    private static final Limits LIMITS = Limits.defaults();
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @TempDir
    Path folder;

    /** The tiny model's tokens without its end token are just enough for the printable characters of ASCII. */
    private static TokenVocabulary vocabulary() {
        List<byte[]> tokens = new ArrayList<>();
        char next = ' ';
        for (int id = 0; id < TinyModel.VOCABULARY; id++) {
            String text = id == TinyModel.END ? "" : String.valueOf(next++);
            tokens.add(text.getBytes(StandardCharsets.US_ASCII));
        }
        BitSet ends = new BitSet();
        ends.set(TinyModel.END);
        return TokenVocabulary.of(tokens, ends);
    }

    @Test
    void shouldValidateWhateverTheEngineEnds() throws IOException {
        long seed = Long.getLong("seed", 500L);
        TokenVocabulary vocabulary = vocabulary();
        int ended = 0;
        try (GenAiModel model = GenAiModel.open(TinyModel.write(folder.resolve("tiny"), 7))) {
            int asked = 0;
            for (long at = seed; asked < SCHEMAS; at++) {
                ObjectNode json = new SchemaGenerator(at).next();
                if (!StandardCharsets.US_ASCII.newEncoder().canEncode(json.toString())) {
                    continue;
                }
                asked++;
                RecordSchema<JsonNode> schema = RecordSchema.of(json);
                TokenConstraint constraint =
                        AnswerGrammar.of(schema, LIMITS).over(vocabulary).begin();
                Generation generation = answer(model, constraint, at);
                String text =
                        vocabulary.text(Arrays.stream(generation.ids()).boxed().toList());
                String about = "seed " + at + ", schema " + json + ", answer " + text;
                assertThat(generation.stop()).as(about).isIn(StopReason.END, StopReason.MAX_TOKENS);
                if (generation.whole()) {
                    ended++;
                    assertThat(schema.validate(JSON.readTree(text), LIMITS))
                            .as(about)
                            .isEmpty();
                }
            }
        }
        assertThat(ended).as("answers that ended").isGreaterThan(SCHEMAS / 3);
    }

    private static Generation answer(GenAiModel model, TokenConstraint constraint, long seed) {
        Budget budget = Budget.of("testTime", Duration.ofMinutes(1));
        try (GenAiSession session = model.session(TinyModel.CONTEXT)) {
            session.prefill(TinyModel.image(PATCHES, 3), TinyModel.prompt(PATCHES, 5, 17, 9), budget);
            GenerationOptions options =
                    GenerationOptions.sampled(TOKENS, 2, seed).withLoopTokens(0);
            return session.generate(options, constraint, TokenListener.NONE, budget);
        }
    }
}
