package dev.lector.internal.genai;

import ai.onnxruntime.genai.GenAIException;
import ai.onnxruntime.genai.Tensor;
import ai.onnxruntime.platform.Fp16Conversions;
import dev.lector.error.CallerException;
import dev.lector.session.ModelInput;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Tensors in native memory from those in Java arrays. */
final class InputTensors {
    private static final String IMAGE_TOKENS = "num_image_tokens";

    private InputTensors() {}

    /**
     * A tensor that holds its own copy of the numbers; the caller closes it.
     *
     * @throws CallerException if no graph of the model has such an input
     */
    static Tensor of(ModelInput input, ModelFolder folder) throws GenAIException {
        Integer wanted = folder.inputs().get(input.name());
        if (wanted == null && !input.name().equals(IMAGE_TOKENS)) {
            throw new CallerException("no graph of the " + folder.type() + " model has an input " + input.name());
        }
        if (input instanceof ModelInput.Floats floats) {
            return of(floats, wanted != null && wanted == OnnxHeader.FLOAT16);
        }
        ModelInput.Longs longs = (ModelInput.Longs) input;
        ByteBuffer bytes = buffer(longs.values().length, Long.BYTES);
        bytes.asLongBuffer().put(longs.values());
        return new Tensor(bytes, longs.shape().clone(), Tensor.ElementType.int64);
    }

    private static Tensor of(ModelInput.Floats floats, boolean half) throws GenAIException {
        float[] values = floats.values();
        if (!half) {
            ByteBuffer bytes = buffer(values.length, Float.BYTES);
            bytes.asFloatBuffer().put(values);
            return new Tensor(bytes, floats.shape().clone(), Tensor.ElementType.float32);
        }
        ByteBuffer bytes = buffer(values.length, Short.BYTES);
        for (float value : values) {
            bytes.putShort(Fp16Conversions.floatToFp16(value));
        }
        return new Tensor(bytes.rewind(), floats.shape().clone(), Tensor.ElementType.float16);
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
