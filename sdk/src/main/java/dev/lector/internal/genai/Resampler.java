package dev.lector.internal.genai;

import java.awt.image.BufferedImage;

/**
 * Resizes an image with a triangle filter that widens when it shrinks, so that thin strokes fade evenly and do not vanish: what the
 * usual image processors call bilinear with antialiasing.
 */
final class Resampler {
    private Resampler() {}

    /** Red, green and blue planes one after the other, values 0 to 255. */
    static float[] planes(BufferedImage image, int width, int height) {
        int w = image.getWidth();
        int h = image.getHeight();
        Taps across = new Taps(w, width);
        Taps down = new Taps(h, height);
        float[] narrow = new float[3 * h * width];
        int[] row = new int[w];
        for (int y = 0; y < h; y++) {
            image.getRGB(0, y, w, 1, row, 0, w);
            for (int x = 0; x < width; x++) {
                across.sumColors(row, x, narrow, y * width + x, h * width);
            }
        }
        float[] result = new float[3 * height * width];
        for (int channel = 0; channel < 3; channel++) {
            for (int y = 0; y < height; y++) {
                down.sumRows(narrow, channel * h * width, width, y, result, (channel * height + y) * width);
            }
        }
        return result;
    }

    /** Which source pixels count for each target pixel, and how much. */
    private static final class Taps {
        private final int[] first;
        private final float[][] weights;

        Taps(int from, int to) {
            first = new int[to];
            weights = new float[to][];
            double scale = (double) from / to;
            double reach = Math.max(scale, 1);
            for (int i = 0; i < to; i++) {
                double center = (i + 0.5) * scale;
                int low = Math.max(0, (int) Math.floor(center - reach));
                int high = Math.min(from, (int) Math.ceil(center + reach));
                float[] taps = new float[high - low];
                double sum = 0;
                for (int k = low; k < high; k++) {
                    double weight = Math.max(0, 1 - Math.abs(k + 0.5 - center) / reach);
                    taps[k - low] = (float) weight;
                    sum += weight;
                }
                for (int k = 0; k < taps.length; k++) {
                    taps[k] /= (float) sum;
                }
                first[i] = low;
                weights[i] = taps;
            }
        }

        void sumColors(int[] row, int target, float[] into, int at, int plane) {
            float red = 0;
            float green = 0;
            float blue = 0;
            for (int k = 0; k < weights[target].length; k++) {
                int pixel = row[first[target] + k];
                float weight = weights[target][k];
                red += weight * (pixel >> 16 & 0xFF);
                green += weight * (pixel >> 8 & 0xFF);
                blue += weight * (pixel & 0xFF);
            }
            into[at] = red;
            into[at + plane] = green;
            into[at + 2 * plane] = blue;
        }

        void sumRows(float[] from, int start, int width, int target, float[] into, int at) {
            for (int k = 0; k < weights[target].length; k++) {
                float weight = weights[target][k];
                int source = start + (first[target] + k) * width;
                for (int x = 0; x < width; x++) {
                    into[at + x] += weight * from[source + x];
                }
            }
        }
    }
}
