package dev.lector.session;

import java.util.Arrays;

/** A named tensor for a model's graph, row-major. The arrays are copied when the model takes them, not before. */
public sealed interface ModelInput {
    /** Name of the graph's input. */
    String name();

    /** Size along each axis. */
    long[] shape();

    /** Numbers in all. */
    int count();

    /** 32-bit floating point; given to a graph that wants 16 bits, it is rounded. */
    record Floats(String name, long[] shape, float[] values) implements ModelInput {
        public Floats {
            check(name, shape, values.length);
        }

        @Override
        public int count() {
            return values.length;
        }
    }

    /** 64-bit integers. */
    record Longs(String name, long[] shape, long[] values) implements ModelInput {
        public Longs {
            check(name, shape, values.length);
        }

        @Override
        public int count() {
            return values.length;
        }
    }

    static ModelInput floats(String name, float[] values, long... shape) {
        return new Floats(name, shape, values);
    }

    static ModelInput longs(String name, long[] values, long... shape) {
        return new Longs(name, shape, values);
    }

    private static void check(String name, long[] shape, int count) {
        long wanted = 1;
        for (long size : shape) {
            if (size < 0) {
                throw new IllegalArgumentException(name + ": negative size in " + Arrays.toString(shape));
            }
            wanted = Math.multiplyExact(wanted, size);
        }
        if (wanted != count) {
            throw new IllegalArgumentException(
                    name + ": shape " + Arrays.toString(shape) + " wants " + wanted + " numbers, got " + count);
        }
    }
}
