package dev.lector.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lector.error.LimitExceededException;
import dev.lector.geometry.Affine;
import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import dev.lector.page.Page;
import dev.lector.raster.Raster;
import dev.lector.result.Finding;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;

class RasterTest {
    private static final Budget BUDGET = Budget.of("test", Duration.ofSeconds(300));
    private static final int[] ROTATIONS = {0, 90, 180, 270};
    private static final PDRectangle[] CROPS = {
        new PDRectangle(0, 0, 200, 120), new PDRectangle(13.7f, 21.3f, 150.4f, 90.9f), new PDRectangle(-9, 40, 101, 77)
    };
    private static final double[] RESOLUTIONS = {72, 100, 150, 211, 300};
    private static final float[] UNITS = {1, 1.7f};
    private static final int BOXES = 1_000;

    /**
     * Draws a rectangle in user space, renders it, and finds its edges where the maps say: 120 renderings, and a thousand random
     * boxes through each map.
     */
    @Test
    void shouldMapBoxesToPixelsAndBackWithinHalfAPixelForAnyRotationCropResolutionAndUnit() {
        long seed = Long.getLong("seed", 20261123);
        Random random = new Random(seed);
        int boxes = 0;
        for (int rotation : ROTATIONS) {
            for (PDRectangle crop : CROPS) {
                for (float unit : UNITS) {
                    boxes += check(rotation, crop, unit, random, "seed " + seed);
                }
            }
        }
        assertThat(boxes).isEqualTo(120_000);
    }

    private static int check(int rotation, PDRectangle crop, float unit, Random random, String seed) {
        double[] drawn = {
            crop.getLowerLeftX() + 0.2 * crop.getWidth(),
            crop.getLowerLeftY() + 0.15 * crop.getHeight(),
            crop.getLowerLeftX() + 0.7 * crop.getWidth(),
            crop.getLowerLeftY() + 0.45 * crop.getHeight()
        };
        PDPage sheet = new PDPage(new PDRectangle(-50, -50, 400, 400));
        sheet.setCropBox(crop);
        sheet.setRotation(rotation);
        sheet.setUserUnit(unit);
        byte[] pdf = Drawn.pdf(sheet, (document, page, content, font) -> {
            content.setNonStrokingColor(Color.BLACK);
            // one corner cut off: PDFBox snaps exact rectangles outwards to whole pixels
            float cut = 0.1f * (float) (drawn[3] - drawn[1]);
            content.moveTo((float) drawn[0] + cut, (float) drawn[1]);
            content.lineTo((float) drawn[2], (float) drawn[1]);
            content.lineTo((float) drawn[2], (float) drawn[3]);
            content.lineTo((float) drawn[0], (float) drawn[3]);
            content.lineTo((float) drawn[0], (float) drawn[1] + cut);
            content.closePath();
            content.fill();
        });
        int boxes = 0;
        try (SourceDocument document = Sources.open(pdf, "drawn", SourceOptions.none(), Limits.defaults())) {
            Page page = document.pages().get(0);
            for (double dpi : RESOLUTIONS) {
                Raster raster = page.raster(dpi, BUDGET);
                String where = seed + ", rotation " + rotation + ", crop " + crop + ", dpi " + dpi + ", unit " + unit;
                Affine toPixels = raster.toPage().inverse();
                double[] expected = pixels(drawn, rotation, crop, toPixels);
                double[] seen = ink(raster.image());
                for (int i = 0; i < 4; i++) {
                    assertThat(Math.abs(seen[i] - expected[i]))
                            .as(where + ", edge " + i + " at " + seen[i] + " for " + expected[i])
                            .isLessThanOrEqualTo(0.5);
                }
                double scale = dpi / 72 * unit;
                boolean turned = rotation % 180 != 0;
                assertThat(Math.abs(raster.image().getWidth() - scale * (turned ? crop.getHeight() : crop.getWidth())))
                        .as(where)
                        .isLessThanOrEqualTo(0.51);
                for (int i = 0; i < BOXES; i++, boxes++) {
                    double x = random.nextDouble();
                    double y = random.nextDouble();
                    // to whole pixels and back, as a box that was found in the image comes back
                    double px = Math.rint(toPixels.x(x, y));
                    double py = Math.rint(toPixels.y(x, y));
                    double backX = raster.toPage().x(px, py) * raster.image().getWidth();
                    double backY = raster.toPage().y(px, py) * raster.image().getHeight();
                    assertThat(Math.max(
                                    Math.abs(backX - x * raster.image().getWidth()),
                                    Math.abs(backY - y * raster.image().getHeight())))
                            .as(where)
                            .isLessThanOrEqualTo(0.5 + 1e-6);
                }
            }
        }
        return boxes;
    }

