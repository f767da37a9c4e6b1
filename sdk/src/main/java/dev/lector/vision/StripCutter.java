package dev.lector.vision;

import dev.lector.geometry.Affine;
import dev.lector.internal.opencv.Grey;
import java.util.Arrays;

/**
 * Cuts a piece of a line out of a page as a strip: its ink, padded by a fifth of its height above and below and a third left
 * and right, along its base line, brought to the strip's height.
 */
final class StripCutter {
    /** Blank above and below the ink, in heights of the ink. */
    static final double PAD = 0.18;

    /** Blank before and after the ink, in heights of the ink. */
    private static final double SIDE = 0.3;

    /** Blank before and after the ink that is kept as it is, in heights of the ink; beyond it stands what belongs to others. */
    private static final double KEPT = 0.12;

    /** Longest strip in pixels; a longer line is not a line. */
    private static final int WIDEST = 4000;

    private final Grey source;
    private final Affine levelToSource;
    private final Affine sourceToPage;

    /**
     * @param source        upright, dark on white, at full resolution
     * @param levelToSource from the frame that segments are in to its pixels
     * @param sourceToPage  from its pixels to page fractions
     */
    StripCutter(Grey source, Affine levelToSource, Affine sourceToPage) {
        this.source = source;
        this.levelToSource = levelToSource;
        this.sourceToPage = sourceToPage;
    }

    /**
     * Where a strip lies on the level page.
     *
     * @param width   of the strip in pixels
     * @param scale   level pixels to a pixel of the strip
     * @param toLevel from strip pixels to level pixels
     */
    record Place(int width, double scale, Affine toLevel) {
        static Place of(Segment s) {
            double missing = Math.max(0, 0.9 * s.letter() - s.ink());
            double above = s.above() + missing / 2;
            double ink = s.ink() + missing;
            double scale = (1 + 2 * PAD) * ink / Strip.HEIGHT;
            int width = (int) Math.ceil((s.width() + 2 * SIDE * ink) / scale);
            double cos = 1 / Math.hypot(1, s.slope());
            double sin = s.slope() * cos;
            double left = s.x0() - SIDE * ink;
            // The corner lies above the base line by the ink and its padding, at right angles to it.
            double rise = above + PAD * ink;
            Affine toLevel = new Affine(
                    scale * cos,
                    -scale * sin,
                    left + rise * sin,
                    scale * sin,
                    scale * cos,
                    s.baseAt(left) - rise * cos);
            return new Place(Math.max(8, Math.min(WIDEST, width)), scale, toLevel);
        }
    }

    Strip cut(Segment s, int column) {
        Place place = Place.of(s);
        Affine toSource = place.toLevel().then(levelToSource);
        byte[] pixels;
        if (place.scale() <= 1.05) {
            try (Grey strip = source.warped(toSource, place.width(), Strip.HEIGHT, 255, true)) {
                pixels = strip.pixels();
            }
        } else {
            pixels = shrunk(toSource, place.width(), place.scale());
        }
        clearSides(pixels, place.width());
        return new Strip(pixels, place.width(), toSource.then(sourceToPage), column);
    }

    /** Paints rules and neighbours in the blank before and after the ink over with the strip's own paper. */
    private static void clearSides(byte[] pixels, int width) {
        int side = (int) ((SIDE - KEPT) / (1 + 2 * PAD) * Strip.HEIGHT);
        if (width < 4 * side) {
            return;
        }
        int[] counts = new int[256];
        for (byte p : pixels) {
            counts[p & 255]++;
        }
        byte paper = (byte) Cleaner.percentile(counts, 0.8);
        for (int y = 0; y < Strip.HEIGHT; y++) {
            Arrays.fill(pixels, y * width, y * width + side, paper);
            Arrays.fill(pixels, (y + 1) * width - side, (y + 1) * width, paper);
        }
    }

    /** Cut at the source's own resolution first, then shrunk by area, so that thin strokes do not alias away. */
    private byte[] shrunk(Affine toSource, int width, double scale) {
        int w = (int) Math.round(width * scale);
        int h = (int) Math.round(Strip.HEIGHT * scale);
        Affine fine =
                Affine.scale((double) width / w, (double) Strip.HEIGHT / h).then(toSource);
        boolean upright = Math.abs(fine.b()) * h < 0.5 && Math.abs(fine.d()) * w < 0.5;
        try (Grey cut = upright
                        ? source.cut((int) Math.round(fine.c()), (int) Math.round(fine.f()), w, h, 255)
                        : source.warped(fine, w, h, 255, false);
                Grey strip = cut.resized(width, Strip.HEIGHT)) {
            return strip.pixels();
        }
    }
}
