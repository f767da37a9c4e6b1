package dev.lector.extractors.party;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Weights of a logistic model over {@link Feature}s, as {@code evaluation.confidence.PartyFit 800 11} printed them; what the model says was
 * not fitted and keeps its prior.
 */
final class PartyWeights {
    private static final Map<Feature, Double> SELLER = new EnumMap<>(Feature.class);
    private static final Map<Feature, Double> BUYER = new EnumMap<>(Feature.class);

    static {
        put(Feature.ANY, -5.34, -5.19);
        put(Feature.TOP, 1.17, -0.51);
        put(Feature.UPPER, -0.28, -0.05);
        put(Feature.MIDDLE, -1.06, -1.08);
        put(Feature.FOOT, 0.58, -2.52);
        put(Feature.LEFT, 0.07, 0.03);
        put(Feature.RIGHT, -0.17, 0.58);
        put(Feature.LARGE, 1.14, -1.04);
        put(Feature.LEGAL_FORM, 1.90, 1.73);
        put(Feature.SENDER_LINE, 4.02, -3.01);
        put(Feature.BELOW_SENDER, -3.02, 3.80);
        put(Feature.SELLER_LABEL, 4.80, -2.86);
        put(Feature.BUYER_LABEL, -2.98, 4.52);
        put(Feature.DELIVERY_LABEL, -2.50, -1.04);
        put(Feature.FIRST_LINE, 0.73, 1.50);
        put(Feature.ADDRESS, 0.95, 1.91);
        put(Feature.SELLER_SIGNS, 1.41, -1.53);
        put(Feature.BUYER_SIGNS, -1.02, 0.91);
        put(Feature.DOMAIN, 2.12, -1.48);
        put(Feature.REPEATED, 1.01, 0.30);
        put(Feature.EVERY_PAGE, 0.46, -0.51);
        put(Feature.FIRST_ON_PAGE, 0.85, -0.56);
        put(Feature.WINDOW, -0.61, 1.52);
        put(Feature.PERSON, -0.87, 0.05);
        put(Feature.SENTENCE, -3.04, -3.00);
        put(Feature.LABELLED, -1.15, -1.15);
        put(Feature.SINGLE_WORD, -1.09, -1.14);
        put(Feature.SELLER_MODEL, 1.5, -1);
        put(Feature.BUYER_MODEL, -1, 1.5);
    }

    private PartyWeights() {}

    private static void put(Feature feature, double seller, double buyer) {
        SELLER.put(feature, seller);
        BUYER.put(feature, buyer);
    }

    /** Probability that the name is the seller's. */
    static double seller(Name name) {
        return probability(name, SELLER);
    }

    /** Probability that the name is the buyer's. */
    static double buyer(Name name) {
        return probability(name, BUYER);
    }

    /** The three features that say most. */
    static List<String> why(Name name, boolean seller) {
        Map<Feature, Double> weights = seller ? SELLER : BUYER;
        return name.features().keySet().stream()
                .filter(f -> part(name, f, weights) > 0)
                .sorted(Comparator.comparingDouble(f -> -part(name, f, weights)))
                .limit(3)
                .map(Feature::words)
                .toList();
    }

    private static double probability(Name name, Map<Feature, Double> weights) {
        double sum = name.features().keySet().stream()
                .mapToDouble(f -> part(name, f, weights))
                .sum();
        return 1 / (1 + Math.exp(-sum));
    }

    private static double part(Name name, Feature feature, Map<Feature, Double> weights) {
        return name.features().getOrDefault(feature, 0.0) * weights.getOrDefault(feature, 0.0);
    }
}
