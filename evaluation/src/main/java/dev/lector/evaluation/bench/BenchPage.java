package dev.lector.evaluation.bench;

import dev.lector.error.EnvironmentException;
import dev.lector.internal.genai.GenAiModel;
import dev.lector.internal.genai.GenAiOptions;
import dev.lector.session.ModelInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page of words and questions on it, as the starter's answerer takes them. What the words say does not matter for the time.
 *
 * @param inputs     the page's tensors
 * @param pageTokens a token for each word
 * @param questions  token ids of each question
 */
record BenchPage(List<ModelInput> inputs, int[] pageTokens, List<int[]> questions) {
    private static final String FOLDER = "/dev/lector/models/starter/answerer";
    private static final List<String> FILES =
            List.of("genai_config.json", "vision.onnx", "embedding.onnx", "decoder.onnx", "answerer.json");

    static GenAiModel openModel(int threads) {
        return GenAiModel.openResource(BenchPage.class, FOLDER, FILES, GenAiOptions.threads(threads));
    }

    static BenchPage of(int words, int questions, long seed) {
        JsonNode card = card();
        Random random = new Random(seed);
        int slots = card.path("slots").asInt();
        long[] grams = new long[words * slots];
        for (int i = 0; i < grams.length; i++) {
            grams[i] = i % slots < 8 ? 1 + random.nextInt(card.path("buckets").asInt() - 1) : 0;
        }
        float[] boxes = new float[words * 4];
        for (int word = 0; word < words; word++) {
            boxes[4 * word] = 0.1f + 0.09f * (word % 9);
            boxes[4 * word + 1] = 0.05f + 0.9f * word / (words + 9);
            boxes[4 * word + 2] = 0.07f;
            boxes[4 * word + 3] = 0.012f;
        }
        int[] page = new int[words];
        Arrays.fill(page, card.path("tokens").path("word").asInt());
        return new BenchPage(
                List.of(
                        ModelInput.longs("word_grams", grams, words, slots),
                        ModelInput.floats("word_boxes", boxes, words, 4),
                        ModelInput.longs("num_image_tokens", new long[] {words}, 1)),
                page,
                random.ints(questions).mapToObj(i -> question(card, random)).toList());
    }

    private static int[] question(JsonNode card, Random random) {
        int first = card.path("first_word").asInt();
        int known = card.path("vocabulary").size();
        return new int[] {
            card.path("tasks").path("field").asInt(),
            card.path("types").path("string").asInt(),
            first + random.nextInt(known),
            first + random.nextInt(known),
            first + random.nextInt(known),
            card.path("tokens").path("answer").asInt()
        };
    }

    /** The page and one question behind it. */
    int[] prompt(int question) {
        int[] asked = questions.get(question);
        int[] all = Arrays.copyOf(pageTokens, pageTokens.length + asked.length);
        System.arraycopy(asked, 0, all, pageTokens.length, asked.length);
        return all;
    }

    private static JsonNode card() {
        try (InputStream in = BenchPage.class.getResourceAsStream(FOLDER + "/answerer.json")) {
            if (in == null) {
                throw new EnvironmentException("the starter's answerer is not on the class path");
            }
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new EnvironmentException("cannot read answerer.json", e);
        }
    }
}
