package dev.lector.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import dev.lector.page.Page;
import dev.lector.reader.PageReader;
import dev.lector.result.Finding;
import dev.lector.source.Drawn;
import dev.lector.source.SourceDocument;
import dev.lector.source.SourceOptions;
import dev.lector.source.Sources;
import dev.lector.text.TextMap;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;

class DocumentReaderTest {
    private static byte[] pages(int count) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDFont font = Drawn.font(document, "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf");
            for (int i = 0; i < count; i++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    for (int line = 0; line < 20; line++) {
                        Drawn.text(content, font, 10, 50, 700 - 20 * line, "A line of ordinary words on this page");
                    }
                }
            }
            return Drawn.bytes(document);
        }
    }

    @Test
    void shouldKeepThePagesReadBeforeTheDocumentsTimeIsOver() throws IOException {
        AtomicLong clock = new AtomicLong();
        Budget budget = Budget.of("documentTime", Duration.ofMinutes(5))
                .work("documentTime", Duration.ofSeconds(600), clock::get);
        try (SourceDocument document = Sources.open(pages(3), "three.pdf", SourceOptions.none(), Limits.defaults())) {
            DocumentText text = new DocumentReader(null, Limits.defaults())
                    .read(
                            document,
                            ReadOptions.PLAIN,
                            progress -> clock.set(Duration.ofSeconds(601).toNanos()),
                            budget);
            assertThat(text.pages()).hasSize(1);
            assertThat(text.complete()).isFalse();
            assertThat(text.findings()).extracting(Finding::page).containsExactly(2, 3);
            assertThat(text.findings())
                    .allMatch(finding -> finding.message().contains("documentTime (ms) is 601000, limit 600000"));
        }
    }

    /** Only takes the page's pixels: what a cut off image gives is known no sooner. */
    private static final class Looking implements PageReader {
        @Override
        public TextMap read(Page page, Budget budget) {
            page.raster(100, budget);
            return new TextMap(page.number(), page.size(), List.of(), List.of(), List.of());
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    @Test
    void shouldSayWhatWasNoticedWhileReadingThePages() throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(4);
        for (int i = 0; i < 400 * 400; i++) {
            image.setRGB(i % 400, i / 400, random.nextInt());
        }
        ImageIO.write(image, "jpeg", jpeg);
        byte[] cut = Arrays.copyOf(jpeg.toByteArray(), jpeg.size() / 2);
        try (SourceDocument document = Sources.open(cut, "cut.jpg", SourceOptions.none(), Limits.defaults())) {
            DocumentText text = new DocumentReader(new Looking(), Limits.defaults())
                    .read(
                            document,
                            ReadOptions.PLAIN,
                            progress -> {},
                            Budget.of("documentTime", Duration.ofMinutes(5)));
            assertThat(text.findings()).extracting(Finding::code).containsExactly("page.image-truncated");
        }
    }
}
