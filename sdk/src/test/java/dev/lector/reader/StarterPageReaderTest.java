package dev.lector.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.geometry.Affine;
import dev.lector.geometry.PageSize;
import dev.lector.limits.Budget;
import dev.lector.page.FormValue;
import dev.lector.page.Page;
import dev.lector.raster.Raster;
import dev.lector.text.TextMap;
import dev.lector.text.TextSource;
import dev.lector.text.Word;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StarterPageReaderTest {
    private static final List<String> LINES = List.of(
            "Invoice number 4711",
            "Payment is due within thirty days",
            "The goods were delivered in March",
            "Please write the order number on your transfer");

    private static StarterPageReader reader;

    @BeforeAll
    static void open() {
        reader = StarterPageReader.open(1);
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @Test
    void shouldReadAPrintedPageLineByLine() {
        TextMap text = read(page(LINES, 0));
        assertThat(text.lines()).hasSize(LINES.size());
        assertThat(text.text()).contains("Invoice number 4711", "March", "order number");
        assertThat(text.words()).allMatch(w -> w.source() == TextSource.READER);
    }

    @Test
    void shouldPutWordsWhereTheyArePrinted() {
        TextMap text = read(page(LINES, 0));
        Word invoice = word(text, "Invoice");
        // Drawn at x 80 of 900, base line at y 100 of 500.
        assertThat(invoice.box().x0()).isBetween(0.08, 0.1);
        assertThat(invoice.box().contains(0.13, 0.18)).isTrue();
        assertThat(invoice.box().height()).isBetween(0.04, 0.09);
        assertThat(word(text, "March").box().x0()).isGreaterThan(0.45);
    }

    @Test
    void shouldReadAPageThatStandsOnItsHead() {
        TextMap text = read(page(LINES, 2));
        assertThat(text.text()).contains("Invoice number", "March");
        // In the frame of the page as its file shows it, the first line is at the bottom right.
        assertThat(word(text, "Invoice").box().centerY()).isGreaterThan(0.7);
        assertThat(word(text, "Invoice").box().centerX()).isGreaterThan(0.7);
    }

    @Test
    void shouldReadAnEmptyPageAsNoWords() {
        assertThat(read(page(List.of(), 0)).words()).isEmpty();
    }

    @Test
    void shouldReadTheSameInManyThreads() throws Exception {
        String alone = read(page(LINES, 0)).text();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> tasks = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                tasks.add(() -> read(page(LINES, 0)).text());
            }
            for (Future<String> result : pool.invokeAll(tasks)) {
                assertThat(result.get()).isEqualTo(alone);
            }
        } finally {
            pool.shutdown();
        }
    }

    private static TextMap read(Page page) {
        return reader.read(page, Budget.of("test", Duration.ofMinutes(1)));
    }

    private static Word word(TextMap text, String wanted) {
        return text.words().stream()
                .filter(w -> w.text().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no '" + wanted + "' in: " + text.text()));
    }

    private static Page page(List<String> lines, int turns) {
        BufferedImage image = new BufferedImage(900, 500, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 900, 500);
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.rotate(turns * Math.PI / 2, 450, 250);
        pen.setFont(font().deriveFont(32f));
        for (int i = 0; i < lines.size(); i++) {
            pen.drawString(lines.get(i), 80, 100 + 70 * i);
        }
        pen.dispose();
        return new DrawnPage(image);
    }

    private static Font font() {
        String name = "/com/mpobjects/jasperreports/fonts/liberation/LiberationSans-Regular.ttf";
        try (InputStream in = StarterPageReaderTest.class.getResourceAsStream(name)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("test font is not on the class path", e);
        }
    }

    /** A page that is an image. */
    private record DrawnPage(BufferedImage image) implements Page {
        @Override
        public int number() {
            return 1;
        }

        @Override
        public PageSize size() {
            return new PageSize(image.getWidth() * 0.36, image.getHeight() * 0.36);
        }

        @Override
        public @Nullable TextMap textLayer(Budget budget) {
            return null;
        }

        @Override
        public List<FormValue> formValues() {
            return List.of();
        }

        @Override
        public Raster raster(double dpi, Budget budget) {
            return new Raster(image, Affine.scale(1.0 / image.getWidth(), 1.0 / image.getHeight()), size(), 200);
        }
    }
}
