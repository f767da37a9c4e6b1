package dev.lector.extractors.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.Lector;
import dev.lector.extractors.Extracted;
import dev.lector.extractors.Invoice;
import dev.lector.extractors.Papers;
import dev.lector.extractors.invoice.InvoiceExtractor;
import dev.lector.pipeline.Layer;
import dev.lector.result.Band;
import dev.lector.result.Evidence;
import dev.lector.result.Extraction;
import dev.lector.result.Finding;
import dev.lector.result.Located;
import dev.lector.result.Origin;
import dev.lector.text.TextMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

/** Files with XML in them and files of XML, through the front door. */
class PrintedInvoiceTest {
    private static final String[] PRINT = {
        "Nordlicht Leuchten GmbH",
        "Hafenweg 3",
        "24103 Kiel",
        "",
        "Gasthof Zur Linde KG",
        "36037 Fulda",
        "",
        "Rechnungsnummer: R-2031",
        "Rechnungsdatum: 07.05.2024",
        "Zahlbar bis: 21.05.2024",
        "",
        "Nettobetrag 395,00",
        "MwSt 19 % 75,05",
        "Gesamtbetrag 470,05 EUR",
        "USt-IdNr. DE136695976 IBAN DE89 3704 0044 0532 0130 00",
    };

    @Test
    void shouldTakeValuesFromTheXmlAndPlacesFromThePrint() throws IOException {
        Extraction<Invoice> x = extract(pdf(PRINT, EInvoiceReaderTest.text("cii-en16931")), Set.of());
        assertThat(x.value().grossAmount()).isEqualByComparingTo("470.05");
        assertThat(x.value().lines()).hasSize(2);
        Evidence gross = x.evidence("/grossAmount");
        assertThat(gross.origin()).isEqualTo(Origin.E_INVOICE);
        assertThat(gross.text()).isEqualTo("470,05");
        assertThat(gross.page()).isEqualTo(1);
        assertThat(gross.boxes()).hasSize(1);
        assertThat(gross.band()).isEqualTo(Band.CERTAIN);
        assertThat(x.findings())
                .filteredOn(f -> f.code().startsWith("einvoice"))
                .isEmpty();
    }

    @Test
    void shouldShowThatAValueIsNotPrinted() throws IOException {
        Extraction<Invoice> x = extract(pdf(PRINT, EInvoiceReaderTest.text("cii-en16931")), Set.of());
        Evidence order = x.evidence("/orderNumber");
        assertThat(order.value()).isEqualTo("B-77");
        assertThat(order.located()).isEqualTo(Located.NOT_LOCATED);
    }

    @Test
    void shouldReportWhereXmlAndPrintDisagree() throws IOException {
        String xml = EInvoiceReaderTest.text("cii-en16931").replace(">470.05<", ">480.05<");
        Extraction<Invoice> x = extract(pdf(PRINT, xml), Set.of());
        Finding differs = x.findings().stream()
                .filter(f -> f.code().equals("einvoice.differs"))
                .findFirst()
                .orElseThrow();
        assertThat(differs.pointer()).isEqualTo("/grossAmount");
        assertThat(differs.page()).isEqualTo(1);
        assertThat(differs.proposal()).isEqualTo("470.05");
        assertThat(differs.message())
                .contains("factur-x.xml says 480.05", "ram:GrandTotalAmount", "page 1 prints 470.05 at ");
        assertThat(x.findings()).extracting(Finding::code).contains("sum.gross");
        assertThat(x.evidence("/grossAmount").band()).isEqualTo(Band.MEDIUM);
    }

    @Test
    void shouldSeeNoDifferenceWhereThePrintCallsTheGoodsItsNetSum() {
        TextMap page = Papers.page(
                1,
                "Invoice no. R-77",
                "Goods total           100.00",
                "Shipping              10.00",
                "Total                 110.00");
        Extracted print = new InvoiceExtractor().extract(List.of(page));
        EInvoice xml = new EInvoice(
                "x.xml",
                "",
                Map.of(
                        "net_amount", new EInvoice.Entry("110.00", "/net"),
                        "gross_amount", new EInvoice.Entry("110.00", "/gross")),
                List.of(),
                List.of());
        assertThat(PrintedInvoice.merge(xml, print, List.of(page)).findings())
                .extracting(Finding::code)
                .doesNotContain("einvoice.differs");
    }

