package dev.lector.geometry;

/**
 * Size of a page as it is shown, after rotation and crop, in points (1/72 inch).
 *
 * @param width  width in points, positive and finite
 * @param height height in points, positive and finite
 */
public record PageSize(double width, double height) {
    public PageSize {
        if (!(width > 0 && height > 0 && Double.isFinite(width) && Double.isFinite(height))) {
            throw new IllegalArgumentException("page size must be positive and finite, was " + width + " x " + height);
        }
    }
}
