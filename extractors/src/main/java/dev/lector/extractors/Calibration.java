package dev.lector.extractors;

import java.util.Map;

/**
 * From the score of a choice to the probability that it is right: a logistic curve a field (Platt scaling), fitted on papers of the
 * factory's test family by {@code evaluation.confidence.ConfidenceFit 400 0 71}; no document of a corpus was looked at. Thread-safe.
 */
public final class Calibration {
    /** Slope and offset over the score; over the log odds where the score is a probability. */
    private static final double[] OTHER = {5, -2.1};

    private static final Map<String, double[]> CURVES = Map.ofEntries(
            Map.entry("amount_due", new double[] {6.19, -0.41}),
            Map.entry("buyer_name", new double[] {0.21, 1.32}),
            Map.entry("currency", new double[] {5.68, -1.42}),
            Map.entry("due_date", new double[] {6.00, -0.20}),
            Map.entry("gross_amount", new double[] {5.98, -0.86}),
            Map.entry("iban", new double[] {5.99, -0.97}),
            Map.entry("invoice_date", new double[] {5.69, -0.52}),
            Map.entry("invoice_number", new double[] {6.15, -0.11}),
            Map.entry("net_amount", new double[] {3.64, -0.24}),
            Map.entry("order_number", new double[] {5.78, -0.99}),
            Map.entry("payment_method", new double[] {5.60, -1.56}),
            Map.entry("payment_reference", new double[] {5.31, -1.02}),
            Map.entry("receipt.address", new double[] {5.48, -1.31}),
            Map.entry("receipt.date", new double[] {5.62, -0.90}),
            Map.entry("receipt.seller_name", new double[] {1.49, 0.58}),
            Map.entry("receipt.total", new double[] {5.05, -2.02}),
            Map.entry("seller_name", new double[] {0.44, 1.37}),
            Map.entry("seller_tax_id", new double[] {5.84, -1.69}),
            Map.entry("tax_amount", new double[] {5.77, -1.29}));

    private static final double EDGE = 1e-4;

    private Calibration() {}

    /** Probability that a field's choice with this score is right. */
    public static double probability(String field, double score) {
        double[] curve = CURVES.getOrDefault(field, OTHER);
        return 1 / (1 + Math.exp(-(curve[0] * input(field, score) + curve[1])));
    }

    /** What the curve of a field is drawn over: the score itself, or its log odds for names of parties. */
    public static double input(String field, double score) {
        if (!field.equals("seller_name") && !field.equals("buyer_name")) {
            return score;
        }
        double p = Math.min(1 - EDGE, Math.max(EDGE, score));
        return Math.log(p / (1 - p));
    }

    /** The input that gave a probability; the other way round of {@link #probability}. */
    public static double inputOf(String field, double probability) {
        double[] curve = CURVES.getOrDefault(field, OTHER);
        double p = Math.min(1 - 1e-9, Math.max(1e-9, probability));
        return (Math.log(p / (1 - p)) - curve[1]) / curve[0];
    }
}
