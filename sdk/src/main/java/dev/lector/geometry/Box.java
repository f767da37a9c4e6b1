package dev.lector.geometry;

import java.util.Collection;

/**
 * An upright rectangle on a page, in fractions of the page as it is shown, origin top left, y down.
 *
 * <p>The only box type of the library. Corners are ordered and may lie slightly outside [0, 1] where ink crosses the page's edge;
 * {@link #clipped()} cuts that off.
 *
 * @param x0 left edge
 * @param y0 top edge
 * @param x1 right edge, {@code >= x0}
 * @param y1 bottom edge, {@code >= y0}
 * @param page size of the page that the fractions refer to
 */
public record Box(double x0, double y0, double x1, double y1, PageSize page) {
    public Box {
        if (!(x0 <= x1 && y0 <= y1 && Double.isFinite(x0 + y0 + x1 + y1))) {
            throw new IllegalArgumentException(
                    "box corners must be finite and ordered, were [" + x0 + ", " + y0 + ", " + x1 + ", " + y1 + "]");
        }
    }

    public double width() {
        return x1 - x0;
    }

    public double height() {
        return y1 - y0;
    }

    /** Area as a fraction of the page's area. */
    public double area() {
        return width() * height();
    }

    public double centerX() {
        return (x0 + x1) / 2;
    }

    public double centerY() {
        return (y0 + y1) / 2;
    }

    /** Whether the point, in the same fractions, lies inside or on the edge. */
    public boolean contains(double x, double y) {
        return x >= x0 && x <= x1 && y >= y0 && y <= y1;
    }

    /** The smallest box around both. */
    public Box union(Box other) {
        return new Box(
                Math.min(x0, other.x0), Math.min(y0, other.y0), Math.max(x1, other.x1), Math.max(y1, other.y1), page);
    }

    /** Area of the overlap as a fraction of the page's area, 0 when there is none. */
    public double intersection(Box other) {
        double w = Math.min(x1, other.x1) - Math.max(x0, other.x0);
        double h = Math.min(y1, other.y1) - Math.max(y0, other.y0);
        return w <= 0 || h <= 0 ? 0 : w * h;
    }

    /** Intersection over union (IoU) with a box of the same page, between 0 and 1. */
    public double iou(Box other) {
        double inter = intersection(other);
        double union = area() + other.area() - inter;
        return union <= 0 ? 0 : inter / union;
    }

    /** This box cut to the page. */
    public Box clipped() {
        return new Box(clip(x0), clip(y0), clip(x1), clip(y1), page);
    }

    /**
     * The smallest box around all of them.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Box around(Collection<Box> boxes) {
        return boxes.stream()
                .reduce(Box::union)
                .orElseThrow(() -> new IllegalArgumentException("no boxes to put a box around"));
    }

    private static double clip(double v) {
        return Math.max(0, Math.min(1, v));
    }
}
