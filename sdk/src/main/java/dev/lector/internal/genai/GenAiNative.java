package dev.lector.internal.genai;

import ai.onnxruntime.genai.Generator;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import dev.lector.error.DefectException;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What GenAI's Java classes leave out, through the C functions of the same loaded library. The caller owns the handles and keeps
 * them open for the time of a call.
 */
final class GenAiNative {
    static {
        Native.register(GenAiNative.class, library());
    }

    /** Flag of dlopen; without RTLD_GLOBAL beside it names stay local. */
    private static final int RTLD_LAZY = 1;

    private static final Field HANDLE = handleField();

    private GenAiNative() {}

    /**
     * The engine's library, its names kept to itself. On Linux JNA would by default show them to every library that is loaded later, and the
     * engine brings a JPEG codec along: Java's own one would be bound to it, and no JPEG could be read any more.
     */
    static NativeLibrary library() {
        Map<String, Integer> local = Platform.isLinux() ? Map.of(Library.OPTION_OPEN_FLAGS, RTLD_LAZY) : Map.of();
        return NativeLibrary.getInstance(NativeEngine.genAiLibrary().toString(), local);
    }

    // The names are the library's own.
    private static native @Nullable Pointer OgaGenerator_GetLogits(Pointer generator, PointerByReference tensor);

    private static native @Nullable Pointer OgaGenerator_SetLogits(Pointer generator, Pointer tensor);

    private static native @Nullable Pointer OgaGenerator_SetRuntimeOption(Pointer generator, String key, String value);

    private static native @Nullable Pointer OgaTensorGetData(Pointer tensor, PointerByReference data);

    private static native @Nullable Pointer OgaTensorGetShapeRank(Pointer tensor, LongByReference rank);

    private static native @Nullable Pointer OgaTensorGetShape(Pointer tensor, long[] shape, long rank);

    private static native void OgaDestroyTensor(Pointer tensor);

    private static native String OgaResultGetError(Pointer result);

    private static native void OgaDestroyResult(Pointer result);

    private static Field handleField() {
        try {
            Field field = Generator.class.getDeclaredField("nativeHandle");
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException | RuntimeException e) {
            throw new DefectException("the GenAI bindings are not of the version that Lector was built for", e);
        }
    }

    static Pointer handle(Generator generator) {
        try {
            return new Pointer(HANDLE.getLong(generator));
        } catch (IllegalAccessException e) {
            throw new DefectException("the GenAI generator's handle cannot be read", e);
        }
    }

    /** Makes the run that is going on in another thread fail soon. */
    static void terminate(Pointer generator) {
        check(OgaGenerator_SetRuntimeOption(generator, "terminate_session", "1"));
    }

    /**
     * The scores of a generator's next token. One thread at a time.
     *
     * <p>Native memory for results is taken once, because a step of a small model costs little more than taking it anew.
     */
    static final class Logits {
        /** Repeated four times this is the float -1.7e38: less than any score, and memory is filled with single bytes fast. */
        private static final byte VERY_LITTLE = (byte) 0xFE;

        private final Pointer generator;
        private final PointerByReference tensor = new PointerByReference();
        private final PointerByReference data = new PointerByReference();
        private int count = -1;

        Logits(Pointer generator) {
            this.generator = generator;
        }

        /**
         * Scores of the position after the last token, computed now if they are not yet.
         *
         * @param into array to be used again if it has the right length
         */
        float[] read(float[] into) {
            return with(scores -> {
                float[] result = into.length == count ? into : new float[count];
                scores.read(0, result, 0, count);
                return result;
            });
        }

        /** Has the engine go on with this token, whatever its own choice would be. */
        void force(int token) {
            with(scores -> {
                scores.setMemory(0, (long) count * Float.BYTES, VERY_LITTLE);
                scores.setFloat((long) token * Float.BYTES, 0);
                check(OgaGenerator_SetLogits(generator, tensor.getValue()));
                return token;
            });
        }

        private <T> T with(Function<Pointer, T> work) {
            check(OgaGenerator_GetLogits(generator, tensor));
            try {
                if (count < 0) {
                    count = Math.toIntExact(count(tensor.getValue()));
                }
                check(OgaTensorGetData(tensor.getValue(), data));
                return work.apply(data.getValue());
            } finally {
                OgaDestroyTensor(tensor.getValue());
            }
        }
    }

    private static long count(Pointer tensor) {
        LongByReference rank = new LongByReference();
        check(OgaTensorGetShapeRank(tensor, rank));
        long[] shape = new long[Math.toIntExact(rank.getValue())];
        check(OgaTensorGetShape(tensor, shape, shape.length));
        long count = 1;
        for (long size : shape) {
            count = Math.multiplyExact(count, size);
        }
        return count;
    }

    private static void check(@Nullable Pointer result) {
        if (result != null) {
            String message = OgaResultGetError(result);
            OgaDestroyResult(result);
            throw new DefectException("the GenAI engine failed: " + message);
        }
    }
}
