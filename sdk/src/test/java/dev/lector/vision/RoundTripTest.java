package dev.lector.vision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.geometry.Affine;
import dev.lector.internal.opencv.Grey;
import dev.lector.internal.opencv.NativeScope;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Places go from the page to the raster, its turned and levelled copies, strips and tiles, and back. */
class RoundTripTest {
    private static final int BOXES = 120_000;

    @Test
    void shouldBringBoxesBackWithinHalfAPixel() {
        long seed = 20261123;
        Random random = new Random(seed);
        double worst = 0;
        for (int i = 0; i < BOXES; i++) {
            worst = Math.max(worst, roundTrip(random));
        }
        assertThat(worst).as("pixels of the raster, seed %d", seed).isLessThan(0.5);
    }

    /** Largest move of a random box's corners, in pixels of the raster, over the way there and back. */
    private static double roundTrip(Random random) {
        int w = 200 + random.nextInt(5000);
        int h = 200 + random.nextInt(5000);
        Affine rasterToPage = cropped(random, w, h);
        int turns = random.nextInt(4);
        int uw = turns % 2 == 0 ? w : h;
        int uh = turns % 2 == 0 ? h : w;
        Affine uprightToPage = Frames.turned(uw, uh, turns).then(rasterToPage);
        Frames.Level level = Frames.level(uw, uh, random.nextDouble() * 30 - 15);
        Affine levelToPage = level.toTilted().then(uprightToPage);
        Affine stripToPage =
                StripCutter.Place.of(segment(random, level)).toLevel().then(levelToPage);
        double x = random.nextDouble();
        double y = random.nextDouble();
        double worst = 0;
        for (Affine there : List.of(uprightToPage, levelToPage, stripToPage)) {
            double px = there.inverse().x(x, y);
            double py = there.inverse().y(x, y);
            // What a reader reports is at best good to a float.
            double backX = there.x((float) px, (float) py);
            double backY = there.y((float) px, (float) py);
            worst = Math.max(worst, distance(rasterToPage, backX, backY, x, y));
        }
        return worst;
    }

    private static Affine cropped(Random random, int w, int h) {
        return Affine.scale(1.0 / w, 1.0 / h)
                .then(Affine.translate(random.nextDouble() * 0.01, random.nextDouble() * 0.01));
    }

    private static double distance(Affine rasterToPage, double ax, double ay, double bx, double by) {
        Affine toRaster = rasterToPage.inverse();
        return Math.hypot(toRaster.x(ax, ay) - toRaster.x(bx, by), toRaster.y(ax, ay) - toRaster.y(bx, by));
    }

    private static Segment segment(Random random, Frames.Level level) {
        double x = random.nextDouble() * level.width() * 0.8;
        double letter = 6 + random.nextDouble() * 60;
        double slope = (random.nextDouble() - 0.5) * 0.06;
        return new Segment(
                x,
                x + 20 + random.nextDouble() * 800,
                slope,
                random.nextDouble() * level.height(),
                letter * (1 + random.nextDouble()),
                letter * random.nextDouble() * 0.5,
                letter,
                List.of());
    }

    /** The maps are not only inverse to each other: the pixels lie where the maps say. */
    @Test
    void shouldFindADotOfThePageWhereItsMapSays() {
        long seed = 7;
        Random random = new Random(seed);
        try (NativeScope scope = NativeScope.open()) {
            for (int i = 0; i < 60; i++) {
                int w = 500;
                int h = 400;
                int x = 200 + random.nextInt(100);
                int y = 150 + random.nextInt(100);
                Grey page = Grey.of(white(w * h), w, h);
                page.fill(x - 3, y - 3, 7, 7, 0);
                int turns = random.nextInt(4);
                Grey upright = page.turned(turns);
                Affine uprightToPage = Frames.turned(upright.width(), upright.height(), turns);
                Frames.Level level = Frames.level(upright.width(), upright.height(), random.nextDouble() * 30 - 15);
                Affine levelToPage = level.toTilted().then(uprightToPage);
                double lx = levelToPage.inverse().x(x + 0.5, y + 0.5);
                double ly = levelToPage.inverse().y(x + 0.5, y + 0.5);
                double ink = 14 + random.nextDouble() * 60;
                Segment around =
                        new Segment(lx - 60, lx + 60, 0.02, ly + ink / 3, ink * 0.75, ink * 0.25, ink / 2, List.of());
                Strip strip = new StripCutter(upright, level.toTilted(), uprightToPage).cut(around, 0);
                double[] center = inkCenter(strip);
                double fx = strip.toPage().x(center[0], center[1]);
                double fy = strip.toPage().y(center[0], center[1]);
                assertThat(Math.hypot(fx - x - 0.5, fy - y - 0.5))
                        .as("dot %d of seed %d", i, seed)
                        .isLessThan(0.5);
            }
        }
    }

    private static byte[] white(int pixels) {
        byte[] grey = new byte[pixels];
        java.util.Arrays.fill(grey, (byte) 255);
        return grey;
    }

    private static double[] inkCenter(Strip strip) {
        double sum = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < strip.pixels().length; i++) {
            int ink = 255 - (strip.pixels()[i] & 255);
            sum += ink;
            x += ink * (i % strip.width() + 0.5);
            y += ink * (i / strip.width() + 0.5);
        }
        return new double[] {x / sum, y / sum};
    }
}
