package dev.lector.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lector.error.CallerException;
import dev.lector.error.CancelledException;
import dev.lector.error.EnvironmentException;
import dev.lector.geometry.Affine;
import dev.lector.limits.Budget;
import dev.lector.vision.Strip;
import java.awt.Font;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real weights on strips drawn with fonts from packages. */
class StripReaderTest {
    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/";
    private static final List<Font> FONTS = List.of(
            DrawnStrips.font(DEJAVU + "DejaVuSans.ttf"),
            DrawnStrips.font(DEJAVU + "DejaVuSerif.ttf"),
            DrawnStrips.font(DEJAVU + "DejaVuSansMono.ttf"));
    private static final List<String> LINES = List.of(
            "Invoice number: 2026-00417",
            "Rechnungsdatum 14.03.2026",
            "Gesamtbetrag 1.234,56 €",
            "Total amount due: $8,940.00",
            "N° de facture: FA-88213",
            "Straße des 17. Juni 135, 10623 Berlin",
            "IBAN DE89 3704 0044 0532 0130 00",
            "info@example.com",
            "THANK YOU FOR YOUR VISIT",
            "Este contrato se rige por la ley",
            "22/11/2026 18:45",
            "Quantità  Prezzo  Importo");

    private static StripReader reader;

    @BeforeAll
    static void open() {
        reader = StripReader.starter(1);
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    private static Budget budget() {
        return Budget.of("test", Duration.ofSeconds(60));
    }

    private static List<Strip> drawn(int ink, int paper) {
        List<Strip> strips = new ArrayList<>();
        for (Font font : FONTS) {
            LINES.forEach(line -> strips.add(DrawnStrips.draw(line, font, ink, paper)));
        }
        return strips;
    }

    @Test
    void shouldReadCleanPrintWithFewErrors() {
        assertThat(errorRate(reader.read(drawn(20, 250), budget()))).isLessThan(0.04);
    }

    @Test
    void shouldReadLightOnDark() {
        assertThat(errorRate(reader.read(drawn(240, 50), budget()))).isLessThan(0.04);
    }

    @Test
    void shouldReadEachStripTheSameAloneAndAmongOthers() {
        List<Strip> strips = drawn(20, 250).subList(0, LINES.size());
        List<StripText> together = reader.read(strips, budget());
        for (int i = 0; i < strips.size(); i++) {
            assertThat(reader.read(List.of(strips.get(i)), budget()).get(0).text())
                    .isEqualTo(together.get(i).text());
        }
    }

    @Test
    void shouldPlaceWordsWhereTheyArePrinted() {
        Strip strip = DrawnStrips.draw("Total 118.00", FONTS.get(0), 0, 255);
        List<StripWord> words = reader.read(List.of(strip), budget()).get(0).words();
        assertThat(words).extracting(StripWord::text).containsExactly("Total", "118.00");
        int gap = widestGap(strip);
        assertThat(words.get(0).x0()).isBetween(4.0, 9.0);
        assertThat(words.get(0).x1()).isBetween(gap - 12.0, gap + 1.0);
        assertThat(words.get(1).x0()).isBetween(gap - 1.0, gap + 12.0);
        assertThat(words.get(1).x1()).isBetween(strip.width() - 9.0, strip.width() - 4.0);
        assertThat(words).allSatisfy(word -> {
            assertThat(word.y0()).isBetween(2.0, 10.0);
            assertThat(word.y1()).isBetween(22.0, 30.0);
        });
    }

    @Test
    void shouldBeSureOfCleanPrintAndUnsureOfNoise() {
        List<StripText> clean = reader.read(drawn(20, 250), budget());
        assertThat(clean.stream()
                        .flatMap(t -> t.words().stream())
                        .mapToDouble(StripWord::confidence)
                        .average()
                        .orElseThrow())
                .isGreaterThan(0.8);
        assertThat(clean).allSatisfy(text -> assertThat(text.glyphs())
                .allSatisfy(glyph -> assertThat(glyph.probability()).isBetween(0.0, 1.0)));
    }

    @Test
    void shouldFindNoWordsOnEmptyPaper() {
        byte[] paper = new byte[Strip.HEIGHT * 300];
        Arrays.fill(paper, (byte) 240);
        assertThat(reader.read(List.of(new Strip(paper, 300, Affine.IDENTITY, 0)), budget()))
                .singleElement()
                .satisfies(text -> assertThat(text.words()).isEmpty());
        assertThat(reader.read(List.of(), budget())).isEmpty();
    }

    @Test
    void shouldReadFromManyThreadsAtOnce() throws Exception {
        List<Strip> strips = drawn(20, 250).subList(0, 6);
        List<String> alone =
                reader.read(strips, budget()).stream().map(StripText::text).toList();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            Callable<List<String>> task = () ->
                    reader.read(strips, budget()).stream().map(StripText::text).toList();
            for (Future<List<String>> read : pool.invokeAll(List.of(task, task, task, task))) {
                assertThat(read.get()).isEqualTo(alone);
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void shouldStopWhenCancelled() {
        Budget budget = budget();
        budget.cancel();
        List<Strip> strips = drawn(20, 250);
        assertThatThrownBy(() -> reader.read(strips, budget)).isInstanceOf(CancelledException.class);
    }

    @Test
    void shouldRefuseToReadAfterClosing() {
        StripReader closed = StripReader.starter(1);
        closed.close();
        closed.close();
        List<Strip> strips = List.of(DrawnStrips.draw("x", FONTS.get(0), 0, 255));
        assertThatThrownBy(() -> closed.read(strips, budget())).isInstanceOf(CallerException.class);
    }

    @Test
    void shouldRefuseWeightsThatAreNoGraph() {
        ReaderCard card = new ReaderCard("ab", 4, 8, "pixel_values", "logits", 1, 99, 24, 1);
        assertThatThrownBy(() -> StripReader.load(new byte[] {1, 2, 3}, card, CharacterModelTest.shipped(), 1))
                .isInstanceOf(EnvironmentException.class);
        assertThatThrownBy(() -> ReaderCard.parse("{\"format\": 7}".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(EnvironmentException.class);
    }

    private static double errorRate(List<StripText> texts) {
        int errors = 0;
        int characters = 0;
        for (int i = 0; i < texts.size(); i++) {
            String truth = LINES.get(i % LINES.size()).replaceAll(" +", " ");
            errors +=
                    LevenshteinDistance.getDefaultInstance().apply(texts.get(i).text(), truth);
            characters += truth.length();
        }
        return errors / (double) characters;
    }

    /** Middle of the widest run of columns without ink inside the strip. */
    private static int widestGap(Strip strip) {
        int best = 0;
        int middle = 0;
        int run = 0;
        for (int x = 8; x < strip.width() - 8; x++) {
            run = printed(strip, x) ? 0 : run + 1;
            if (run > best) {
                best = run;
                middle = x - run / 2;
            }
        }
        return middle;
    }

    private static boolean printed(Strip strip, int x) {
        for (int y = 0; y < Strip.HEIGHT; y++) {
            if ((strip.pixels()[y * strip.width() + x] & 255) < 128) {
                return true;
            }
        }
        return false;
    }
}
