package dev.lector.internal.genai;

import dev.lector.session.ModelInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A vision-language model of a few kilobytes with random weights, in the engine's layout and of type gemma3.
 *
 * <p>{@code pixel_values} [patches, 8] become one image token each; the decoder has one attention layer with rotation, so that
 * every token and its place count for the logits.
 */
final class TinyModel {
    static final int VOCABULARY = 96;
    static final int CONTEXT = 512;
    /** Beyond the logits: it can be read and never be said. */
    static final int IMAGE_TOKEN = VOCABULARY;

    static final int END = 2;
    static final int PIXELS = 8;

    private static final int HIDDEN = 32;
    private static final int HEADS = 2;
    private static final int WIDE = 2048;
    private static final int HEAD = HIDDEN / HEADS;

    private TinyModel() {}

    static Path write(Path folder, long seed) throws IOException {
        return write(folder, seed, 0);
    }

    /** @param ballast wide layers in the decoder that take time (about 10 ms each for a full context) and share their weights */
    static Path write(Path folder, long seed, int ballast) throws IOException {
        return write(folder, seed, ballast, VOCABULARY, CONTEXT);
    }

    /** @param vocabulary number of logits; the token after the last stands for a part of an image */
    static Path write(Path folder, long seed, int ballast, int vocabulary, int context) throws IOException {
        Random random = new Random(seed);
        Files.createDirectories(folder);
        Files.write(folder.resolve("vision.onnx"), vision(random));
        Files.write(folder.resolve("embedding.onnx"), embedding(random, vocabulary));
        Files.write(folder.resolve("decoder.onnx"), decoder(random, ballast, vocabulary, context));
        Files.writeString(folder.resolve("genai_config.json"), config(vocabulary, context));
        return folder;
    }

    /** An image of so many patches, as the session takes it. */
    static List<ModelInput> image(int patches, long seed) {
        float[] pixels = random(new Random(seed), patches * PIXELS, 1);
        return List.of(
                ModelInput.floats("pixel_values", pixels, patches, PIXELS),
                ModelInput.longs("num_image_tokens", new long[] {patches}, 1));
    }

    /** Image tokens, then the given ones. */
    static int[] prompt(int patches, int... ids) {
        int[] all = new int[patches + ids.length];
        Arrays.fill(all, 0, patches, IMAGE_TOKEN);
        System.arraycopy(ids, 0, all, patches, ids.length);
        return all;
    }

    private static byte[] vision(Random random) {
        OnnxWriter g = new OnnxWriter().input("pixel_values", OnnxWriter.FLOAT, "patches", PIXELS);
        String weights = g.floats(random(random, PIXELS * HIDDEN, 0.4), PIXELS, HIDDEN);
        g.node("MatMul", "", List.of("pixel_values", weights), List.of("image_features"));
        return g.output("image_features", OnnxWriter.FLOAT, "patches", HIDDEN).toBytes();
    }

    private static byte[] embedding(Random random, int vocabulary) {
        OnnxWriter g = new OnnxWriter()
                .input("input_ids", OnnxWriter.INT64, "batch", "s")
                .input("image_features", OnnxWriter.FLOAT, "patches", HIDDEN);
        String table = g.floats(random(random, (vocabulary + 1) * HIDDEN, 1), vocabulary + 1, HIDDEN);
        String rows = g.op("Gather", List.of(table, "input_ids"));
        String isImage = g.op("Equal", List.of("input_ids", g.longs(new long[] {vocabulary})));
        String places = g.op("Transpose", List.of(g.op("NonZero", List.of(isImage))), "perm", new long[] {1, 0});
        String features = g.op("Reshape", List.of("image_features", g.longs(new long[] {-1, HIDDEN}, 2)));
        g.node("ScatterND", "", List.of(rows, places, features), List.of("inputs_embeds"));
        return g.output("inputs_embeds", OnnxWriter.FLOAT, "batch", "s", HIDDEN).toBytes();
    }

