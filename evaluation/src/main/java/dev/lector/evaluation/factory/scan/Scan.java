package dev.lector.evaluation.factory.scan;

/**
 * A simulated scan of one page.
 *
 * @param jpeg   the picture, grey
 * @param width  pixels
 * @param height pixels
 * @param dpi    resolution at which the page was scanned
 * @param warp   from pixels of the page as drawn at that resolution to pixels of the scan
 * @param drawnWidth  pixels of the page as drawn
 * @param drawnHeight pixels of the page as drawn
 */
@SuppressWarnings("ArrayRecordComponent") // pictures are handed on, never compared
public record Scan(byte[] jpeg, int width, int height, double dpi, Warp warp, int drawnWidth, int drawnHeight) {
    /** Where a box of the drawn page stands in the scan; both in fractions: x0, y0, x1, y1. */
    public double[] move(double[] box) {
        double[] b = warp.box(box[0] * drawnWidth, box[1] * drawnHeight, box[2] * drawnWidth, box[3] * drawnHeight);
        return new double[] {b[0] / width, b[1] / height, b[2] / width, b[3] / height};
    }
}
