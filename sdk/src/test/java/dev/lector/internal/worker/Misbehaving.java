package dev.lector.internal.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A worker that does with a document what its name says. */
public final class Misbehaving {
    private Misbehaving() {}

    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
        DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        while (true) {
            Frame job = Frame.read(in);
            if (job == null) {
                return;
            }
            Frame document = Frame.read(in);
            String name = JsonMapper.shared().readTree(job.body()).path("name").asString();
            switch (name) {
                case "hangs" -> hang();
                case "dies" -> Runtime.getRuntime().halt(134);
                case "eats memory" -> eat();
                case "babbles" -> out.write("no message at all".getBytes(StandardCharsets.US_ASCII));
                case "says nonsense" -> new Frame(Frame.Kind.TEXT, new byte[] {'{'}).write(out);
                default ->
                    new Frame(
                                    Frame.Kind.FAILURE,
                                    JsonMapper.shared()
                                            .writeValueAsBytes(new Failure(
                                                    "DocumentException",
                                                    name + ": "
                                                            + ProcessHandle.current()
                                                                    .pid() + " had "
                                                            + (document == null ? 0 : document.body().length)
                                                            + " bytes",
                                                    "",
                                                    0,
                                                    0)))
                            .write(out);
            }
        }
    }

    private static void hang() {
        long i = 0;
        while (i >= 0) {
            i = (i + 1) & 0xffff;
        }
    }

    private static void eat() {
        List<byte[]> eaten = new ArrayList<>();
        while (eaten.size() < 1_000_000) {
            eaten.add(new byte[1 << 20]);
        }
    }
}
