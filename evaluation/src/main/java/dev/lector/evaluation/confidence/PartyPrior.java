package dev.lector.evaluation.confidence;

import dev.lector.extractors.party.Feature;
import java.util.EnumMap;
import java.util.Map;

/** What a person would say, in logarithms of odds, before any paper is counted: a label says more than a place on the page. */
final class PartyPrior {
    private static final Map<Feature, double[]> PRIOR = new EnumMap<>(Feature.class);

    static {
        put(Feature.ANY, -5, -5);
        put(Feature.TOP, 1, -0.5);
        put(Feature.UPPER, 0, 0);
        put(Feature.MIDDLE, -1, -1);
        put(Feature.FOOT, 0.5, -2.5);
        put(Feature.LEFT, 0, 0.3);
        put(Feature.RIGHT, 0, 0.3);
        put(Feature.LARGE, 1, -1);
        put(Feature.LEGAL_FORM, 2, 1.5);
        put(Feature.SENDER_LINE, 4, -3);
        put(Feature.BELOW_SENDER, -3, 4);
        put(Feature.SELLER_LABEL, 5, -3);
        put(Feature.BUYER_LABEL, -3, 5);
        put(Feature.DELIVERY_LABEL, -2.5, -1);
        put(Feature.FIRST_LINE, 1, 1.5);
        put(Feature.ADDRESS, 1, 1.5);
        put(Feature.SELLER_SIGNS, 1.5, -1.5);
        put(Feature.BUYER_SIGNS, -1, 1);
        put(Feature.DOMAIN, 2, -1.5);
        put(Feature.REPEATED, 1, 0.3);
        put(Feature.EVERY_PAGE, 0.5, -0.5);
        put(Feature.FIRST_ON_PAGE, 0.5, -0.5);
        put(Feature.WINDOW, -0.5, 1.5);
        put(Feature.PERSON, -1, 0);
        put(Feature.SENTENCE, -3, -3);
        put(Feature.LABELLED, -1, -1);
        put(Feature.SINGLE_WORD, -1, -1);
        put(Feature.CONTACT, -3, -3);
        put(Feature.LEGAL_MENTION, 4, -3);
        put(Feature.SELLER_MODEL, 1.5, -1);
        put(Feature.BUYER_MODEL, -1, 1.5);
    }

    private PartyPrior() {}

    private static void put(Feature feature, double seller, double buyer) {
        PRIOR.put(feature, new double[] {seller, buyer});
    }

    static double[] seller() {
        return column(0);
    }

    static double[] buyer() {
        return column(1);
    }

    private static double[] column(int role) {
        double[] weights = new double[Feature.values().length];
        PRIOR.forEach((feature, pair) -> weights[feature.ordinal()] = pair[role]);
        return weights;
    }
}
