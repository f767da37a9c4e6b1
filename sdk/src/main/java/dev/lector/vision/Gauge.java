package dev.lector.vision;

import dev.lector.internal.opencv.Grey;
import java.util.ArrayList;
import java.util.List;

/**
 * A first look at a page: how high its letters are, whether lines run across or down, and how skewed they are.
 *
 * @param letterHeight usual height of a letter in pixels of the page; 0 when there are too few to tell
 * @param lying        whether lines run from top to bottom, so that the page needs a quarter turn
 * @param skewDegrees  skew of the lines once such a quarter turn (clockwise) was made, positive when they fall to the right
 */
record Gauge(double letterHeight, boolean lying, double skewDegrees) {
    /** Pixels of the copy that is looked at: enough for 6 point print on A4. */
    private static final double PIXELS = 3.2e6;

    static Gauge of(Grey page) {
        double shrink = Math.max(1, Math.sqrt((double) page.width() * page.height() / PIXELS));
        int w = Math.max(1, (int) Math.round(page.width() / shrink));
        int h = Math.max(1, (int) Math.round(page.height() / shrink));
        List<Blob> blobs;
        try (Grey small = shrink > 1 ? page.resized(w, h) : page.turned(0);
                Grey around = small.mean(41, 41);
                Grey ink = small.darkerThan(around, 24)) {
            blobs = Blob.of(ink.components());
        }
        List<Blob> plausible = blobs.stream().filter(Gauge::plausible).toList();
        double height = usualHeight(plausible);
        if (height == 0) {
            return new Gauge(0, false, 0);
        }
        List<Blob> letters = letters(plausible, height);
        boolean lying = lying(letters, height);
        List<Blob> standing = lying ? letters.stream().map(b -> turned(b, h)).toList() : letters;
        return new Gauge(height * shrink, lying, Skew.degrees(standing, height));
    }

    private static Blob turned(Blob b, int height) {
        return new Blob(height - b.y1(), b.x0(), height - b.y0(), b.x1(), b.area());
    }

    private static boolean plausible(Blob b) {
        int longer = Math.max(b.width(), b.height());
        int shorter = Math.min(b.width(), b.height());
        return longer >= 5 && longer <= 120 && shorter >= 2 && longer <= 12 * shorter && b.fill() > 0.08;
    }

    private static List<Blob> letters(List<Blob> blobs, double height) {
        List<Blob> letters = new ArrayList<>();
        for (Blob b : blobs) {
            int size = Math.max(b.width(), b.height());
            if (size >= 0.5 * height && size <= 2.5 * height) {
                letters.add(b);
            }
        }
        return letters;
    }

    /** The mode of the components' larger sides, smoothed: works for letters standing or lying. */
    static double usualHeight(List<Blob> blobs) {
        if (blobs.size() < 6) {
            return 0;
        }
        double[] counts = new double[128];
        for (Blob b : blobs) {
            counts[Math.min(127, Math.max(b.width(), b.height()))] += 1;
        }
        double best = 0;
        int mode = 0;
        for (int i = 5; i < 121; i++) {
            // A window as wide as the size demands: sizes are compared by ratio.
            int reach = Math.max(1, i / 6);
            double sum = 0;
            for (int k = Math.max(0, i - reach); k <= Math.min(127, i + reach); k++) {
                sum += counts[k];
            }
            if (sum > best) {
                best = sum;
                mode = i;
            }
        }
        return mode;
    }

    /** Whether the nearest neighbours of most letters are above and below instead of beside them. */
    private static boolean lying(List<Blob> letters, double height) {
        List<Blob> across = letters.stream()
                .sorted((a, b) -> Integer.compare(a.x0(), b.x0()))
                .toList();
        List<Blob> down = letters.stream()
                .map(Blob::transposed)
                .sorted((a, b) -> Integer.compare(a.x0(), b.x0()))
                .toList();
        return closeNeighbours(down, height) > 1.15 * closeNeighbours(across, height) + 3;
    }

    /** Letters that have a next one to the right closer than a third of the usual height. */
    private static int closeNeighbours(List<Blob> byX, double height) {
        int found = 0;
        for (int i = 0; i < byX.size(); i++) {
            Blob a = byX.get(i);
            for (int j = i + 1; j < byX.size(); j++) {
                Blob b = byX.get(j);
                int gap = b.x0() - a.x1();
                if (gap > height / 3) {
                    break;
                }
                if (gap > -height / 4 && a.verticalOverlap(b) > 0.5 * Math.min(a.height(), b.height())) {
                    found++;
                    break;
                }
            }
        }
        return found;
    }
}
