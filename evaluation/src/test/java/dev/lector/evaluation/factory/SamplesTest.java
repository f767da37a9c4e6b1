package dev.lector.evaluation.factory;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The documents in the samples folder are those that the factory draws. */
class SamplesTest {
    private static final Path KEPT = Path.of("..", "samples", "documents");
    private static final List<String> SCANS = List.of("scanned-invoice.pdf", "receipt.jpg");

    @TempDir
    static Path drawn = Path.of("");

    @BeforeAll
    static void draw() {
        assertThat(new CommandLine(new FactoryMain()).execute("samples", "--out", drawn.toString()))
                .isZero();
    }

    @Test
    void shouldDrawTheKeptDocumentsByteForByte() throws IOException {
        assertThat(names(drawn)).isEqualTo(names(KEPT));
        for (String name : names(KEPT)) {
            if (!SCANS.contains(name)) {
                assertThat(drawn.resolve(name)).as(name).hasSameBinaryContentAs(KEPT.resolve(name));
            }
        }
    }

    /** Strokes of letters come from the virtual machine's own renderer, which may differ by a shade from version to version. */
    @Test
    void shouldDrawTheKeptScansToAShade() throws IOException {
        for (String name : SCANS) {
            BufferedImage again = picture(drawn.resolve(name));
            BufferedImage kept = picture(KEPT.resolve(name));
            assertThat(again.getWidth()).isEqualTo(kept.getWidth());
            assertThat(again.getHeight()).isEqualTo(kept.getHeight());
            assertThat(difference(again, kept)).as(name).isLessThan(2.0);
        }
    }

    @Test
    void shouldCarryTheInvoiceAsXmlInsideTheElectronicOne() throws IOException {
        try (PDDocument document = Loader.loadPDF(KEPT.resolve("e-invoice.pdf").toFile())) {
            var files = new PDDocumentNameDictionary(document.getDocumentCatalog())
                    .getEmbeddedFiles()
                    .getNames();
            String xml = new String(
                    files.get("factur-x.xml").getEmbeddedFile().toByteArray(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(xml).contains("<ram:InvoiceCurrencyCode>", "<ram:GrandTotalAmount>", "urn:cen.eu:en16931:2017");
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(f -> String.valueOf(f.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private static BufferedImage picture(Path file) throws IOException {
        if (file.toString().endsWith(".jpg")) {
            return ImageIO.read(file.toFile());
        }
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFRenderer(document).renderImageWithDPI(0, 100);
        }
    }

    /** Mean difference of brightness over all pixels, in levels of 255. */
    private static double difference(BufferedImage a, BufferedImage b) {
        long sum = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                sum += Math.abs((a.getRGB(x, y) & 0xFF) - (b.getRGB(x, y) & 0xFF));
            }
        }
        return sum / (double) (a.getWidth() * a.getHeight());
    }
}
