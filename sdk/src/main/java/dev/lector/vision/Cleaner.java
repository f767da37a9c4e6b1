package dev.lector.vision;

import dev.lector.internal.opencv.Grey;

/**
 * Makes a page dark on white: light-on-dark areas inverted, dark scan edges painted over, uneven paper divided out, speckle
 * filtered. Each only where it was measured, so that a clean page comes out untouched.
 */
final class Cleaner {
    /** Height of letters in the copy on which areas are looked for. */
    private static final double LETTER = 7;

    private final double letterHeight;

    private Cleaner(double letterHeight) {
        this.letterHeight = letterHeight;
    }

    /** A new image; the given one is left as it is. */
    static Grey clean(Grey page, double letterHeight) {
        return new Cleaner(letterHeight).run(page);
    }

    private Grey run(Grey page) {
        Grey upright = percentile(page.histogram(), 0.5) < 110 ? page.inverted() : page.turned(0);
        double shrink = Math.max(1, letterHeight / LETTER);
        int w = Math.max(1, (int) Math.round(upright.width() / shrink));
        int h = Math.max(1, (int) Math.round(upright.height() / shrink));
        Grey small = upright.resized(w, h);
        Areas areas = Areas.find(small, letterHeight / shrink);
        Grey even = upright;
        if (areas.found()) {
            even = areas.applied(upright);
            small = even.resized(w, h);
        }
        Grey paper = paper(small, letterHeight / shrink);
        if (uneven(paper)) {
            even = even.relativeTo(paper.resized(even.width(), even.height()));
        }
        return speckled(even) ? even.median(3) : even;
    }

    /** The paper without the print: dark things that are smaller than a few letters closed. */
    private static Grey paper(Grey small, double letter) {
        int square = odd(3.5 * letter);
        // Bands of colour behind a line are paper too, although they are lower than that square.
        return small.closed(square, square)
                .darker(small.closed(odd(10 * letter), odd(1.6 * letter)))
                .mean(3, 3)
                .eroded(3, 3); // beyond the edge of a band, so that the edge itself leaves no line
    }

    private static boolean uneven(Grey paper) {
        int[] counts = paper.histogram();
        return percentile(counts, 0.02) < 228;
    }

    /** Salt and pepper: many pixels that differ strongly from the median around them without being strokes. */
    private boolean speckled(Grey page) {
        if (letterHeight < 9) {
            return false;
        }
        int side = Math.min(600, Math.min(page.width(), page.height()));
        Grey part = page.cut((page.width() - side) / 2, (page.height() - side) / 2, side, side, 255);
        Grey median = part.median(3);
        Grey pepper = part.darkerThan(median, 90);
        Grey salt = median.darkerThan(part, 90);
        // Thin strokes and serifs differ from the median as well, but they come in connected runs.
        int dots = 0;
        for (Blob b : Blob.of(pepper.or(salt).components())) {
            dots += b.area() <= 2 ? 1 : 0;
        }
        return dots > 0.004 * side * side;
    }

    static int odd(double size) {
        return Math.max(3, (int) Math.round(size) | 1);
    }

    static int percentile(int[] histogram, double share) {
        long all = 0;
        for (int n : histogram) {
            all += n;
        }
        long sum = 0;
        for (int v = 0; v < histogram.length; v++) {
            sum += histogram[v];
            if (sum >= share * all) {
                return v;
            }
        }
        return histogram.length - 1;
    }
}
