package dev.lector.evaluation.confidence;

import java.util.List;

/**
 * Logistic regression with a ridge penalty, fitted by Newton's method (iteratively reweighted least squares). Deterministic.
 * Source: Hastie, Tibshirani, Friedman, The Elements of Statistical Learning, 2nd edition, section 4.4.1.
 */
public final class Logistic {
    private static final int STEPS = 200;

    /** A longer step would leave the range in which the quadratic model holds. */
    private static final double LONGEST_STEP = 0.5;

    private Logistic() {}

    /**
     * An example.
     *
     * @param features its features, a constant among them
     * @param right    whether it is one
     */
    @SuppressWarnings("ArrayRecordComponent") // read once by the fit, never compared
    public record Example(double[] features, boolean right) {}

    /** The weights that make the examples most likely, less {@code ridge} times half the squares of their distance from {@code prior}. */
    public static double[] fit(List<Example> examples, double[] prior, double ridge) {
        int n = prior.length;
        double[] weights = prior.clone();
        for (int step = 0; step < STEPS; step++) {
            double[][] hessian = new double[n][n + 1];
            for (int i = 0; i < n; i++) {
                hessian[i][i] = ridge;
                hessian[i][n] = -ridge * (weights[i] - prior[i]);
            }
            for (Example example : examples) {
                add(example, weights, hessian);
            }
            double[] change = solve(hessian);
            double largest = 0;
            for (double c : change) {
                largest = Math.max(largest, Math.abs(c));
            }
            double share = Math.min(1, LONGEST_STEP / Math.max(1e-12, largest));
            for (int i = 0; i < n; i++) {
                weights[i] += share * change[i];
            }
            if (largest < 1e-6) {
                break;
            }
        }
        return weights;
    }

    static double probability(double[] weights, double[] features) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * features[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static void add(Example example, double[] weights, double[][] hessian) {
        double[] x = example.features();
        int n = x.length;
        double p = probability(weights, x);
        double curvature = Math.max(1e-9, p * (1 - p));
        double slope = (example.right() ? 1 : 0) - p;
        for (int i = 0; i < n; i++) {
            if (x[i] == 0) {
                continue;
            }
            hessian[i][n] += slope * x[i];
            for (int j = 0; j < n; j++) {
                hessian[i][j] += curvature * x[i] * x[j];
            }
        }
    }

    /** Gaussian elimination with partial pivoting; the last column is the right-hand side. */
    private static double[] solve(double[][] m) {
        int n = m.length;
        for (int c = 0; c < n; c++) {
            int pivot = c;
            for (int r = c + 1; r < n; r++) {
                pivot = Math.abs(m[r][c]) > Math.abs(m[pivot][c]) ? r : pivot;
            }
            double[] swap = m[c];
            m[c] = m[pivot];
            m[pivot] = swap;
            for (int r = 0; r < n; r++) {
                double factor = r == c ? 0 : m[r][c] / m[c][c];
                for (int k = c; factor != 0 && k <= n; k++) {
                    m[r][k] -= factor * m[c][k];
                }
            }
        }
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = m[i][n] / m[i][i];
        }
        return x;
    }
}
