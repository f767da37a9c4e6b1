package dev.lector.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** PDFs that the tests draw themselves. */
public final class Drawn {
    /** Draws on a page; the font is DejaVu Sans, embedded. */
    public interface Drawing {
        void on(PDDocument document, PDPage page, PDPageContentStream content, PDFont font) throws IOException;
    }

    private Drawn() {}

    public static byte[] pdf(Drawing drawing) {
        return pdf(new PDPage(PDRectangle.A4), drawing);
    }

    public static byte[] pdf(PDPage page, Drawing drawing) {
        try (PDDocument document = new PDDocument()) {
            document.addPage(page);
            PDFont font = font(document, "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf");
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                drawing.on(document, page, content, font);
            }
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    public static PDFont font(PDDocument document, String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(Drawn.class.getResourceAsStream(resource), resource)) {
            return PDType0Font.load(document, in);
        }
    }

    /** One line of text with its baseline at (x, y) in user space. */
    public static void text(PDPageContentStream content, PDFont font, double size, double x, double y, String text)
            throws IOException {
        turned(content, font, size, x, y, 0, text);
    }

    /** One line of text, turned counter-clockwise by degrees. */
    public static void turned(
            PDPageContentStream content, PDFont font, double size, double x, double y, double degrees, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, (float) size);
        content.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(degrees), (float) x, (float) y));
        content.showText(text);
        content.endText();
    }
}
