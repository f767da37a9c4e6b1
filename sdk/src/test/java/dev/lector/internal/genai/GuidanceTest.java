package dev.lector.internal.genai;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.genai.GenAIException;
import ai.onnxruntime.genai.Generator;
import ai.onnxruntime.genai.GeneratorParams;
import ai.onnxruntime.genai.Tensor;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import dev.lector.answer.AnswerGrammar;
import dev.lector.answer.SchemaGenerator;
import dev.lector.answer.TokenVocabulary;
import dev.lector.limits.Limits;
import dev.lector.schema.RecordSchema;
import dev.lector.session.ModelInput;
import dev.lector.session.TokenConstraint;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * Our token masks against those of llguidance, which the engine has compiled in: step by step along answers drawn at random.
 *
 * <p>The engine shows its mask in nothing but the token that it chooses. So it is given scores drawn at random, and has to choose what our mask
 * leaves best. That is so for expressions. For schemas ours are stricter (compact JSON, no exponents, no properties that the schema does not
 * name), so there every token that ours allow, put first, has to be chosen.
 */
class GuidanceTest {
    private static final int PATCHES = 4;
    private static final int STEPS = 120;
    private static final int SCHEMAS = 60;
    private static final Limits LIMITS = Limits.defaults();

    @TempDir
    static Path folder;

    private static GenAiModel model;
    private static TokenVocabulary vocabulary;

    /** Functions of the engine that Lector itself does not call. */
    private static final class Engine {
        static {
            Native.register(Engine.class, GenAiNative.library());
        }

        private static native Pointer OgaGeneratorParamsSetGuidance(
                Pointer params, String type, String data, boolean fastForward);

        private static native Pointer OgaGenerator_GetLogits(Pointer generator, PointerByReference tensor);

        private static native Pointer OgaGenerator_SetLogits(Pointer generator, Pointer tensor);

        private static native Pointer OgaTensorGetData(Pointer tensor, PointerByReference data);

        private static native void OgaDestroyTensor(Pointer tensor);
    }

    @BeforeAll
    static void open() throws IOException {
        Path made = TinyModel.write(folder.resolve("tiny"), 7);
        List<byte[]> tokens = new ArrayList<>();
        StringBuilder json = new StringBuilder();
        char next = ' ';
        for (int id = 0; id < TinyModel.VOCABULARY; id++) {
            String text = id == TinyModel.END ? "" : String.valueOf(next++);
            tokens.add(text.getBytes(StandardCharsets.US_ASCII));
            String written = id == TinyModel.END ? "\u00a7end" : text.equals(" ") ? "\u0120" : text;
            json.append(id == 0 ? "" : ", ")
                    .append('"')
                    .append(written.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append("\": ")
                    .append(id);
        }
        // The end token's name must not begin like a text: llguidance would take the text for the end.
        Files.writeString(
                made.resolve("tokenizer.json"),
                "{\"version\": \"1.0\", \"added_tokens\": [{\"id\": 2, \"content\": \"\u00a7end\", \"special\": true}],"
                        + " \"pre_tokenizer\": {\"type\": \"ByteLevel\", \"add_prefix_space\": false},"
                        + " \"decoder\": {\"type\": \"ByteLevel\"}, \"model\": {\"type\": \"BPE\", \"vocab\": {"
                        + json + "}, \"merges\": []}}");
        Files.writeString(
                made.resolve("tokenizer_config.json"),
                "{\"tokenizer_class\": \"GPT2Tokenizer\", \"eos_token\": \"\u00a7end\", \"unk_token\": \"\u00a7end\"}");
        BitSet ends = new BitSet();
        ends.set(TinyModel.END);
        vocabulary = TokenVocabulary.of(tokens, ends);
        model = GenAiModel.open(made);
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[A-Z]{2}[0-9]{4}",
                "(yes|no|not on this page)",
                "[0-9]{4}-(0[1-9]|1[0-2])-[0-3][0-9]",
                "a*b+c?",
                "(ab|cd){1,3}",
                "[^x]{2,5}",
                "x.{0,3}y",
                "-?[0-9]+([.][0-9]{2})?",
                "[a-zA-Z_][a-zA-Z0-9_]{0,8}",
                "(a|ab)(c|bcd)(d*)"
            })
    void shouldAllowTheSameTokensForAnExpression(String expression) throws GenAIException {
        for (long seed = 0; seed < 20; seed++) {
            TokenConstraint ours =
                    AnswerGrammar.ofRegex(expression, LIMITS).over(vocabulary).begin();
            try (Guided theirs = new Guided("regex", expression)) {
                Random random = new Random(seed);
                int token = -1;
                for (int step = 0; step < STEPS && token != TinyModel.END; step++) {
                    float[] scores = scores(random);
                    token = best(scores, ours.allowed());
                    assertThat(theirs.choose(scores))
                            .as("%s after \"%s\", seed %d", expression, theirs.written, seed)
                            .isEqualTo(token);
                    ours.accept(token);
                }
            }
        }
    }

