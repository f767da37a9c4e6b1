package dev.lector.extractors.party;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Weights of a logistic model over {@link Feature}s, as {@code evaluation.confidence.PartyFit 800 11} printed them; what the model says keeps
 * its prior, times {@code ModelTrust.parties}.
 */
final class PartyWeights {
    private static final Map<Feature, Double> SELLER = new EnumMap<>(Feature.class);
    private static final Map<Feature, Double> BUYER = new EnumMap<>(Feature.class);

    static {
        put(Feature.ANY, -5.34, -5.19);
        put(Feature.TOP, 1.23, -0.49);
        put(Feature.UPPER, -0.26, -0.05);
        put(Feature.MIDDLE, -1.03, -1.09);
        put(Feature.FOOT, 0.53, -2.51);
        put(Feature.LEFT, 0.10, 0.06);
        put(Feature.RIGHT, -0.13, 0.53);
        put(Feature.LARGE, 1.21, -1.03);
        put(Feature.LEGAL_FORM, 1.88, 1.73);
        put(Feature.SENDER_LINE, 4.02, -3.00);
        put(Feature.BELOW_SENDER, -3.02, 3.85);
        put(Feature.SELLER_LABEL, 4.82, -2.88);
        put(Feature.BUYER_LABEL, -3.00, 4.43);
        put(Feature.DELIVERY_LABEL, -2.50, -1.04);
        put(Feature.FIRST_LINE, 0.77, 1.53);
        put(Feature.ADDRESS, 0.97, 1.93);
        put(Feature.SELLER_SIGNS, 1.39, -1.54);
        put(Feature.BUYER_SIGNS, -1.02, 0.92);
        put(Feature.DOMAIN, 2.08, -1.49);
        put(Feature.REPEATED, 1.02, 0.29);
        put(Feature.EVERY_PAGE, 0.45, -0.51);
        put(Feature.FIRST_ON_PAGE, 0.93, -0.54);
        put(Feature.WINDOW, -0.61, 1.51);
        put(Feature.PERSON, -0.86, 0.14);
        put(Feature.SENTENCE, -3.04, -3.01);
        put(Feature.LABELLED, -1.12, -1.06);
        put(Feature.SINGLE_WORD, -1.06, -1.18);
        put(Feature.CONTACT, -2.99, -3.16);
        put(Feature.LEGAL_MENTION, 4.00, -3.00);
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
