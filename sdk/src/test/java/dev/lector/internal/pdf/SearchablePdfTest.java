package dev.lector.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lector.geometry.Box;
import dev.lector.geometry.PageSize;
import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import dev.lector.page.Page;
import dev.lector.source.Drawn;
import dev.lector.source.SourceDocument;
import dev.lector.source.SourceOptions;
import dev.lector.source.Sources;
import dev.lector.text.Line;
import dev.lector.text.TextMap;
import dev.lector.text.TextSource;
import dev.lector.text.Word;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchablePdfTest {
    private static final Budget BUDGET = Budget.of("test", Duration.ofSeconds(60));
    private static final Limits LIMITS = Limits.defaults();

    private static TextMap read(PageSize size) {
        List<Word> words = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        String[] texts = {"Rechnung", "Größe", "1.234,56€", "Ελλάδα"};
        for (int i = 0; i < texts.length; i++) {
            Box box = new Box(0.1, 0.1 + 0.2 * i, 0.45, 0.16 + 0.2 * i, size);
            words.add(new Word(texts[i], box, i, TextSource.READER, 0.9));
            lines.add(new Line(i, i, box));
        }
        return new TextMap(1, size, words, lines, List.of());
    }

    private static void holds(byte[] pdf, TextMap map) throws IOException {
        try (SourceDocument document = Sources.open(pdf, "out", SourceOptions.none(), LIMITS)) {
            Page page = document.pages().get(0);
            TextMap back = page.textLayer(BUDGET);
            assertThat(back).isNotNull();
            assertThat(back.words()).isEmpty();
            assertThat(back.hidden())
                    .extracting(Word::text)
                    .containsExactlyElementsOf(
                            map.words().stream().map(Word::text).toList());
            for (int i = 0; i < map.words().size(); i++) {
                Box expected = map.words().get(i).box();
                Box found = back.hidden().get(i).box();
                assertThat(found.iou(expected)).as("word " + i).isGreaterThan(0.8);
                assertThat(found.x1()).isCloseTo(expected.x1(), within(0.005));
            }
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Rechnung")
                    .contains("Ελλάδα");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void shouldPutWordsBehindAPageOfAnyRotationWithoutChangingItsLook(int rotation) throws IOException {
        PDPage page = new PDPage(new PDRectangle(10, 20, 300, 200));
        page.setRotation(rotation);
        byte[] scan = Drawn.pdf(page, (document, p, content, font) -> {
            content.addRect(30, 40, 50, 60);
            content.fill();
            content.transform(Matrix.getScaleInstance(3, 3)); // left open on purpose
        });
        boolean turned = rotation % 180 != 0;
        TextMap map = read(new PageSize(turned ? 200 : 300, turned ? 300 : 200));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SearchablePdf.write(scan, "scan", SourceOptions.none(), LIMITS, List.of(map), out);
        holds(out.toByteArray(), map);
        assertThat(pixels(out.toByteArray())).isEqualTo(pixels(scan));
    }

    private static int[] pixels(byte[] pdf) {
        try (SourceDocument document = Sources.open(pdf, "x", SourceOptions.none(), LIMITS)) {
            BufferedImage image = document.pages().get(0).raster(72, BUDGET).image();
            return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        }
    }

    @Test
    void shouldMakeAPdfOfAnImage() throws IOException {
        BufferedImage image = new BufferedImage(600, 400, BufferedImage.TYPE_BYTE_GRAY);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        TextMap map = read(new PageSize(600, 400));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SearchablePdf.write(png.toByteArray(), "scan", SourceOptions.none(), LIMITS, List.of(map), out);
        holds(out.toByteArray(), map);
    }

    @Test
    void shouldAddNoWordThatTheFileHasAlready() throws IOException {
        byte[] pdf = Drawn.pdf((document, page, content, font) -> Drawn.text(content, font, 12, 50, 700, "printed"));
        TextMap map;
        try (SourceDocument document = Sources.open(pdf, "x", SourceOptions.none(), LIMITS)) {
            map = document.pages().get(0).textLayer(BUDGET);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SearchablePdf.write(pdf, "x", SourceOptions.none(), LIMITS, List.of(map), out);
        try (SourceDocument document = Sources.open(out.toByteArray(), "x", SourceOptions.none(), LIMITS)) {
            TextMap again = document.pages().get(0).textLayer(BUDGET);
            assertThat(again.words()).extracting(Word::text).containsExactly("printed");
            assertThat(again.hidden()).isEmpty();
        }
    }
}
