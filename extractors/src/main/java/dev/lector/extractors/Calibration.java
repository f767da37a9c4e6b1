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
            Map.entry("amount_due", new double[] {5.55, -0.84}),
            Map.entry("buyer_name", new double[] {0.11, 1.26}),
            Map.entry("currency", new double[] {5.60, -1.40}),
            Map.entry("due_date", new double[] {5.95, -0.25}),
            Map.entry("gross_amount", new double[] {5.33, -1.25}),
            Map.entry("iban", new double[] {5.89, -1.28}),
            Map.entry("invoice_date", new double[] {5.92, -0.70}),
            Map.entry("invoice_number", new double[] {4.98, -0.44}),
            Map.entry("net_amount", new double[] {4.23, -0.96}),
            Map.entry("order_number", new double[] {5.78, -1.20}),
            Map.entry("payment_method", new double[] {5.69, -1.52}),
            Map.entry("payment_reference", new double[] {5.19, -2.36}),
            Map.entry("receipt.address", new double[] {5.48, -1.31}),
            Map.entry("receipt.date", new double[] {5.62, -0.90}),
            Map.entry("receipt.seller_name", new double[] {1.49, 0.58}),
            Map.entry("receipt.total", new double[] {5.05, -2.02}),
            Map.entry("seller_name", new double[] {0.45, 1.21}),
            Map.entry("seller_tax_id", new double[] {5.84, -1.65}),
            Map.entry("tax_amount", new double[] {5.16, -1.65}));

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