    private static byte[] decoder(Random random, int ballast, int vocabulary, int context) {
        OnnxWriter g = new OnnxWriter()
                .input("inputs_embeds", OnnxWriter.FLOAT, "batch", "s", HIDDEN)
                .input("attention_mask", OnnxWriter.INT64, "batch", "total")
                .input("past_key_values.0.key", OnnxWriter.FLOAT, "batch", HEADS, "past", HEAD)
                .input("past_key_values.0.value", OnnxWriter.FLOAT, "batch", HEADS, "past", HEAD);
        String one = g.longs(new long[] {1}, 1);
        String counted = g.op("ReduceSum", List.of("attention_mask", one), "keepdims", 0L);
        String lengths = g.op("Cast", List.of(g.op("Sub", List.of(counted, one))), "to", 6L);
        String size = g.op("Gather", List.of(g.op("Shape", List.of("attention_mask")), g.longs(new long[] {1})));
        String total = g.op("Cast", List.of(size), "to", 6L);
        g.node(
                "GroupQueryAttention",
                "com.microsoft",
                List.of(
                        linear(g, random, "inputs_embeds", HIDDEN),
                        linear(g, random, "inputs_embeds", HIDDEN),
                        linear(g, random, "inputs_embeds", HIDDEN),
                        "past_key_values.0.key",
                        "past_key_values.0.value",
                        lengths,
                        total,
                        g.floats(rotation(true, context), context, HEAD / 2),
                        g.floats(rotation(false, context), context, HEAD / 2)),
                List.of("mixed", "present.0.key", "present.0.value"),
                "num_heads",
                (long) HEADS,
                "kv_num_heads",
                (long) HEADS,
                "do_rotary",
                1L);
        String sum = g.op("Add", List.of("inputs_embeds", linear(g, random, "mixed", HIDDEN)));
        if (ballast > 0) {
            String wide = g.floats(random(random, HIDDEN * WIDE, 0.1), HIDDEN, WIDE);
            String narrow = g.floats(random(random, HIDDEN * WIDE, 0.01), WIDE, HIDDEN);
            for (int i = 0; i < ballast; i++) {
                String layer = g.op("Tanh", List.of(g.op("MatMul", List.of(sum, wide))));
                sum = g.op("Add", List.of(sum, g.op("MatMul", List.of(layer, narrow))));
            }
        }
        String head = g.floats(random(random, HIDDEN * vocabulary, 0.5), HIDDEN, vocabulary);
        g.node("MatMul", "", List.of(sum, head), List.of("logits"));
        return g.output("logits", OnnxWriter.FLOAT, "batch", "s", vocabulary)
                .output("present.0.key", OnnxWriter.FLOAT, "batch", HEADS, "kept", HEAD)
                .output("present.0.value", OnnxWriter.FLOAT, "batch", HEADS, "kept", HEAD)
                .toBytes();
    }

    private static String linear(OnnxWriter g, Random random, String input, int width) {
        return g.op("MatMul", List.of(input, g.floats(random(random, HIDDEN * width, 0.4), HIDDEN, width)));
    }

    private static float[] rotation(boolean cosine, int context) {
        float[] table = new float[context * HEAD / 2];
        for (int i = 0; i < table.length; i++) {
            double angle = (i / (HEAD / 2)) * Math.pow(100, -2.0 * (i % (HEAD / 2)) / HEAD);
            table[i] = (float) (cosine ? Math.cos(angle) : Math.sin(angle));
        }
        return table;
    }

    private static float[] random(Random random, int count, double scale) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (random.nextGaussian() * scale);
        }
        return values;
    }

    static String config() {
        return config(VOCABULARY, CONTEXT);
    }

    private static String config(int vocabulary, int context) {
        return """
                {"model": {
                  "type": "gemma3", "vocab_size": %d, "context_length": %d, "image_token_id": %d,
                  "pad_token_id": 0, "bos_token_id": 1, "eos_token_id": [%d],
                  "decoder": {
                    "filename": "decoder.onnx", "hidden_size": %d, "head_size": %d, "num_attention_heads": %d,
                    "num_key_value_heads": %d, "num_hidden_layers": 1,
                    "session_options": {"intra_op_num_threads": 1, "provider_options": []},
                    "inputs": {"inputs_embeds": "inputs_embeds", "attention_mask": "attention_mask",
                      "past_key_names": "past_key_values.%%d.key", "past_value_names": "past_key_values.%%d.value"},
                    "outputs": {"logits": "logits", "present_key_names": "present.%%d.key",
                      "present_value_names": "present.%%d.value"}},
                  "embedding": {"filename": "embedding.onnx",
                    "inputs": {"input_ids": "input_ids", "image_features": "image_features"},
                    "outputs": {"inputs_embeds": "inputs_embeds"}},
                  "vision": {"filename": "vision.onnx", "inputs": {"pixel_values": "pixel_values"},
                    "outputs": {"image_features": "image_features"}}},
                 "search": {"max_length": %d, "past_present_share_buffer": true}}
                """
                .formatted(vocabulary, context, vocabulary, END, HIDDEN, HEAD, HEADS, HEADS, context);
    }
}
