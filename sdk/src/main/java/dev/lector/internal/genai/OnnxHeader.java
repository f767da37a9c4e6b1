package dev.lector.internal.genai;

import dev.lector.error.EnvironmentException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a graph file says before it is run: types of its inputs and outputs, and the files that hold weights.
 *
 * <p>Walks the protobuf layout of {@code onnx.proto} and skips what it does not need, so a graph of gigabytes costs one pass over
 * its top level. Field numbers: model.graph 7; graph.initializer 5, input 11, output 12; value.name 1, type 2; type.tensor 1;
 * tensor.element 1; initializer.external 13; entry.key 1, value 2.
 *
 * @param inputs    element type by name, numbered as in ONNX
 * @param outputs   element type by name
 * @param locations files that weights are said to lie in
 */
record OnnxHeader(Map<String, Integer> inputs, Map<String, Integer> outputs, Set<String> locations) {
    static final int FLOAT = 1;
    static final int INT32 = 6;
    static final int INT64 = 7;
    static final int FLOAT16 = 10;
    static final int BFLOAT16 = 16;

    private static final int LENGTH_DELIMITED = 2;
    private static final int NAME_BYTES = 4096;

    /** @throws EnvironmentException if the file is not laid out like a graph */
    static OnnxHeader read(Path file) throws IOException {
        Walker walker = new Walker(file);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            walker.in = in;
            walker.model(Files.size(file));
        }
        return new OnnxHeader(walker.inputs, walker.outputs, walker.locations);
    }

    private static final class Walker {
        private final Path file;
        private final Map<String, Integer> inputs = new LinkedHashMap<>();
        private final Map<String, Integer> outputs = new LinkedHashMap<>();
        private final Set<String> locations = new LinkedHashSet<>();
        private InputStream in = InputStream.nullInputStream();
        private long at;

        Walker(Path file) {
            this.file = file;
        }

        /** What to do with a length-delimited field that ends at a place; it may read any part of it. */
        private interface Field {
            void read(int number, long end) throws IOException;
        }

        void model(long end) throws IOException {
            fields(end, (number, inner) -> {
                if (number == 7) {
                    fields(inner, this::graphField);
                }
            });
        }

        private void graphField(int number, long end) throws IOException {
            switch (number) {
                case 5 ->
                    fields(end, (field, inner) -> {
                        if (field == 13) {
                            location(inner);
                        }
                    });
                case 11 -> value(end, inputs);
                case 12 -> value(end, outputs);
                default -> {}
            }
        }

        private void location(long end) throws IOException {
            String[] entry = {"", ""};
            fields(end, (number, inner) -> {
                if (number == 1 || number == 2) {
                    entry[number - 1] = text(inner);
                }
            });
            if (entry[0].equals("location")) {
                locations.add(entry[1]);
            }
        }

        private void value(long end, Map<String, Integer> into) throws IOException {
            String[] name = {""};
            int[] element = {0};
            fields(end, (number, inner) -> {
                if (number == 1) {
                    name[0] = text(inner);
                } else if (number == 2) {
                    fields(inner, (kind, tensor) -> {
                        if (kind == 1) {
                            element[0] = firstNumber(tensor);
                        }
                    });
                }
            });
            into.put(name[0], element[0]);
        }

        private int firstNumber(long end) throws IOException {
            long tag = varint();
            return at < end && tag == 1 << 3 ? (int) varint() : 0;
        }

        private void fields(long end, Field field) throws IOException {
            while (at < end) {
                long tag = varint();
                switch ((int) (tag & 7)) {
                    case 0 -> varint();
                    case 1 -> skipTo(at + 8, end);
                    case 5 -> skipTo(at + 4, end);
                    case LENGTH_DELIMITED -> {
                        long size = varint();
                        long inner = at + size;
                        if (size < 0 || inner > end) {
                            throw broken();
                        }
                        field.read((int) (tag >>> 3), inner);
                        skipTo(inner, end);
                    }
                    default -> throw broken();
                }
            }
        }

        private void skipTo(long place, long end) throws IOException {
            if (place < at || place > end) {
                throw broken();
            }
            in.skipNBytes(place - at);
            at = place;
        }

        private String text(long end) throws IOException {
            if (end - at > NAME_BYTES) {
                throw broken();
            }
            byte[] bytes = in.readNBytes((int) (end - at));
            at = end;
            return new String(bytes, StandardCharsets.UTF_8);
        }

        private long varint() throws IOException {
            long value = 0;
            for (int shift = 0; shift < 64; shift += 7) {
                int next = in.read();
                if (next < 0) {
                    throw broken();
                }
                at++;
                value |= (long) (next & 0x7F) << shift;
                if (next < 0x80) {
                    return value;
                }
            }
            throw broken();
        }

        private EnvironmentException broken() {
            return new EnvironmentException(file.getFileName() + " in " + file.getParent()
                    + " is no ONNX graph, or cut off; copy or download it again");
        }
    }
}
