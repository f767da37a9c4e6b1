package dev.lector.reader;

import dev.lector.vision.Strip;

/**
 * Grey values to amounts of ink: paper to 0 and ink to 1, whatever the contrast and whichever of the two is dark.
 *
 * <p>The same arithmetic as {@code lines.levels} of the recipe, which the network was trained behind.
 */
final class StripLevels {
    private StripLevels() {}

    /** Ink of each pixel of the strip, row-major, 0 to 1. */
    static float[] ink(Strip strip, ReaderCard card) {
        byte[] pixels = strip.pixels();
        long[] upTo = new long[256];
        for (byte pixel : pixels) {
            upTo[pixel & 255]++;
        }
        for (int v = 1; v < 256; v++) {
            upTo[v] += upTo[v - 1];
        }
        int lo = percentile(upTo, card.low());
        int hi = percentile(upTo, card.high());
        float range = Math.max(hi - lo, card.minimumRange());
        float[] ink = new float[pixels.length];
        double sum = 0;
        for (int i = 0; i < pixels.length; i++) {
            float value = (hi - (pixels[i] & 255)) / range;
            ink[i] = Math.max(0, Math.min(1, value));
            sum += ink[i];
        }
        if (sum > 0.5 * pixels.length) {
            for (int i = 0; i < ink.length; i++) {
                ink[i] = 1 - ink[i];
            }
        }
        return ink;
    }

    private static int percentile(long[] upTo, double percent) {
        double wanted = percent / 100 * upTo[255];
        int v = 0;
        while (upTo[v] < wanted) {
            v++;
        }
        return v;
    }
}
