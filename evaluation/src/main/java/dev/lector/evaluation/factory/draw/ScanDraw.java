package dev.lector.evaluation.factory.draw;

import dev.lector.evaluation.factory.paper.Paper;
import dev.lector.evaluation.factory.scan.Level;
import dev.lector.evaluation.factory.scan.Scan;
import dev.lector.evaluation.factory.scan.ScanSimulator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws a paper as simulated scans, one picture a page, or as a PDF file of pictures without a text layer. */
public final class ScanDraw {
    private ScanDraw() {}

    /** One scan for each page. */
    public static List<Scan> scans(Paper paper, Level level) {
        List<Scan> scans = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(PdfDraw.draw(paper))) {
            PDFRenderer renderer = new PDFRenderer(document);
            double dpi = ScanSimulator.dpi(level, paper.seed());
            for (int page = 0; page < paper.pages().size(); page++) {
                scans.add(ScanSimulator.scan(
                        renderer.renderImageWithDPI(page, (float) dpi, ImageType.GRAY),
                        dpi,
                        level,
                        paper.seed() * 64 + page));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("paper cannot be scanned: " + paper.id(), e);
        }
        return scans;
    }

    /** A PDF file with the scans as its pages. */
    public static byte[] pdf(Paper paper, List<Scan> scans) {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(paper.seed());
            document.setDocumentInformation(PdfDraw.information(paper));
            for (Scan scan : scans) {
                float width = (float) (scan.width() * 72 / scan.dpi());
                float height = (float) (scan.height() * 72 / scan.dpi());
                PDPage page = new PDPage(new PDRectangle(width, height));
                document.addPage(page);
                PDImageXObject image = JPEGFactory.createFromByteArray(document, scan.jpeg());
                try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                    out.drawImage(image, 0, 0, width, height);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("scan cannot be written: " + paper.id(), e);
        }
    }
}
