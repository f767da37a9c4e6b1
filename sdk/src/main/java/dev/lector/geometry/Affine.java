package dev.lector.geometry;

/**
 * An invertible affine map of the plane: {@code x' = a x + b y + c}, {@code y' = d x + e y + f}.
 *
 * <p>Every stage that changes pixels keeps the map from its own frame to the frame it came from, so that a box found at the
 * end goes back to the page by {@link #then}. Which frames a map joins is said by whoever holds it.
 */
public record Affine(double a, double b, double c, double d, double e, double f) {
    public static final Affine IDENTITY = new Affine(1, 0, 0, 0, 1, 0);

    public Affine {
        double det = a * e - b * d;
        if (!(Math.abs(det) > 1e-18) || !Double.isFinite(det + c + f)) {
            throw new IllegalArgumentException("affine map must be finite and invertible, determinant was " + det);
        }
    }

    public static Affine scale(double sx, double sy) {
        return new Affine(sx, 0, 0, 0, sy, 0);
    }

    public static Affine translate(double dx, double dy) {
        return new Affine(1, 0, dx, 0, 1, dy);
    }

    /** First this map, then the next one. */
    public Affine then(Affine next) {
        return new Affine(
                next.a * a + next.b * d,
                next.a * b + next.b * e,
                next.a * c + next.b * f + next.c,
                next.d * a + next.e * d,
                next.d * b + next.e * e,
                next.d * c + next.e * f + next.f);
    }

    public Affine inverse() {
        double det = a * e - b * d;
        return new Affine(e / det, -b / det, (b * f - c * e) / det, -d / det, a / det, (c * d - a * f) / det);
    }

    public double x(double px, double py) {
        return a * px + b * py + c;
    }

    public double y(double px, double py) {
        return d * px + e * py + f;
    }

    /**
     * The upright box, in page fractions, around the image of a rectangle of this map's source frame.
     *
     * <p>Only meaningful for a map whose target frame is page fractions.
     */
    public Box box(double left, double top, double right, double bottom, PageSize page) {
        double[] xs = {x(left, top), x(right, top), x(left, bottom), x(right, bottom)};
        double[] ys = {y(left, top), y(right, top), y(left, bottom), y(right, bottom)};
        return new Box(min(xs), min(ys), max(xs), max(ys), page);
    }

    private static double min(double[] v) {
        return Math.min(Math.min(v[0], v[1]), Math.min(v[2], v[3]));
    }

    private static double max(double[] v) {
        return Math.max(Math.max(v[0], v[1]), Math.max(v[2], v[3]));
    }
}
