package dev.lector.evaluation.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.draw.ScanDraw;
import dev.lector.evaluation.factory.paper.Paper;
import dev.lector.evaluation.factory.paper.Writer;
import dev.lector.evaluation.factory.scan.Level;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScannedPageTest {
    private static final long SEED = 1_000_008;

    @Test
    void shouldCountNoErrorWhereEveryWordIsReadInItsPlace() throws IOException {
        ScannedPage page = letter(Level.MIDDLE);
        assertThat(edits(page, new Reading(printed(page), 0))).isZero();
    }

    @Test
    void shouldCountAMissedWordAndAWordThatIsNotThere() throws IOException {
        ScannedPage page = letter(Level.CLEAN);
        List<Reading.ReadWord> words = new ArrayList<>(printed(page));
        Reading.ReadWord missed = words.remove(0);
        assertThat(edits(page, new Reading(words, 0)))
                .isBetween(missed.text().length(), missed.text().length() + 1);
        words = new ArrayList<>(printed(page));
        words.add(new Reading.ReadWord("stain", 0.001, 0.001, 0.01, 0.004, 0));
        assertThat(edits(page, new Reading(words, 0))).isEqualTo("stain".length());
    }

    @Test
    void shouldLeaveRulesMadeOfSignsOut() {
        BufferedImage blank = new BufferedImage(100, 100, BufferedImage.TYPE_BYTE_GRAY);
        ScannedPage page = new ScannedPage(
                new ImagePage(1, blank, 100),
                List.of(
                        new ScannedPage.Placed("Date:", 0.1, 0.1, 0.2, 0.15, 0),
                        new ScannedPage.Placed("_____________", 0.25, 0.1, 0.6, 0.15, 0)),
                0);
        Reading reading = new Reading(List.of(new Reading.ReadWord("Date:", 0.1, 0.1, 0.2, 0.15, 0)), 0);
        assertThat(edits(page, reading)).isZero();
    }

    @Test
    void shouldReadACleanLetterOfTheTestFamilyAlmostWithoutErrors() throws IOException {
        ScannedPage page = letter(Level.CLEAN);
        try (Starter starter = new Starter(System.out)) {
            Starter.PageResult result = starter.read(page.page());
            assertThat(result.skewDegrees()).isCloseTo(page.skew(), within(0.3));
            assertThat(sum(page, result.reading()).characterErrorRate()).isLessThan(0.03);
        }
    }

    private static ScannedPage letter(Level level) throws IOException {
        Paper paper = Writer.write("letter", Family.TEST, SEED, "en");
        return ScannedPage.of(
                1, paper.pages().get(0), ScanDraw.scans(paper, level).get(0));
    }

    private static List<Reading.ReadWord> printed(ScannedPage page) {
        return page.words().stream()
                .map(w -> new Reading.ReadWord(w.text(), w.x0(), w.y0(), w.x1(), w.y1(), w.line()))
                .toList();
    }

    private static int edits(ScannedPage page, Reading reading) {
        return sum(page, reading).edits();
    }

    private static TextErrors sum(ScannedPage page, Reading reading) {
        return page.compared(reading).stream()
                .map(ScannedPage.LinePair::errors)
                .reduce(TextErrors.NONE, TextErrors::plus);
    }
}
