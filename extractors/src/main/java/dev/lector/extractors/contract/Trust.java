package dev.lector.extractors.contract;

import java.util.Map;

/**
 * From how well the best sentence fits to the probability that an answer, or its absence, is right: a logistic curve a kind of answer
 * (Platt scaling), fitted on agreements of the factory by {@code evaluation.contract.ContractFit 1001 80}; no document of a corpus was looked
 * at. Thread-safe.
 */
public final class Trust {
    /** Kind of answer: nothing of what was asked is in the document. */
    public static final String NONE = "none";

    /** Kind of answer: yes. */
    public static final String YES = "yes";

    /** Kind of answer: no. */
    public static final String NO = "no";

    /** What is left of an answer that a sentence shows: the factory's sentences are plainer than those of lawyers. */
    private static final double PLAINER = 0.95;

    /** Slope and offset over the score. */
    private static final double[] OTHER = {1, -0.6};

    private static final Map<String, double[]> CURVES = Map.ofEntries(
            Map.entry(NONE, new double[] {0, 2.10}),
            Map.entry(NO, new double[] {0, 2.44}),
            Map.entry(YES, new double[] {0.84, 1.38}),
            Map.entry("confidentiality_period", new double[] {0.59, -0.34}),
            Map.entry("expiration_date", new double[] {0.46, 0.53}),
            Map.entry("governing_law", new double[] {2.17, 1.11}),
            Map.entry("liability_amount", new double[] {1.12, 0.01}),
            Map.entry("notice_period", new double[] {1.24, 0.03}),
            Map.entry("notice_to_terminate_renewal", new double[] {1.11, 0.08}),
            Map.entry("payment_terms", new double[] {0.71, -0.23}),
            Map.entry("renewal_term", new double[] {1.92, 0.30}),
            Map.entry("term", new double[] {1.01, -0.36}));

    private Trust() {}

    /**
     * Probability that an answer is right.
     *
     * @param kind  one of the kinds above, or the id of a topic with a value
     * @param score of the sentence that shows it; 0 where nothing does
     */
    public static double of(String kind, double score) {
        double[] curve = CURVES.getOrDefault(kind, OTHER);
        return share(kind) / (1 + Math.exp(-(curve[0] * score + curve[1])));
    }

    /** The score that gave a probability, the other way round of {@link #of}; 0 for a kind that does not depend on it. */
    public static double scoreOf(String kind, double probability) {
        double[] curve = CURVES.getOrDefault(kind, OTHER);
        double p = Math.min(1 - 1e-9, Math.max(1e-9, probability / share(kind)));
        return curve[0] == 0 ? 0 : (Math.log(p / (1 - p)) - curve[1]) / curve[0];
    }

    private static double share(String kind) {
        return kind.equals(NONE) || kind.equals(NO) ? 1 : PLAINER;
    }
}
