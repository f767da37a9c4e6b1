package dev.lector.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** With the n-grams that ship. */
class BeamDecoderTest {
    private static final BeamDecoder BEAM = new BeamDecoder(CharacterModelTest.shipped());
    private static final double COLUMN = 4;

    /** Columns in which each character of a string has an equal part of what the blank, always there, leaves. */
    private static Lattice lattice(double blank, String... columns) {
        List<Lattice.Column> made = new ArrayList<>();
        for (String characters : columns) {
            double each = (1 - blank) / Math.max(1, characters.length());
            made.add(new Lattice.Column(
                    Math.log(characters.isEmpty() ? 1 : blank),
                    characters
                            .chars()
                            .mapToObj(c -> new Lattice.Option((char) c, Math.log(each), each))
                            .toList()));
        }
        return new Lattice(made, COLUMN, COLUMN * columns.length);
    }

    private static String text(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        glyphs.forEach(g -> text.append(g.character()));
        return text.toString();
    }

    @Test
    void shouldDecideByWhatFollowsWhatWhereTheShapeDoesNot() {
        Lattice open = lattice(0.01, "I", "", "n", "", "v", "", "o", "", "i", "", "ceo", "", "ec");
        assertThat(text(BEAM.decode(open))).isEqualTo("Invoice");
    }

    @Test
    void shouldKeepDoublesThatABlankPartsAndMergeRuns() {
        assertThat(text(BEAM.decode(lattice(0.01, "a", "", "l", "", "l", "l", "e"))))
                .isEqualTo("alle");
        assertThat(text(BEAM.decode(lattice(0.01, "a", "l", "l", "l", "e")))).isEqualTo("ale");
    }

    @Test
    void shouldPlaceCharactersInOrderWithoutOverlapInsideTheStrip() {
        List<Glyph> glyphs = BEAM.decode(lattice(0.1, "tl", "", "oc", "o", "t", "", "al", "lI"));
        assertThat(glyphs).isNotEmpty();
        for (int i = 1; i < glyphs.size(); i++) {
            assertThat(glyphs.get(i).x0()).isEqualTo(glyphs.get(i - 1).x1());
        }
        assertThat(glyphs.get(0).x0()).isNotNegative();
        assertThat(glyphs.get(glyphs.size() - 1).x1()).isLessThanOrEqualTo(8 * COLUMN);
        assertThat(glyphs).allSatisfy(g -> assertThat(g.probability()).isBetween(0.0, 1.0));
    }

    @Test
    void shouldLeaveTheFirstOfADoubleWhereItStandsWhenTheSecondIsSurer() {
        Lattice lattice = lattice(0.01, "a", "", "lI", "", "l", "", "e");
        List<Glyph> glyphs = BEAM.decode(lattice);
        assertThat(text(glyphs)).isEqualTo("alle");
        assertThat((glyphs.get(1).x0() + glyphs.get(1).x1()) / 2).isCloseTo(lattice.center(2), within(0.01));
        assertThat(glyphs.get(1).probability()).isLessThan(0.6);
        assertThat((glyphs.get(2).x0() + glyphs.get(2).x1()) / 2).isCloseTo(lattice.center(4), within(0.01));
    }

    @Test
    void shouldReadNothingWhereNothingIs() {
        assertThat(BEAM.decode(lattice(0.5, "", "", ""))).isEmpty();
        assertThat(BEAM.decode(Lattice.NONE)).isEmpty();
    }

    /** Against every path of the lattice: with so few of them the beam loses none. */
    @RepeatedTest(20)
    void shouldFindTheTextWhosePathsAndModelAreBestInAll(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        Random random = new Random(seed);
        List<Lattice.Column> columns = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            double a = random.nextDouble();
            double b = random.nextDouble() * (1 - a);
            columns.add(new Lattice.Column(
                    Math.log(1 - a - b),
                    List.of(new Lattice.Option('e', Math.log(a), a), new Lattice.Option('n', Math.log(b), b))));
        }
        Lattice lattice = new Lattice(columns, COLUMN, 4 * COLUMN);
        Map<String, Double> texts = new HashMap<>();
        paths(columns, 0, "", '-', 1, texts);
        CharacterModel model = CharacterModelTest.shipped();
        String best = texts.keySet().stream()
                .max(Comparator.comparingDouble(t -> score(t, texts, model)))
                .orElseThrow();
        assertThat(text(BEAM.decode(lattice))).as("seed %d", seed).isEqualTo(best);
    }

    private static double score(String text, Map<String, Double> texts, CharacterModel model) {
        String padded = String.valueOf(CharacterModel.LINE).repeat(model.reach()) + text + CharacterModel.LINE;
        double opinion = 0;
        for (int i = model.reach(); i < padded.length(); i++) {
            opinion += model.logProbability(padded.substring(i - model.reach(), i), padded.charAt(i));
        }
        return Math.log(texts.getOrDefault(text, 0.0))
                + BeamDecoder.MODEL * opinion
                + BeamDecoder.CHARACTER * text.length();
    }

    private static void paths(
            List<Lattice.Column> columns,
            int at,
            String text,
            char last,
            double probability,
            Map<String, Double> texts) {
        if (at == columns.size()) {
            texts.merge(text, probability, Double::sum);
            return;
        }
        Lattice.Column column = columns.get(at);
        paths(columns, at + 1, text, '-', probability * Math.exp(column.blank()), texts);
        for (Lattice.Option option : column.options()) {
            String longer = option.character() == last ? text : text + option.character();
            paths(columns, at + 1, longer, option.character(), probability * Math.exp(option.log()), texts);
        }
    }
}