    @Test
    void shouldNotLookAtHiddenXml() throws IOException {
        String xml = EInvoiceReaderTest.text("cii-en16931").replace(">470.05<", ">480.05<");
        Extraction<Invoice> x = extract(pdf(PRINT, xml), Set.of(Layer.XML));
        assertThat(x.value().grossAmount()).isEqualByComparingTo("470.05");
        assertThat(x.evidence("/grossAmount").origin()).isEqualTo(Origin.TEXT_LAYER);
        assertThat(x.value().orderNumber()).isNull();
    }

    @Test
    void shouldReadAFileOfXml() throws IOException {
        Extraction<Invoice> x =
                extract(EInvoiceReaderTest.text("ubl-invoice").getBytes(StandardCharsets.UTF_8), Set.of());
        assertThat(x.value().invoiceNumber()).isEqualTo("R-2031");
        assertThat(x.value().invoiceDate()).isEqualTo(LocalDate.of(2024, 5, 7));
        assertThat(x.value().lines().get(1).lineTotal()).isEqualByComparingTo(new BigDecimal("155.00"));
        assertThat(x.evidence("/invoiceNumber").located()).isEqualTo(Located.NOT_LOCATED);
        assertThat(x.findings()).isEmpty();
    }

    @Test
    void shouldSayThatAFileOfXmlIsNoInvoice() {
        Extraction<Invoice> x = extract("<svg/>".getBytes(StandardCharsets.UTF_8), Set.of());
        assertThat(x.findings()).extracting(Finding::code).contains("einvoice.unknown");
    }

    @Test
    void shouldGoOnWithThePrintWhenTheXmlMayNotBeRead() throws IOException {
        Extraction<Invoice> x = extract(pdf(PRINT, "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>"), Set.of());
        assertThat(x.value().grossAmount()).isEqualByComparingTo("470.05");
        assertThat(x.findings()).extracting(Finding::code).contains("einvoice.unreadable");
    }

    /** A caller's own record. */
    record Bill(String invoiceNumber, BigDecimal grossAmount, String iban) {}

    @Test
    void shouldFillACallersRecordFromTheXml() throws IOException {
        try (Lector lector = Lector.builder().withoutModel().open()) {
            Extraction<Bill> x = lector.read(pdf(PRINT, EInvoiceReaderTest.text("cii-en16931")), "x.pdf")
                    .extract(Bill.class);
            assertThat(x.value().invoiceNumber()).isEqualTo("R-2031");
            assertThat(x.evidence("/grossAmount").origin()).isEqualTo(Origin.E_INVOICE);
        }
    }

    private static Extraction<Invoice> extract(byte[] file, Set<Layer> hidden) {
        try (Lector lector = Lector.builder().withoutModel().open()) {
            return lector.read(file, "invoice").hide(hidden).extract(Invoice.class);
        }
    }

    private static byte[] pdf(String[] lines, String xml) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                for (int i = 0; i < lines.length; i++) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
                    content.newLineAtOffset(60, 780 - 16f * i);
                    content.showText(lines[i]);
                    content.endText();
                }
            }
            PDEmbeddedFile file =
                    new PDEmbeddedFile(document, new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile("factur-x.xml");
            specification.setEmbeddedFile(file);
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("factur-x.xml", specification));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void shouldNameEachFindingOnce() throws IOException {
        Extraction<Invoice> x = extract(pdf(PRINT, EInvoiceReaderTest.text("zugferd-1p0")), Set.of());
        List<Finding> findings = x.findings();
        assertThat(findings).doesNotHaveDuplicates();
    }
}
