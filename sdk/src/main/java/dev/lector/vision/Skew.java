package dev.lector.vision;

import java.util.List;

/**
 * The angle at which the feet of the letters line up.
 *
 * <p>A projection profile over points instead of pixels: for each angle the feet of all letter-like components are projected
 * along the lines into bins, and the sum of squared bin counts is largest when lines are level. Coarse to fine; the idea is
 * Baird's ("The skew angle of printed documents", 1987).
 */
final class Skew {
    /** Largest angle that is looked for, either way. */
    static final double REACH_DEGREES = 16;

    private final double[] xs;
    private final double[] ys;
    private final double[] weights;
    private final double letterHeight;

    private Skew(double[] xs, double[] ys, double[] weights, double letterHeight) {
        this.xs = xs;
        this.ys = ys;
        this.weights = weights;
        this.letterHeight = letterHeight;
    }

    /**
     * Degrees by which lines fall to the right; 0 when there are too few letters to tell.
     *
     * @param letters      letter-like components
     * @param letterHeight their usual height in pixels
     */
    static double degrees(List<Blob> letters, double letterHeight) {
        if (letters.size() < 12) {
            return 0;
        }
        int n = letters.size();
        double[] xs = new double[n];
        double[] ys = new double[n];
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            Blob b = letters.get(i);
            xs[i] = b.centerX();
            ys[i] = b.y1();
            weights[i] = Math.min(b.width(), 3 * letterHeight);
        }
        return new Skew(xs, ys, weights, letterHeight).search();
    }

    private double search() {
        double best = scan(0, REACH_DEGREES, 0.5, letterHeight / 2);
        best = scan(best, 0.7, 0.1, letterHeight / 5);
        return scan(best, 0.15, 0.02, Math.max(1, letterHeight / 10));
    }

    private double scan(double center, double reach, double step, double bin) {
        double best = center;
        double bestScore = -1;
        int steps = (int) Math.round(reach / step);
        for (int i = -steps; i <= steps; i++) {
            double angle = center + i * step;
            // Level is the likeliest: an angle must earn its place.
            double score = score(angle, bin) * (1 - 1e-4 * Math.abs(angle));
            if (score > bestScore) {
                bestScore = score;
                best = angle;
            }
        }
        return best;
    }

    private double score(double degrees, double bin) {
        double slope = Math.tan(Math.toRadians(degrees));
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (int i = 0; i < xs.length; i++) {
            double y = ys[i] - slope * xs[i];
            low = Math.min(low, y);
            high = Math.max(high, y);
        }
        double[] bins = new double[(int) ((high - low) / bin) + 3];
        for (int i = 0; i < xs.length; i++) {
            double place = (ys[i] - slope * xs[i] - low) / bin;
            int k = (int) place;
            // Shared between neighbouring bins, so that the score does not jump with the bins' phase.
            bins[k] += weights[i] * (1 - (place - k));
            bins[k + 1] += weights[i] * (place - k);
        }
        double sum = 0;
        for (double b : bins) {
            sum += b * b;
        }
        return sum * Math.cos(Math.toRadians(degrees));
    }
}
