package dev.lector.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * Draws the three papers of one delivery for {@link CheckInvoiceAgent}: two sacks fewer came than are billed, and payment is asked for
 * sooner than agreed. The document factory draws every paper of another deal, so these are drawn here.
 *
 * <p>{@code DeliveryPapers.main("documents/delivery")} writes the ones that are kept; a bar in a line goes on in the next column.
 */
final class DeliveryPapers {
    static final Map<String, List<String>> PAPERS = Map.of(
            "invoice.pdf",
            List.of(
                    "Hill Mill Ltd",
                    "12 Mill Lane, Leeds LS1 4AB",
                    "",
                    "INVOICE",
                    "Invoice number: HM-2041",
                    "Invoice date: 2026-03-02",
                    "Order number: PO-7781",
                    "Due date: 2026-03-16",
                    "",
                    "Bill to:",
                    "Dale Cafe Ltd",
                    "4 Dale Street, York YO1 7EP",
                    "",
                    "Description|Quantity|Unit price|Amount",
                    "Flour type 550, sack|12|18.50|222.00",
                    "Rye flour, sack|8|21.00|168.00",
                    "",
                    "||Net amount|390.00",
                    "||VAT 20%|78.00",
                    "||Total GBP|468.00"),
            "delivery-note.pdf",
            List.of(
                    "Hill Mill Ltd",
                    "12 Mill Lane, Leeds LS1 4AB",
                    "",
                    "DELIVERY NOTE",
                    "Delivery note number: DN-551",
                    "Delivery date: 2026-02-27",
                    "Order number: PO-7781",
                    "",
                    "Delivered to: Dale Cafe Ltd, 4 Dale Street, York YO1 7EP",
                    "",
                    "Description|Ordered|Delivered",
                    "Flour type 550, sack|12|10",
                    "Rye flour, sack|8|8",
                    "",
                    "Two sacks follow with the next delivery."),
            "contract.pdf",
            List.of(
                    "SUPPLY AGREEMENT",
                    "between Hill Mill Ltd (the Supplier) and Dale Cafe Ltd (the Customer)",
                    "",
                    "1. Goods and prices",
                    "The Supplier delivers flour type 550 at 18.50 GBP a sack and rye flour at",
                    "21.00 GBP a sack. Only sacks that were delivered are billed.",
                    "",
                    "2. Payment",
                    "Invoices are payable within thirty (30) days after the date of the invoice.",
                    "",
                    "3. Termination",
                    "Either party may end this agreement with sixty (60) days written notice."));

    private DeliveryPapers() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (Map.Entry<String, List<String>> paper : PAPERS.entrySet()) {
            write(folder.resolve(paper.getKey()), paper.getValue());
        }
    }

    private static void write(Path file, List<String> lines) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            document.setDocumentId(0L);
            PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                float y = 780;
                for (String line : lines) {
                    float x = 60;
                    for (String cell : line.split("\\|", -1)) {
                        content.beginText();
                        content.setFont(font, 11);
                        content.newLineAtOffset(x, y);
                        content.showText(cell);
                        content.endText();
                        x += 150;
                    }
                    y -= 20;
                }
            }
            document.save(file.toFile());
        }
    }
}
