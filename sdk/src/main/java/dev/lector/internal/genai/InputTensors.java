package dev.lector.internal.genai;

import ai.onnxruntime.genai.GenAIException;
import ai.onnxruntime.genai.Tensor;
import dev.lector.session.ModelInput;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Tensors in native memory from those in Java arrays. */
final class InputTensors {
    private static final String IMAGE_TOKENS = "num_image_tokens";

    private InputTensors() {}

    /** A tensor that holds its own copy of the numbers; the caller closes it. */
    static Tensor of(ModelInput input) throws GenAIException {
        if (input instanceof ModelInput.Floats floats) {
            ByteBuffer bytes = buffer(floats.values().length, Float.BYTES);
            bytes.asFloatBuffer().put(floats.values());
            return new Tensor(bytes, floats.shape().clone(), Tensor.ElementType.float32);
        }
        ModelInput.Longs longs = (ModelInput.Longs) input;
        ByteBuffer bytes = buffer(longs.values().length, Long.BYTES);
        bytes.asLongBuffer().put(longs.values());
        return new Tensor(bytes, longs.shape().clone(), Tensor.ElementType.int64);
    }

    /** Sum of {@code num_image_tokens}, 0 without it. */
    static int imageTokens(List<ModelInput> inputs) {
        long sum = 0;
        for (ModelInput input : inputs) {
            if (input.name().equals(IMAGE_TOKENS) && input instanceof ModelInput.Longs longs) {
                for (long value : longs.values()) {
                    sum += value;
                }
            }
        }
        return Math.toIntExact(sum);
    }

    private static ByteBuffer buffer(int count, int size) {
        return ByteBuffer.allocateDirect(Math.multiplyExact(count, size)).order(ByteOrder.nativeOrder());
    }
}
