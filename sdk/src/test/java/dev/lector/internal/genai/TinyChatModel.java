package dev.lector.internal.genai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** The tiny model with what a chat needs: a tokenizer of single characters, and a vision graph for Gemma's pictures. */
final class TinyChatModel {
    private static final int GRID = 16;
    private static final int HIDDEN = 32;

    private TinyChatModel() {}

    static Path write(Path folder, long seed) throws IOException {
        return write(folder, seed, TinyModel.VOCABULARY, TinyModel.CONTEXT);
    }

    /** With a larger vocabulary, which needs 99 tokens to spell all of ASCII, and room for a page. */
    static Path write(Path folder, long seed, int vocabulary, int context) throws IOException {
        TinyModel.write(folder, seed, 0, vocabulary, context);
        Files.write(folder.resolve("vision.onnx"), vision(new Random(seed)));
        Files.writeString(folder.resolve("tokenizer.json"), tokenizer(vocabulary));
        Files.writeString(
                folder.resolve("tokenizer_config.json"),
                "{\"tokenizer_class\": \"GPT2Tokenizer\", \"bos_token\": \"<bos>\", \"eos_token\": \"<eos>\","
                        + " \"unk_token\": \"<eos>\", \"add_prefix_space\": false}");
        return folder;
    }

    /** 896 x 896 pixels to 16 x 16 features: means of squares, then a matrix. */
    private static byte[] vision(Random random) {
        OnnxWriter g = new OnnxWriter().input("pixel_values", OnnxWriter.FLOAT, "images", 3, 896, 896);
        long[] side = {896 / GRID, 896 / GRID};
        String means = g.op("AveragePool", List.of("pixel_values"), "kernel_shape", side, "strides", side);
        String last = g.op("Transpose", List.of(means), "perm", new long[] {0, 2, 3, 1});
        String rows = g.op("Reshape", List.of(last, g.longs(new long[] {-1, 3}, 2)));
        float[] weights = new float[3 * HIDDEN];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextGaussian();
        }
        g.node("MatMul", "", List.of(rows, g.floats(weights, 3, HIDDEN)), List.of("image_features"));
        return g.output("image_features", OnnxWriter.FLOAT, "patches", HIDDEN).toBytes();
    }

    /** Ids 3 and up are printable characters from the blank on; line ends share the blank's fate of a letter of their own. */
    private static String tokenizer(int size) {
        TreeMap<Integer, String> vocabulary = new TreeMap<>();
        vocabulary.put(0, "<pad>");
        vocabulary.put(1, "<bos>");
        vocabulary.put(2, "<eos>");
        vocabulary.put(3, "\u0120"); // byte-level BPE writes the blank so
        vocabulary.put(4, "\u010A"); // and the line end so
        for (char c = '!'; vocabulary.size() < size; c++) {
            vocabulary.put(vocabulary.size(), String.valueOf(c));
        }
        StringBuilder json = new StringBuilder();
        vocabulary.forEach((id, text) -> json.append(id == 0 ? "" : ", ")
                .append('"')
                .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                .append("\": ")
                .append(id));
        return "{\"version\": \"1.0\", \"added_tokens\": [{\"id\": 1, \"content\": \"<bos>\", \"special\": true},"
                + " {\"id\": 2, \"content\": \"<eos>\", \"special\": true}],"
                + " \"pre_tokenizer\": {\"type\": \"ByteLevel\", \"add_prefix_space\": false},"
                + " \"decoder\": {\"type\": \"ByteLevel\"},"
                + " \"model\": {\"type\": \"BPE\", \"vocab\": {" + json + "}, \"merges\": []}}";
    }
}
