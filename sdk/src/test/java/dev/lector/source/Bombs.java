package dev.lector.source;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/** Small files that ask for endless time or memory, one for each way that {@code docs/limits.md} guards against. */
final class Bombs {
    private static final String FORM = "/Type /XObject /Subtype /Form /BBox [0 0 200 200] ";
    private static final String IMAGE = "/Type /XObject /Subtype /Image /BitsPerComponent 8 /ColorSpace /DeviceRGB ";

    private Bombs() {}

    static Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        structure(all);
        boxes(all);
        streams(all);
        drawing(all);
        fonts(all);
        pictures(all);
        return all;
    }

    private static void structure(Map<String, byte[]> all) {
        all.put(
                "page tree that holds itself",
                new RawPdf()
                        .object("<< /Type /Catalog /Pages 2 0 R >>")
                        .object("<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>")
                        .bytes());
        all.put(
                "page tree that says two thousand million pages",
                new RawPdf()
                        .object("<< /Type /Catalog /Pages 2 0 R >>")
                        .object("<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>")
                        .object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>")
                        .bytes());
        StringBuilder wide = new StringBuilder("<< /Type /Pages /Count 100000 /Kids [");
        wide.append("3 0 R ".repeat(100_000));
        all.put(
                "a hundred thousand pages",
                new RawPdf()
                        .object("<< /Type /Catalog /Pages 2 0 R >>")
                        .object(wide + "] >>")
                        .object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>")
                        .bytes());
        String looping = new String(RawPdf.page("", "").bytes(), StandardCharsets.ISO_8859_1);
        int xref = looping.lastIndexOf("startxref") + 10;
        String start = looping.substring(xref, looping.indexOf('\n', xref));
        all.put(
                "cross-reference table that is its own predecessor",
                RawPdf.latin(looping.replace("trailer << ", "trailer << /Prev " + start + " ")));
        all.put(
                "arrays nested a million deep",
                RawPdf.page("/Deep " + "[".repeat(1_000_000) + "]".repeat(1_000_000), "0 0 9 9 re f")
                        .bytes());
        all.put(
                "dictionaries nested a hundred thousand deep",
                RawPdf.page("/Deep " + "<< /D ".repeat(100_000) + ">>".repeat(100_000), "0 0 9 9 re f")
                        .bytes());
        all.put(
                "operands nested a million deep",
                RawPdf.page("", "[".repeat(1_000_000) + " m").bytes());
        all.put(
                "cross-reference stream with two thousand million entries",
                RawPdf.latin(
                        "%PDF-1.7\n1 0 obj\n<< /Type /XRef /W [1 8 8] /Index [0 2147483647] /Size 2147483647 /Root 2 0 R"
                                + " /Length 17 >>\nstream\n12345678901234567\nendstream\nendobj\nstartxref\n9\n%%EOF"));
        all.put(
                "names of attachments that hold themselves",
                new RawPdf()
                                .object("<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles 5 0 R >> >>")
                                .object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                                .object(String.format(RawPdf.PAGE, ""))
                                .stream("", "0 0 9 9 re f")
                                .object("<< /Kids [5 0 R 5 0 R] >>")
                                .bytes());
        all.put(
                "XFA form of entities that multiply",
                new RawPdf()
                                .object("<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [] /XFA 5 0 R >> >>")
                                .object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                                .object(String.format(RawPdf.PAGE, ""))
                                .stream("", "0 0 9 9 re f")
                                .stream("", laughs())
                                .bytes());
        StringBuilder fields = new StringBuilder("<< /Fields [5 0 R] >>");
        all.put(
                "form field that is its own child",
                new RawPdf()
                                .object("<< /Type /Catalog /Pages 2 0 R /AcroForm " + fields + " >>")
                                .object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                                .object(String.format(RawPdf.PAGE, ""))
                                .stream("", "0 0 9 9 re f")
                                .object("<< /T (a) /Kids [5 0 R] /Parent 5 0 R >>")
                                .bytes());
    }

    private static String laughs() {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            text.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return text + "<!ENTITY out SYSTEM \"http://localhost:1/\">]><x>&a11;&out;</x>";
    }

    private static void boxes(Map<String, byte[]> all) {
        all.put("page of a thousand million points", box("[0 0 1000000000 1000000000]", ""));
        all.put("page with a user unit of a million", box("[0 0 200 200]", "/UserUnit 1000000"));
        all.put("page as wide as a hair is thin", box("[0 0 0.00001 90000000]", ""));
        all.put("page of no size at numbers beyond all", box("[1e38 1e38 -1e38 -1e38]", ""));
    }

    private static byte[] box(String media, String more) {
        return new RawPdf()
                        .object("<< /Type /Catalog /Pages 2 0 R >>")
                        .object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                        .object("<< /Type /Page /Parent 2 0 R /MediaBox " + media + " /Contents 4 0 R " + more + " >>")
                        .stream("", "0 0 9 9 re f")
                        .bytes();
    }

    private static void streams(Map<String, byte[]> all) {
        byte[] once = RawPdf.deflated(new byte[64 << 20]);
        all.put("content of 64 MiB in 64 KiB", contents("/Filter /FlateDecode", once));
        byte[] twice = RawPdf.deflated(once);
        all.put("content deflated twice", contents("/Filter [/FlateDecode /FlateDecode]", twice));
        ByteArrayOutputStream runs = new ByteArrayOutputStream();
        for (int i = 0; i < 400_000; i++) {
            runs.write(129); // a byte 128 times
            runs.write(' ');
        }
        all.put(
                "run lengths inside deflate",
                contents("/Filter [/FlateDecode /RunLengthDecode]", RawPdf.deflated(runs.toByteArray())));
        all.put(
                "inline image of sixty thousand pixels a side",
                RawPdf.page("", "q 100 0 0 100 0 0 cm BI /W 60000 /H 60000 /BPC 8 /CS /RGB ID xx EI Q")
                        .bytes());
        all.put(
                "image whose colours come through a table of tables",
                RawPdf.page("/XObject << /X 5 0 R >>", "q 100 0 0 100 0 0 cm /X Do Q").stream(
                                IMAGE + "/Width 60000 /Height 60000 /Filter /FlateDecode",
                                RawPdf.deflated(new byte[999]))
                        .bytes());
    }

    private static byte[] contents(String filter, byte[] data) {
        return new RawPdf()
                        .object("<< /Type /Catalog /Pages 2 0 R >>")
                        .object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                        .object(String.format(RawPdf.PAGE, ""))
                        .stream(filter, data)
                        .bytes();
    }

    private static void drawing(Map<String, byte[]> all) {
        all.put(
                "line of countless dashes",
                RawPdf.page("", "[0.0001 0.0001] 0 d 1 w " + "0 0 m 199 199 l ".repeat(2_000) + "S")
                        .bytes());
        all.put(
                "five million operators",
                RawPdf.page("", "0 0 m 9 9 l S\n".repeat(1_700_000)).bytes());
        all.put("one string of five million letters", text("(" + "a".repeat(5_000_000) + ") Tj"));
        RawPdf tower = RawPdf.page("/XObject << /X 5 0 R >>", "/X Do");
        for (int level = 5; level < 25; level++) {
            String next = "/Resources << /XObject << /X " + (level + 1) + " 0 R >> >>";
            tower.stream(FORM + next, "/X Do ".repeat(10));
        }
        all.put(
                "forms that show ten forms each, twenty deep",
                tower.stream(FORM, "0 0 1 1 re f").bytes());
        all.put(
                "pattern of endlessly small steps",
                RawPdf.page("/Pattern << /P 5 0 R >>", "/Pattern cs /P scn 0 0 200 200 re f").stream(
                                "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.0001 /YStep 0.0001"
                                        + " /Resources << >>",
                                "0 0 0.5 0.5 re f")
                        .bytes());
        all.put(
                "pattern that paints with itself",
                RawPdf.page("/Pattern << /P 5 0 R >>", "/Pattern cs /P scn 0 0 200 200 re f").stream(
                                "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 50 50] /XStep 50 /YStep 50"
                                        + " /Resources << /Pattern << /P 5 0 R >> >>",
                                "/Pattern cs /P scn 0 0 50 50 re f")
                        .bytes());
        all.put(
                "mask that masks itself",
                RawPdf.page("/ExtGState << /G 5 0 R >>", "/G gs 0 0 200 200 re f")
                        .object("<< /Type /ExtGState /SMask << /S /Luminosity /G 6 0 R >> >>")
                        .stream(
                                FORM
                                        + "/Group << /S /Transparency /CS /DeviceGray >> /Resources << /ExtGState << /G 5 0 R >> >>",
                                "/G gs 0 0 200 200 re f")
                        .bytes());
        all.put(
                "shading of a program that goes on and on",
                RawPdf.page("/Shading << /S 5 0 R >>", "200 0 0 200 0 0 cm /S sh")
                        .object("<< /ShadingType 1 /ColorSpace /DeviceGray /Function 6 0 R >>")
                        .stream(
                                "/FunctionType 4 /Domain [0 1 0 1] /Range [0 1]",
                                "{ add 2 div " + "dup mul sqrt ".repeat(20_000) + "}")
                        .bytes());
        all.put(
                "deep stack of saved states",
                RawPdf.page("", "q ".repeat(2_000_000)).bytes());
    }

    private static byte[] text(String shown) {
        return RawPdf.page("/Font << /F 5 0 R >>", "BT /F 9 Tf 9 9 Td " + shown + " ET")
                .object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
                .bytes();
    }

    private static void fonts(Map<String, byte[]> all) {
        all.put(
                "letter that is drawn with itself",
                RawPdf.page("/Font << /F 5 0 R >>", "BT /F 9 Tf 9 9 Td (aaaa) Tj ET")
                        .object(
                                "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97"
                                        + " /Widths [1] /Encoding << /Type /Encoding /Differences [97 /a] >> /CharProcs << /a 6 0 R >>"
                                        + " /Resources << /Font << /F 5 0 R >> >> >>")
                        .stream("", "1 0 d0 BT /F 1 Tf (aaaa) Tj ET")
                        .bytes());
        all.put(
                "map of four thousand million characters",
                RawPdf.page("/Font << /F 5 0 R >>", "BT /F 9 Tf 9 9 Td <00010002> Tj ET")
                        .object(
                                "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /ToUnicode 6 0 R /DescendantFonts"
                                        + " [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering"
                                        + " (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /A /Flags 4 >> >>] >>")
                        .stream(
                                "",
                                "1 begincodespacerange <00000000> <ffffffff> endcodespacerange\n1 beginbfrange <00000000>"
                                        + " <ffffffff> <00000000> endbfrange 1 begincidrange <00000000> <ffffffff> 0 endcidrange")
                        .bytes());
    }

    private static void pictures(Map<String, byte[]> all) {
        byte[] huge = {0, 0, (byte) 0xea, 0x60, 0, 0, (byte) 0xea, 0x60};
        ByteBuffer header = ByteBuffer.allocate(13).put(huge).put(new byte[] {8, 2, 0, 0, 0});
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        chunk(png, "IHDR", header.array());
        chunk(png, "IDAT", RawPdf.deflated(new byte[1000]));
        chunk(png, "IEND", new byte[0]);
        all.put("PNG of sixty thousand pixels a side", png.toByteArray());
        ByteBuffer gif = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
        gif.put(RawPdf.latin("GIF89a"))
                .putShort((short) 65_535)
                .putShort((short) 65_535)
                .put(new byte[] {0, 0, 0});
        gif.put((byte) 0x2c)
                .putInt(0)
                .putShort((short) 65_535)
                .putShort((short) 65_535)
                .put(new byte[] {0, 2, 2, 0x4c, 1, 0, 0x3b});
        all.put("GIF of 65,535 pixels a side", gif.array());
        ByteBuffer bmp = ByteBuffer.allocate(60).order(ByteOrder.LITTLE_ENDIAN);
        bmp.put(RawPdf.latin("BM"))
                .putInt(60)
                .putInt(0)
                .putInt(54)
                .putInt(40)
                .putInt(60_000)
                .putInt(60_000);
        bmp.putShort((short) 1).putShort((short) 24);
        all.put("BMP of sixty thousand pixels a side", bmp.array());
        all.put("TIFF of sixty thousand pixels a side", tiff(60_000, 0));
        all.put("TIFF whose pages go in a circle", tiff(10, 8));
        ByteBuffer many = ByteBuffer.allocate(8 + 30_000 * 18).order(ByteOrder.LITTLE_ENDIAN);
        many.put(RawPdf.latin("II")).putShort((short) 42).putInt(8);
        for (int i = 0; i < 30_000; i++) {
            many.putShort((short) 1)
                    .putShort((short) 256)
                    .putShort((short) 3)
                    .putInt(1)
                    .putInt(10);
            many.putInt(i == 29_999 ? 0 : 8 + (i + 1) * 18);
        }
        all.put("TIFF of thirty thousand pages", many.array());
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
        byte[] body = ByteBuffer.allocate(4 + data.length)
                .put(RawPdf.latin(type))
                .put(data)
                .array();
        CRC32 crc = new CRC32();
        crc.update(body);
        png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        png.writeBytes(body);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static byte[] tiff(int side, int next) {
        int[][] entries = {
            {256, side}, {257, side}, {258, 8}, {259, 1}, {262, 1}, {273, 8}, {277, 1}, {278, side}, {279, 100}
        };
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + entries.length * 12 + 4).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(RawPdf.latin("II")).putShort((short) 42).putInt(8).putShort((short) entries.length);
        for (int[] entry : entries) {
            tiff.putShort((short) entry[0]).putShort((short) 4).putInt(1).putInt(entry[1]);
        }
        return tiff.putInt(next).array();
    }
}
