package dev.lector.evaluation.bench;

import ai.onnxruntime.genai.GenAIException;
import ai.onnxruntime.genai.Generator;
import ai.onnxruntime.genai.GeneratorParams;
import ai.onnxruntime.genai.Model;
import ai.onnxruntime.genai.Tensor;
import dev.lector.session.ModelInput;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** The shortest loop over GenAI's own Java classes: what our session is measured against. */
final class BareLoop {
    private BareLoop() {}

    /** Prefills and lets the engine choose so many tokens; its end token is kept out by the minimal length. */
    static int[] run(Model model, int maxLength, List<ModelInput> inputs, int[] prompt, int tokens)
            throws GenAIException {
        List<Tensor> tensors = new ArrayList<>();
        try (GeneratorParams params = new GeneratorParams(model)) {
            params.setSearchOption("max_length", maxLength);
            params.setSearchOption("min_length", prompt.length + tokens + 1);
            try (Generator generator = new Generator(model, params)) {
                for (ModelInput input : inputs) {
                    Tensor tensor = tensor(input);
                    tensors.add(tensor);
                    generator.setModelInput(input.name(), tensor);
                }
                generator.appendTokens(prompt);
                int[] written = new int[tokens];
                for (int i = 0; i < tokens; i++) {
                    generator.generateNextToken();
                    written[i] = generator.getLastTokenInSequence(0);
                }
                return written;
            }
        } finally {
            tensors.forEach(Tensor::close);
        }
    }

    private static Tensor tensor(ModelInput input) throws GenAIException {
        if (input instanceof ModelInput.Floats floats) {
            ByteBuffer bytes =
                    ByteBuffer.allocateDirect(floats.count() * Float.BYTES).order(ByteOrder.nativeOrder());
            bytes.asFloatBuffer().put(floats.values());
            return new Tensor(bytes, floats.shape(), Tensor.ElementType.float32);
        }
        ModelInput.Longs longs = (ModelInput.Longs) input;
        ByteBuffer bytes = ByteBuffer.allocateDirect(longs.count() * Long.BYTES).order(ByteOrder.nativeOrder());
        bytes.asLongBuffer().put(longs.values());
        return new Tensor(bytes, longs.shape(), Tensor.ElementType.int64);
    }
}
