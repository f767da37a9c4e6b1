package dev.lector.vision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A piece of a text line without wide gaps, as a straight base line with ink above and below.
 *
 * @param x0       left edge of its ink in pixels
 * @param x1       right edge, exclusive
 * @param slope    fall of the base line per pixel to the right
 * @param base     the base line's y at the left edge
 * @param above    reach of the ink above the base line, positive
 * @param below    reach of the ink below it, 0 or more
 * @param letter   usual height of its letters, between x-height and capital height
 * @param blobs    its ink, from left to right
 */
record Segment(
        double x0, double x1, double slope, double base, double above, double below, double letter, List<Blob> blobs) {
    /** Steepest piece of a line on a levelled page. */
    private static final double STEEPEST = Math.tan(Math.toRadians(2));

    static Segment of(List<Blob> ink) {
        List<Blob> blobs = new ArrayList<>(ink);
        blobs.sort(Comparator.comparingInt(Blob::x0));
        double left = blobs.get(0).x0();
        double right = blobs.stream().mapToInt(Blob::x1).max().orElseThrow();
        List<Blob> bodies = bodies(blobs);
        double letter = median(bodies.stream().mapToDouble(Blob::height).toArray());
        double slope = slope(bodies, right - left, letter);
        double[] feet = bodies.stream()
                .mapToDouble(b -> b.y1() - slope * (b.centerX() - left))
                .toArray();
        double base = median(feet);
        double above = 0;
        double below = 0;
        for (Blob b : blobs) {
            double line = base + slope * (b.centerX() - left);
            above = Math.max(above, Math.min(line - b.y0(), 2.3 * letter));
            below = Math.max(below, Math.min(b.y1() - line, 0.75 * letter));
        }
        return new Segment(left, right, slope, base, above, below, letter, List.copyOf(blobs));
    }

    /** Letters rather than dots, dashes and accents. */
    private static List<Blob> bodies(List<Blob> blobs) {
        int tallest = blobs.stream().mapToInt(Blob::height).max().orElseThrow();
        double typical = percentile(blobs.stream().mapToDouble(Blob::height).toArray(), 0.75);
        List<Blob> bodies = blobs.stream()
                .filter(b -> b.height() >= 0.55 * Math.min(typical, tallest))
                .toList();
        return bodies.isEmpty() ? blobs : bodies;
    }

    /** Median slope between pairs of feet that lie far apart, so that descenders do not tilt the line. */
    private static double slope(List<Blob> bodies, double width, double letter) {
        if (bodies.size() < 8 || width < 10 * letter) {
            return 0;
        }
        int apart = Math.max(3, bodies.size() / 3);
        int stride = Math.max(1, bodies.size() / 40);
        List<Double> slopes = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i += stride) {
            for (int j = i + apart; j < bodies.size(); j += stride) {
                Blob a = bodies.get(i);
                Blob b = bodies.get(j);
                double dx = b.centerX() - a.centerX();
                if (dx > 3 * letter) {
                    slopes.add((b.y1() - a.y1()) / dx);
                }
            }
        }
        if (slopes.size() < 6) {
            return 0;
        }
        double slope = median(slopes.stream().mapToDouble(Double::doubleValue).toArray());
        // Short pieces cannot tell a slope from the alternation of round and flat letters.
        double sure = Math.min(1, (width - 10 * letter) / (20 * letter));
        return Math.max(-STEEPEST, Math.min(STEEPEST, slope)) * sure;
    }

    static double median(double[] values) {
        return percentile(values, 0.5);
    }

    static double percentile(double[] values, double share) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }

    /** Ink height that half of the lines' length has at most. */
    static double usualInk(List<Segment> segments) {
        List<Segment> sorted = new ArrayList<>(segments);
        sorted.sort(Comparator.comparingDouble(Segment::ink));
        double all = segments.stream().mapToDouble(Segment::width).sum();
        double sum = 0;
        for (Segment s : sorted) {
            sum += s.width();
            if (sum >= all / 2) {
                return s.ink();
            }
        }
        return 0;
    }

    double width() {
        return x1 - x0;
    }

    /** The base line's y at some x. */
    double baseAt(double x) {
        return base + slope * (x - x0);
    }

    double top() {
        return Math.min(baseAt(x0), baseAt(x1)) - above;
    }

    double bottom() {
        return Math.max(baseAt(x0), baseAt(x1)) + below;
    }

    /** Height of the ink, across the base line. */
    double ink() {
        return above + below;
    }

    /** Middle of the ink at some x. */
    double middleAt(double x) {
        return baseAt(x) + (below - above) / 2;
    }

    Segment with(Segment other) {
        List<Blob> all = new ArrayList<>(blobs);
        all.addAll(other.blobs);
        return of(all);
    }

    /** A piece of its own on this one's row, as high as this one is, around a mark that is not. */
    Segment around(Blob mark) {
        return new Segment(mark.x0(), mark.x1(), slope, baseAt(mark.x0()), above, below, letter, List.of(mark));
    }

    /** The same ink on a base line that is known to be elsewhere at its middle, in a line that reaches so far above it. */
    Segment standing(double foot, double height) {
        double base = foot - slope * width() / 2;
        return new Segment(x0, x1, slope, base, height, Math.max(0, bottom() - foot), letter, blobs);
    }

    /** The same in pixels of a frame that is larger by a factor. */
    Segment scaled(double by) {
        return new Segment(x0 * by, x1 * by, slope, base * by, above * by, below * by, letter * by, blobs);
    }
}
