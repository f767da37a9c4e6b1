package dev.lector.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class CtcDecoderTest {
    private static final ReaderCard CARD = new ReaderCard("ab ", 4, 8, "pixel_values", "logits", 1, 99, 24, 1);

    /** Log-probabilities in which the class of each column has the given probability and the others share the rest. */
    private static FloatBuffer columns(double probability, int... classes) {
        FloatBuffer logits = FloatBuffer.allocate(classes.length * CARD.classes());
        for (int best : classes) {
            for (int k = 0; k < CARD.classes(); k++) {
                double p = k == best ? probability : (1 - probability) / (CARD.classes() - 1);
                logits.put((float) Math.log(p));
            }
        }
        return logits.rewind();
    }

    @Test
    void shouldMergeRunsAndKeepDoublesThatABlankParts() {
        Reading reading = new CtcDecoder(CARD).decode(columns(0.9, 0, 1, 1, 0, 1, 2, 2, 0), 0, 8, 32);
        assertThat(reading.glyphs()).extracting(Glyph::character).containsExactly('a', 'a', 'b');
        assertThat(reading.glyphs()).allSatisfy(g -> assertThat(g.probability()).isCloseTo(0.9, within(1e-5)));
    }

    @Test
    void shouldPlaceCharactersSideBySideWithoutOverlap() {
        List<Glyph> glyphs = new CtcDecoder(CARD)
                .decode(columns(0.9, 0, 1, 0, 2, 0, 3, 0, 1), 0, 8, 32)
                .glyphs();
        assertThat(glyphs.get(0).x0()).isBetween(0.0, 6.0);
        for (int i = 1; i < glyphs.size(); i++) {
            assertThat(glyphs.get(i).x0()).isEqualTo(glyphs.get(i - 1).x1());
        }
        assertThat(glyphs.get(glyphs.size() - 1).x1()).isLessThanOrEqualTo(32);
    }

    @Test
    void shouldReadOnlyTheStripsOwnColumns() {
        FloatBuffer logits = columns(0.9, 1, 0, 2, 0, 2, 2);
        Reading second = new CtcDecoder(CARD).decode(logits, 2 * CARD.classes(), 2, 8);
        assertThat(second.glyphs()).extracting(Glyph::character).containsExactly('b');
    }

    @Test
    void shouldScoreASurerPathHigher() {
        CtcDecoder decoder = new CtcDecoder(CARD);
        double sure = decoder.decode(columns(0.99, 1, 0, 2), 0, 3, 12).score();
        double doubtful = decoder.decode(columns(0.6, 1, 0, 2), 0, 3, 12).score();
        assertThat(sure).isGreaterThan(doubtful);
    }

    @Test
    void shouldFlattenProbabilitiesByTheTemperature() {
        ReaderCard warm = new ReaderCard("ab ", 4, 8, "pixel_values", "logits", 1, 99, 24, 2);
        double probability = new CtcDecoder(warm)
                .decode(columns(0.9, 1), 0, 1, 4)
                .glyphs()
                .get(0)
                .probability();
        // sqrt(0.9) / (sqrt(0.9) + 3 sqrt(0.1 / 3))
        assertThat(probability).isCloseTo(0.63397, within(1e-4));
    }

    @Test
    void shouldKeepWidthHeightAndInkWhenLookedAtWider() {
        float[] ink = new float[32 * 40];
        java.util.Arrays.fill(ink, 0.5f);
        InkStrip wider = new InkStrip(ink, 40).seen(1.2, 1.5);
        assertThat(wider.width()).isEqualTo(48);
        assertThat(wider.ink()).hasSize(32 * 48).containsOnly(0.5f);
    }
}
