package dev.lector.internal.genai;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes small ONNX graphs: just enough of the protobuf layout of {@code onnx.proto} for the tests' models. */
final class OnnxWriter {
    static final int FLOAT = 1;
    static final int INT32 = 6;
    static final int INT64 = 7;
    static final int BFLOAT16 = 16;

    private final Message graph = new Message();
    private int names;

    /** A protobuf message under construction. */
    static final class Message {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, long value) {
            varint((long) field << 3);
            varint(value);
            return this;
        }

        Message bytes(int field, byte[] value) {
            varint((long) field << 3 | 2);
            varint(value.length);
            out.writeBytes(value);
            return this;
        }

        Message text(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            return bytes(field, value.toBytes());
        }

        byte[] toBytes() {
            return out.toByteArray();
        }

        private void varint(long value) {
            long rest = value;
            while ((rest & ~0x7FL) != 0) {
                out.write((int) (rest & 0x7F | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
        }
    }

    /** A graph input; dimensions are numbers or names. */
    OnnxWriter input(String name, int type, Object... dimensions) {
        graph.message(11, value(name, type, dimensions));
        return this;
    }

    OnnxWriter output(String name, int type, Object... dimensions) {
        graph.message(12, value(name, type, dimensions));
        return this;
    }

    private static Message value(String name, int type, Object... dimensions) {
        Message shape = new Message();
        for (Object dimension : dimensions) {
            shape.message(
                    1,
                    dimension instanceof Integer size
                            ? new Message().number(1, size)
                            : new Message().text(2, (String) dimension));
        }
        Message tensor = new Message().number(1, type).message(2, shape);
        return new Message().text(1, name).message(2, new Message().message(1, tensor));
    }

    String floats(float[] values, int... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return initializer(FLOAT, bytes.array(), shape);
    }

    String longs(long[] values, int... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        return initializer(INT64, bytes.array(), shape);
    }

    private String initializer(int type, byte[] raw, int... shape) {
        String name = "c" + names++;
        Message tensor = new Message();
        for (int size : shape) {
            tensor.number(1, size);
        }
        graph.message(5, tensor.number(2, type).text(8, name).bytes(9, raw));
        return name;
    }

    /** A tensor whose numbers are said to lie in a file. */
    void external(String location) {
        Message entry = new Message().text(1, "location").text(2, location);
        graph.message(
                5,
                new Message()
                        .number(1, 1)
                        .number(2, FLOAT)
                        .text(8, "far")
                        .message(13, entry)
                        .number(14, 1));
    }

    /** A node with one output, which it returns. */
    String op(String type, List<String> inputs, Object... attributes) {
        String out = "t" + names++;
        node(type, "", inputs, List.of(out), attributes);
        return out;
    }

    /** A node; attributes come as name and value, a {@code Long} or a {@code long[]}. */
    void node(String type, String domain, List<String> inputs, List<String> outputs, Object... attributes) {
        Message node = new Message();
        inputs.forEach(name -> node.text(1, name));
        outputs.forEach(name -> node.text(2, name));
        node.text(3, "n" + names++).text(4, type).text(7, domain);
        for (int i = 0; i < attributes.length; i += 2) {
            Message attribute = new Message().text(1, (String) attributes[i]);
            if (attributes[i + 1] instanceof Long number) {
                attribute.number(3, number).number(20, 2);
            } else {
                for (long number : (long[]) attributes[i + 1]) {
                    attribute.number(8, number);
                }
                attribute.number(20, 7);
            }
            node.message(5, attribute);
        }
        graph.message(1, node);
    }

    byte[] toBytes() {
        return new Message()
                .number(1, 8)
                .text(2, "lector-tests")
                .message(7, graph.text(2, "tiny"))
                .message(8, new Message().text(1, "").number(2, 17))
                .message(8, new Message().text(1, "com.microsoft").number(2, 1))
                .toBytes();
    }
}
