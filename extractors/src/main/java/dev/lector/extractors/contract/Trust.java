package dev.lector.extractors.contract;

import java.util.Map;

/**
 * From how well the best sentence fits to the probability that an answer, or its absence, is right: a logistic curve a kind of answer
 * (Platt scaling), fitted on agreements of the factory by {@code evaluation.contract.ContractFit 1001 80}. Sentences that only look like an
 * answer are written there without a look at the patterns that find them. No document of a corpus was looked at. Thread-safe.
 */
public final class Trust {
    /** Kind of answer: nothing of what was asked is in the document. */
    public static final String NONE = "none";

    /** Kind of answer: yes. */
    public static final String YES = "yes";

    /** Kind of answer: no. */
    public static final String NO = "no";

    /** Slope and offset over the score. */
    private static final double[] OTHER = {1, -0.6};

    private static final Map<String, double[]> CURVES = Map.ofEntries(
            Map.entry(NONE, new double[] {0, 2.79}),
            Map.entry(NO, new double[] {0, 2.26}),
            Map.entry(YES, new double[] {1.04, -0.28}),
            Map.entry("confidentiality_period", new double[] {1.22, -0.89}),
            Map.entry("document_name", new double[] {2.15, 0.56}),
            Map.entry("effective_date", new double[] {1.27, 0.09}),
            Map.entry("expiration_date", new double[] {0, 1.16}),
            Map.entry("governing_law", new double[] {2.10, 1.02}),
            Map.entry("liability_amount", new double[] {0.67, -0.21}),
            Map.entry("notice_period", new double[] {1.04, -0.17}),
            Map.entry("notice_to_terminate_renewal", new double[] {0.90, -0.07}),
            Map.entry("parties", new double[] {2.48, 1.48}),
            Map.entry("payment_terms", new double[] {0.77, -0.24}),
            Map.entry("renewal_term", new double[] {1.97, -0.88}),
            Map.entry("term", new double[] {1.40, -1.30}));

    private Trust() {}

    /**
     * Probability that an answer is right.
     *
     * @param kind  one of the kinds above, or the id of a topic with a value
     * @param score of the sentence that shows it; 0 where nothing does
     */
    public static double of(String kind, double score) {
        double[] curve = CURVES.getOrDefault(kind, OTHER);
        return 1 / (1 + Math.exp(-(curve[0] * score + curve[1])));
    }

    /** The score that gave a probability, the other way round of {@link #of}; 0 for a kind that does not depend on it. */
    public static double scoreOf(String kind, double probability) {
        double[] curve = CURVES.getOrDefault(kind, OTHER);
        double p = Math.min(1 - 1e-9, Math.max(1e-9, probability));
        return curve[0] == 0 ? 0 : (Math.log(p / (1 - p)) - curve[1]) / curve[0];
    }
}