    @Test
    void shouldAllowNothingThatLlguidanceForbidsForSchemas() throws GenAIException {
        long seed = Long.getLong("seed", 900L);
        int compared = 0;
        int steps = 0;
        for (int i = 0; compared < SCHEMAS && i < 4 * SCHEMAS; i++) {
            ObjectNode schema = new SchemaGenerator(seed + i).next();
            if (!StandardCharsets.US_ASCII.newEncoder().canEncode(schema.toString())) {
                continue;
            }
            TokenConstraint ours = AnswerGrammar.of(RecordSchema.of(schema), LIMITS)
                    .over(vocabulary)
                    .begin();
            try (Guided theirs = new Guided("json_schema", schema.toString())) {
                Random random = new Random(seed + i);
                int token = -1;
                for (int step = 0; step < STEPS && token != TinyModel.END; step++, steps++) {
                    token = drawn(ours.allowed(), random);
                    float[] scores = scores(random);
                    scores[token] = 100;
                    assertThat(theirs.choose(scores))
                            .as("seed %d, schema %s, after %s", seed + i, schema, theirs.written)
                            .isEqualTo(token);
                    ours.accept(token);
                }
                compared++;
            } catch (GenAIException e) {
                System.out.println("llguidance refuses the schema of seed " + (seed + i) + ": " + e.getMessage());
            }
        }
        System.out.println("llguidance: " + compared + " schemas, " + steps + " tokens of ours allowed there, too");
        assertThat(compared).isEqualTo(SCHEMAS);
    }

    @Test
    void shouldBeGuidedAtAllBySchemas() throws GenAIException {
        try (Guided theirs = new Guided("json_schema", "{\"type\": \"integer\"}")) {
            float[] scores = new float[TinyModel.VOCABULARY];
            int letter = 'x' - ' ' + 1; // ids from 2 on are shifted by the end token
            scores[letter] = 100;
            assertThat(vocabulary.text(List.of(letter))).isEqualTo("x");
            assertThat(theirs.choose(scores)).isNotEqualTo(letter);
        }
    }

    private static float[] scores(Random random) {
        float[] scores = new float[TinyModel.VOCABULARY];
        for (int token = 0; token < scores.length; token++) {
            scores[token] = random.nextFloat();
        }
        return scores;
    }

    private static int best(float[] scores, BitSet allowed) {
        return allowed.stream()
                .boxed()
                .max(Comparator.comparingDouble(token -> scores[token]))
                .orElseThrow();
    }

    private static int drawn(BitSet allowed, Random random) {
        int[] tokens = allowed.stream().toArray();
        boolean ends = allowed.get(TinyModel.END) && random.nextInt(4) == 0;
        return ends ? TinyModel.END : tokens[random.nextInt(tokens.length)];
    }

    /** The engine's own guidance on the tiny model. */
    private static final class Guided implements AutoCloseable {
        private final Generator generator;
        private final List<Tensor> inputs = new ArrayList<>();
        private final StringBuilder written = new StringBuilder();

        Guided(String type, String data) throws GenAIException {
            try (GeneratorParams params = new GeneratorParams(model.handle())) {
                params.setSearchOption("max_length", TinyModel.CONTEXT);
                Pointer failed = Engine.OgaGeneratorParamsSetGuidance(handle(params), type, data, false);
                assertThat(failed).as("guidance %s %s", type, data).isNull();
                generator = new Generator(model.handle(), params);
            }
            for (ModelInput input : TinyModel.image(PATCHES, 3)) {
                Tensor tensor = InputTensors.of(input, model.folder());
                inputs.add(tensor);
                generator.setModelInput(input.name(), tensor);
            }
            generator.appendTokens(TinyModel.prompt(PATCHES, 5, 17, 9));
        }

        /** What the engine chooses from these scores. */
        int choose(float[] scores) throws GenAIException {
            Pointer handle = GenAiNative.handle(generator);
            PointerByReference tensor = new PointerByReference();
            PointerByReference data = new PointerByReference();
            assertThat(Engine.OgaGenerator_GetLogits(handle, tensor)).isNull();
            assertThat(Engine.OgaTensorGetData(tensor.getValue(), data)).isNull();
            data.getValue().write(0, scores, 0, scores.length);
            assertThat(Engine.OgaGenerator_SetLogits(handle, tensor.getValue())).isNull();
            Engine.OgaDestroyTensor(tensor.getValue());
            generator.generateNextToken();
            if (generator.isDone()) {
                return TinyModel.END;
            }
            int token = generator.getLastTokenInSequence(0);
            written.append(vocabulary.text(List.of(token)));
            return token;
        }

        private static Pointer handle(GeneratorParams params) {
            try {
                Field field = GeneratorParams.class.getDeclaredField("nativeHandle");
                field.setAccessible(true);
                return new Pointer(field.getLong(params));
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void close() {
            inputs.forEach(Tensor::close);
            generator.close();
        }
    }
}
