package dev.lector.pipeline;

import dev.lector.source.Drawn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** PDFs of plain lines; a bar in a line goes on in the next column. */
final class Sheets {
    private static final double COLUMN = 150;

    private Sheets() {}

    static byte[] pdf(List<List<String>> pages) {
        try (PDDocument document = new PDDocument()) {
            PDFont font = Drawn.font(document, "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf");
            for (List<String> lines : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    draw(content, font, lines);
                }
            }
            return Drawn.bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void draw(PDPageContentStream content, PDFont font, List<String> lines) throws IOException {
        double y = 780;
        for (String line : lines) {
            double x = 60;
            for (String cell : line.split("\\|", -1)) {
                Drawn.text(content, font, 11, x, y, cell);
                x += COLUMN;
            }
            y -= 24;
        }
    }
}
