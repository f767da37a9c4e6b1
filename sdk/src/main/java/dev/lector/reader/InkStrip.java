package dev.lector.reader;

import dev.lector.vision.Strip;

/**
 * A strip as the network sees it.
 *
 * @param ink   amounts of ink, 0 to 1, row-major, {@link Strip#HEIGHT} rows
 * @param width pixels
 */
record InkStrip(float[] ink, int width) {
    /**
     * The strip seen wider and a little closer.
     *
     * @param stretch factor of its width
     * @param margin  rows cut off above and below before it is brought to its height again; negative adds paper
     */
    InkStrip seen(double stretch, double margin) {
        int newWidth = Math.max(1, (int) Math.round(width * stretch));
        float[] out = new float[newWidth * Strip.HEIGHT];
        double rows = (Strip.HEIGHT - 2 * margin) / Strip.HEIGHT;
        double columns = (double) width / newWidth;
        for (int y = 0; y < Strip.HEIGHT; y++) {
            double sy = margin + (y + 0.5) * rows - 0.5;
            for (int x = 0; x < newWidth; x++) {
                out[y * newWidth + x] = at((x + 0.5) * columns - 0.5, sy);
            }
        }
        return new InkStrip(out, newWidth);
    }

    /** Bilinear; rows beyond the strip repeat its outermost ones. */
    private float at(double x, double y) {
        double cx = Math.max(0, Math.min(width - 1.0, x));
        double cy = Math.max(0, Math.min(Strip.HEIGHT - 1.0, y));
        int x0 = (int) cx;
        int y0 = (int) cy;
        int x1 = Math.min(width - 1, x0 + 1);
        int y1 = Math.min(Strip.HEIGHT - 1, y0 + 1);
        double fx = cx - x0;
        double fy = cy - y0;
        double upper = ink[y0 * width + x0] * (1 - fx) + ink[y0 * width + x1] * fx;
        double lower = ink[y1 * width + x0] * (1 - fx) + ink[y1 * width + x1] * fx;
        return (float) (upper * (1 - fy) + lower * fy);
    }
}
