package dev.lector.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lector.geometry.Affine;
import dev.lector.geometry.Box;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagePreparerTest {
    private static final PagePreparer PREPARER = new PagePreparer();

    @Test
    void shouldCutOneStripForEachLineOfALetter() {
        DrawnPage page = new DrawnPage().prose(100, 100, 900, 14, 30);
        PageView view = PREPARER.prepare(page.raster());
        assertThat(view.strips()).hasSize(14);
        assertThat(view.quarterTurns()).isZero();
        assertThat(view.skewDegrees()).isZero();
        assertStripsHold(page, view);
    }

    @Test
    void shouldGiveNoStripsForAnEmptyPage() {
        PageView view = PREPARER.prepare(new DrawnPage().raster());
        assertThat(view.strips()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-15, -7.3, -1.2, -0.4, 0.6, 2.5, 9.9, 14.6})
    void shouldLevelASkewedPage(double degrees) {
        DrawnPage page = new DrawnPage().prose(100, 120, 1000, 18, 28);
        PageView view = PREPARER.prepare(page.skewed(degrees));
        assertThat(view.skewDegrees()).isCloseTo(degrees, within(0.15));
        assertThat(view.strips()).hasSize(18);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void shouldTurnALyingOrUpsideDownPageUpright(int quarters) {
        DrawnPage page = new DrawnPage().prose(100, 120, 1000, 16, 28);
        PageView view = PREPARER.prepare(page.turned(quarters));
        assertThat(view.quarterTurns()).isEqualTo(4 - quarters);
        assertThat(view.strips()).hasSize(16);
    }

    @Test
    void shouldAskTheJudgeWhereLettersDoNotTellUpFromDown() {
        DrawnPage page = new DrawnPage();
        for (int i = 0; i < 10; i++) {
            page.write("TOTAL AMOUNT 1180", 100, 100 + 60 * i, 30);
        }
        // The heavier half of these lines is at their left end: the judge stands in for a reader that knows the
        // letters.
        UprightJudge judge = strips -> leftHeavy(strips) ? 0.9 : 0.4;
        PageView upright = PREPARER.prepare(page.raster());
        boolean heavy = leftHeavy(upright.strips());
        PageView chosen = new PagePreparer(strips -> judge.confidence(strips) == (heavy ? 0.4 : 0.9) ? 0.9 : 0.4)
                .prepare(page.raster());
        assertThat(chosen.quarterTurns()).isEqualTo(2);
    }

    private static boolean leftHeavy(List<Strip> strips) {
        long left = 0;
        long right = 0;
        for (Strip s : strips) {
            for (int i = 0; i < s.pixels().length; i++) {
                int ink = 255 - (s.pixels()[i] & 255);
                left += i % s.width() < s.width() / 2 ? ink : 0;
                right += i % s.width() < s.width() / 2 ? 0 : ink;
            }
        }
        return left > right;
    }

    @Test
    void shouldInvertLightPrintOnADarkBand() {
        DrawnPage page = new DrawnPage()
                .prose(100, 80, 900, 6, 28)
                .box(90, 330, 1000, 54, 40)
                .ink(255)
                .write("Description", 110, 366, 28)
                .write("Amount", 900, 366, 28)
                .ink(0)
                .prose(100, 450, 900, 6, 28);
        PageView view = PREPARER.prepare(page.raster());
        assertStripsHold(page, view);
        for (Strip strip : view.strips()) {
            assertThat(mean(strip)).as("dark on light").isGreaterThan(150);
        }
    }

    @Test
    void shouldReadPrintOnATintedBand() {
        DrawnPage page = new DrawnPage()
                .prose(100, 80, 900, 6, 28)
                .box(90, 330, 1000, 48, 190)
                .write("Amount due within thirty days", 110, 364, 28)
                .prose(100, 450, 900, 6, 28);
        assertStripsHold(page, PREPARER.prepare(page.raster()));
    }

    @Test
    void shouldCutTheCellsOfARuledTableApart() {
        DrawnPage page = new DrawnPage();
        for (int row = 0; row < 8; row++) {
            int y = 150 + 60 * row;
            page.line(100, y, 1100, y, 2);
            page.write("Widget " + row, 115, y + 40, 28)
                    .write("12." + row, 610, y + 40, 28)
                    .write("99.0" + row, 960, y + 40, 28);
        }
        for (int x : new int[] {100, 600, 950, 1100}) {
            page.line(x, 150, x, 630, 2);
        }
        PageView view = PREPARER.prepare(page.raster());
        assertThat(view.strips()).hasSize(24);
        assertStripsHold(page, view);
        assertReadingOrder(page, view);
    }

    @Test
    void shouldCutNoStripAndNoBracketFromTheSidesOfShortCells() {
        DrawnPage page = new DrawnPage().prose(100, 500, 1000, 10, 28);
        for (int cell = 0; cell < 4; cell++) {
            int x = 100 + 240 * cell;
            // Sides hardly taller than the print, as in a box of a few fields: too short to be found as rules.
            page.line(x, 150, x, 190, 2).line(x, 230, x, 270, 2);
            page.write("Field " + cell, x + 8, 181, 28).write("Value " + cell, x + 8, 261, 28);
        }
        PageView view = PREPARER.prepare(page.raster());
        assertThat(view.strips()).hasSize(18);
        assertStripsHold(page, view);
        assertThat(view.strips()).allMatch(s -> sideInk(s) == 0, "nothing stands beside the print");
    }

    /** Dark pixels in the first and last four columns of a strip. */
    private static long sideInk(Strip s) {
        long dark = 0;
        for (int i = 0; i < s.pixels().length; i++) {
            int x = i % s.width();
            dark += (x < 4 || x >= s.width() - 4) && (s.pixels()[i] & 255) < 128 ? 1 : 0;
        }
        return dark;
    }

    @Test
    void shouldKeepThinTallLettersOfAHeadline() {
        DrawnPage page = new DrawnPage().write("Illimani Hill", 100, 180, 80).prose(100, 300, 1000, 14, 24);
        PageView view = PREPARER.prepare(page.raster());
        assertThat(view.strips()).hasSize(15);
        assertStripsHold(page, view);
    }

    @Test
    void shouldCutALoneDashInACellAsHighAsItsRow() {
        DrawnPage page = new DrawnPage();
        for (int row = 0; row < 6; row++) {
            int y = 150 + 60 * row;
            page.write("Widget " + row, 100, y, 28).write("12." + row, 900, y, 28);
            page.box(620, y - 10, 10, 3, 0);
        }
        PageView view = PREPARER.prepare(page.raster());
        assertThat(view.strips()).hasSize(18);
        Strip dash = view.strips().get(1);
        double height = dash.toPage().e() * Strip.HEIGHT * DrawnPage.HEIGHT;
        assertThat(height).isBetween(20.0, 45.0);
    }

    @Test
    void shouldCutAWordOfSmallLettersAsHighAsItsRow() {
        DrawnPage page = new DrawnPage();
        for (int row = 0; row < 6; row++) {
            int y = 150 + 60 * row;
            page.write("Widget " + row, 100, y, 28).write("pzs", 620, y, 28).write("12." + row, 900, y, 28);
        }
        PageView view = PREPARER.prepare(page.raster());
        assertThat(view.strips()).hasSize(18);
        double number = view.strips().get(2).toPage().e();
        double unit = view.strips().get(1).toPage().e();
        assertThat(unit).as("height of a strip's pixel").isBetween(number, 1.45 * number);
        assertThat(view.strips().get(1).toPage().y(0, 0))
                .as("head of the strip")
                .isCloseTo(view.strips().get(2).toPage().y(0, 0), within(0.3 * number * Strip.HEIGHT));
    }

    @Test
    void shouldReadOneColumnAfterTheOther() {
        DrawnPage page = new DrawnPage().prose(60, 100, 520, 16, 26).prose(660, 100, 520, 16, 26);
        PageView view = PREPARER.prepare(page.raster());
        assertThat(view.strips()).hasSize(32);
        assertReadingOrder(page, view);
    }

    @Test
    void shouldReadLabelsAndValuesRowByRow() {
        DrawnPage page = new DrawnPage();
        String[] labels = {"Invoice number", "Date of issue", "Customer", "Order", "Payment", "Due"};
        for (int i = 0; i < labels.length; i++) {
            page.write(labels[i], 100, 150 + 50 * i, 28).write("Value " + i, 800, 150 + 50 * i, 28);
        }
        PageView view = PREPARER.prepare(page.raster());
        assertThat(view.strips()).hasSize(12);
        assertReadingOrder(page, view);
    }

    @Test
    void shouldLeaveDottedLeadersOut() {
        DrawnPage page = new DrawnPage();
        for (int i = 0; i < 8; i++) {
            page.write("Chapter number " + i, 100, 150 + 60 * i, 28);
            for (int x = 360; x < 940; x += 14) {
                page.box(x, 147 + 60 * i, 3, 3, 0);
            }
            page.write("1" + i, 960, 150 + 60 * i, 28);
        }
        PageView view = PREPARER.prepare(page.raster());
        assertThat(view.strips()).hasSize(16);
        assertThat(view.strips()).allMatch(s -> s.width() < 400);
    }

    @Test
    void shouldReadABigHeadlineBesideSmallPrint() {
        DrawnPage page = new DrawnPage()
                .write("INVOICE", 100, 180, 96)
                .prose(100, 300, 1000, 10, 28)
                .prose(100, 800, 1000, 6, 17);
        PageView view = PREPARER.prepare(page.raster());
        assertThat(view.strips()).hasSize(17);
        assertStripsHold(page, view);
    }

    @Test
    void shouldIgnoreTheBlackEdgesOfAScan() {
        DrawnPage page = new DrawnPage()
                .prose(160, 100, 900, 16, 28)
                .box(0, 0, 60, DrawnPage.HEIGHT, 10)
                .box(0, 0, DrawnPage.WIDTH, 40, 10);
        PageView view = PREPARER.prepare(page.raster());
        assertThat(view.strips()).hasSize(16);
    }

    @Test
    void shouldCutBentLinesIntoPiecesThatAreStraightEnough() {
        PageView flat =
                PREPARER.prepare(new DrawnPage().prose(100, 100, 1000, 12, 28).raster());
        PageView bent =
                PREPARER.prepare(new DrawnPage().prose(100, 100, 1000, 12, 28).curled(24));
        assertThat(flat.strips()).hasSize(12);
        assertThat(bent.strips()).hasSizeBetween(24, 60);
        // A bend inside a strip would make the strip higher and its letters smaller.
        double usual = height(flat);
        assertThat(height(bent)).isLessThan(1.25 * usual);
    }

    /** Mean height of the strips in fractions of the page. */
    private static double height(PageView view) {
        return view.strips().stream()
                .mapToDouble(s -> Strip.HEIGHT * s.toPage().e())
                .average()
                .orElseThrow();
    }

    @Test
    void shouldLeaveNoNativeMemoryBehind() {
        DrawnPage page = new DrawnPage().prose(100, 100, 900, 14, 30);
        PREPARER.prepare(page.raster());
        long pointers = Pointer.totalCount();
        long bytes = Pointer.totalBytes();
        for (int i = 0; i < 5; i++) {
            PREPARER.prepare(page.skewed(2));
            Tiles.cut(
                    PREPARER.prepare(page.raster()),
                    TilePlan.llama(DrawnPage.WIDTH, DrawnPage.HEIGHT, 4),
                    dev.lector.limits.Limits.defaults());
        }
        assertThat(Pointer.totalCount()).isLessThanOrEqualTo(pointers);
        assertThat(Pointer.totalBytes()).isLessThanOrEqualTo(bytes);
    }

    private static double mean(Strip strip) {
        double sum = 0;
        for (byte p : strip.pixels()) {
            sum += p & 255;
        }
        return sum / strip.pixels().length;
    }

    /** Every written thing lies inside exactly one strip, and fills most of its height as the crop convention has it. */
    private static void assertStripsHold(DrawnPage page, PageView view) {
        for (DrawnPage.Written w : page.written()) {
            assertThat(view.strips())
                    .as("strips that hold '%s'", w.text())
                    .filteredOn(s -> holds(s, w))
                    .hasSize(1);
        }
    }

    private static boolean holds(Strip strip, DrawnPage.Written w) {
        Affine toStrip = strip.toPage().inverse();
        double left = toStrip.x(w.x0(), w.y0());
        double top = toStrip.y(w.x0(), w.y0());
        double right = toStrip.x(w.x1(), w.y1());
        double bottom = toStrip.y(w.x1(), w.y1());
        boolean inside = left > 0 && right < strip.width() && top > 1.5 && bottom < Strip.HEIGHT - 1.5;
        return inside && bottom - top > 19 && bottom - top < 27;
    }

    /** The strips come in the order in which the page was written. */
    private static void assertReadingOrder(DrawnPage page, PageView view) {
        List<DrawnPage.Written> written = page.written();
        assertThat(view.strips()).hasSameSizeAs(written);
        for (int i = 0; i < written.size(); i++) {
            DrawnPage.Written w = written.get(i);
            Strip s = view.strips().get(i);
            Box box = s.toPage().box(0, 0, s.width(), Strip.HEIGHT, view.size());
            assertThat(box.contains((w.x0() + w.x1()) / 2, (w.y0() + w.y1()) / 2))
                    .as("strip %d holds '%s'", i, w.text())
                    .isTrue();
        }
    }
}