    /** The definition of /Rotate and CropBox, written down again independently of the code under test. */
    private static double[] pixels(double[] user, int rotation, PDRectangle crop, Affine toPixels) {
        double[] xs = new double[2];
        double[] ys = new double[2];
        for (int i = 0; i < 2; i++) {
            double u = (user[2 * i] - crop.getLowerLeftX()) / crop.getWidth();
            double v = (user[2 * i + 1] - crop.getLowerLeftY()) / crop.getHeight();
            double x =
                    switch (rotation) {
                        case 90 -> v;
                        case 180 -> 1 - u;
                        case 270 -> 1 - v;
                        default -> u;
                    };
            double y =
                    switch (rotation) {
                        case 90 -> u;
                        case 180 -> v;
                        case 270 -> 1 - u;
                        default -> 1 - v;
                    };
            xs[i] = toPixels.x(x, y);
            ys[i] = toPixels.y(x, y);
        }
        return new double[] {
            Math.min(xs[0], xs[1]), Math.min(ys[0], ys[1]), Math.max(xs[0], xs[1]), Math.max(ys[0], ys[1])
        };
    }

    /** Edges of the dark area to a fraction of a pixel: a pixel that is half covered is half dark. */
    private static double[] ink(BufferedImage image) {
        int w = image.getWidth();
        int h = image.getHeight();
        int midX = -1;
        int midY = -1;
        long sumX = 0;
        long sumY = 0;
        long count = 0;
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                if ((image.getRGB(x, y) & 255) < 64) {
                    sumX += x;
                    sumY += y;
                    count++;
                }
            }
        }
        assertThat(count).as("dark pixels").isPositive();
        midX = (int) (sumX / count);
        midY = (int) (sumY / count);
        double[] edges = {midX, midY, midX, midY};
        for (int x = midX; x >= 0; x--) {
            edges[0] -= x == midX ? 0 : dark(image, x, midY);
        }
        for (int y = midY; y >= 0; y--) {
            edges[1] -= y == midY ? 0 : dark(image, midX, y);
        }
        for (int x = midX; x < w; x++) {
            edges[2] += dark(image, x, midY);
        }
        for (int y = midY; y < h; y++) {
            edges[3] += dark(image, midX, y);
        }
        return edges;
    }

    private static double dark(BufferedImage image, int x, int y) {
        return 1 - (image.getRGB(x, y) & 255) / 255.0;
    }

    @Test
    void shouldLowerTheResolutionStepByStepToFitAndSaySo() {
        byte[] pdf = Drawn.pdf((document, page, content, font) -> {});
        Limits tight = Limits.defaults().toBuilder().rasterPixels(2_500_000).build();
        try (SourceDocument document = Sources.open(pdf, "drawn", SourceOptions.none(), tight)) {
            Raster raster = document.pages().get(0).raster(300, BUDGET);
            assertThat(raster.dpi()).isEqualTo(150);
            assertThat(document.findings()).extracting(Finding::code).contains("page.resolution-lowered");
        }
    }

    @Test
    void shouldRefuseAPageThatFitsAtNoResolution() {
        PDPage sheet = new PDPage(new PDRectangle(14_000, 14_000));
        sheet.setUserUnit(10);
        byte[] pdf = Drawn.pdf(sheet, (document, page, content, font) -> {});
        try (SourceDocument document = Sources.open(pdf, "huge", SourceOptions.none(), Limits.defaults())) {
            assertThatThrownBy(() -> document.pages().get(0).raster(300, BUDGET))
                    .isInstanceOf(LimitExceededException.class)
                    .hasMessageContaining("huge page 1")
                    .hasMessageContaining("rasterPixels")
                    .hasMessageContaining("40000000");
        }
    }
}
