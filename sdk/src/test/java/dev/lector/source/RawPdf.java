package dev.lector.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/** A PDF object by object, for files that no library would write. Object 1 is the catalog. */
final class RawPdf {
    /** A page of 200 by 200 points under object 2, with object 4 as its content. */
    static final String PAGE =
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << %s >> >>";

    private final List<byte[]> objects = new ArrayList<>();

    RawPdf object(String body) {
        objects.add(latin(body));
        return this;
    }

    /** A stream; the dictionary's entries come without their brackets and without the length. */
    RawPdf stream(String entries, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin("<< " + entries + " /Length " + data.length + " >>\nstream\n"));
        out.writeBytes(data);
        out.writeBytes(latin("\nendstream"));
        objects.add(out.toByteArray());
        return this;
    }

    RawPdf stream(String entries, String data) {
        return stream(entries, latin(data));
    }

    /** A document of one page whose content and resources are these; further objects count from 5. */
    static RawPdf page(String resources, String content) {
        return new RawPdf()
                        .object("<< /Type /Catalog /Pages 2 0 R >>")
                        .object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                        .object(String.format(PAGE, resources))
                        .stream("", content);
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin("%PDF-1.7\n"));
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format("%010d 00000 n \n", out.size()));
            out.writeBytes(latin((i + 1) + " 0 obj\n"));
            out.writeBytes(objects.get(i));
            out.writeBytes(latin("\nendobj\n"));
        }
        int start = out.size();
        String trailer = "xref\n0 " + (objects.size() + 1) + "\n" + table + "trailer << /Root 1 0 R /Size "
                + (objects.size() + 1) + " >>\nstartxref\n" + start + "\n%%EOF\n";
        out.writeBytes(latin(trailer));
        return out.toByteArray();
    }

    static byte[] deflated(byte[] data) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(data);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
