package dev.lector.evaluation.factory.draw;

import dev.lector.evaluation.factory.layout.Face;
import dev.lector.evaluation.factory.layout.Ink;
import dev.lector.evaluation.factory.layout.Sheet;
import dev.lector.evaluation.factory.paper.Paper;
import dev.lector.evaluation.factory.paper.Trade;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Draws a paper as a PDF file with a text layer. The same paper gives the same bytes. */
public final class PdfDraw {
    private final PDDocument document;
    private final Map<String, PDFont> fonts = new HashMap<>();

    private PdfDraw(PDDocument document) {
        this.document = document;
    }

    /** The bytes of the PDF file. */
    public static byte[] draw(Paper paper) {
        return draw(paper, document -> {});
    }

    /** The deal's invoice with its data as XML inside, in the manner of Factur-X and ZUGFeRD. */
    public static byte[] electronic(Trade trade) {
        return draw(trade.invoice(), document -> InvoiceFile.attach(document, InvoiceXml.of(trade)));
    }

    /** Something put into the document before it is written. */
    private interface Addition {
        void to(PDDocument document) throws IOException;
    }

    private static byte[] draw(Paper paper, Addition addition) {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(paper.seed());
            document.setDocumentInformation(information(paper));
            PdfDraw draw = new PdfDraw(document);
            for (Sheet sheet : paper.pages()) {
                draw.page(sheet);
            }
            addition.to(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("paper cannot be drawn: " + paper.id(), e);
        }
    }

    /** Says who made it, with a date that never changes. */
    static PDDocumentInformation information(Paper paper) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(paper.id());
        information.setProducer("Lector document factory");
        Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        day.setTimeInMillis(1_700_000_000_000L);
        information.setCreationDate(day);
        return information;
    }

    private void page(Sheet sheet) throws IOException {
        PDPage page = new PDPage(new PDRectangle((float) sheet.width(), (float) sheet.height()));
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            for (Ink ink : sheet.ink()) {
                if (ink instanceof Ink.Bar bar) {
                    out.setNonStrokingColor((float) bar.gray());
                    float bottom = (float) (sheet.height() - bar.y() - bar.height());
                    out.addRect((float) bar.x(), bottom, (float) bar.width(), (float) bar.height());
                    out.fill();
                } else if (ink instanceof Ink.Word word) {
                    word(out, sheet, word);
                }
            }
        }
    }

    private void word(PDPageContentStream out, Sheet sheet, Ink.Word word) throws IOException {
        out.beginText();
        out.setNonStrokingColor((float) word.style().gray());
        out.setFont(font(word.style().face()), (float) word.style().size());
        out.newLineAtOffset((float) word.x(), (float) (sheet.height() - word.baseline()));
        out.showText(word.text());
        out.endText();
    }

    private PDFont font(Face face) throws IOException {
        PDFont font = fonts.get(face.id());
        if (font == null) {
            font = PDType0Font.load(document, new ByteArrayInputStream(face.data()), true);
            fonts.put(face.id(), font);
        }
        return font;
    }
}
