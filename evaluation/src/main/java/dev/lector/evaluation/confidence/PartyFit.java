package dev.lector.evaluation.confidence;

import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.content.Fact;
import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.paper.Paper;
import dev.lector.evaluation.factory.paper.Writer;
import dev.lector.evaluation.factory.truth.FactoryText;
import dev.lector.extractors.field.ModelOpinion;
import dev.lector.extractors.field.SpanProposals;
import dev.lector.extractors.label.LabelBook;
import dev.lector.extractors.label.LabelFinder;
import dev.lector.extractors.label.LabelPacks;
import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.layout.Folding;
import dev.lector.extractors.party.Feature;
import dev.lector.extractors.party.Name;
import dev.lector.extractors.party.PartyFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Fits the weights of the parties' names on invoices and credit notes of the factory's training family and prints them as lines of
 * {@code PartyWeights}. No document of a corpus is looked at.
 */
public final class PartyFit {
    private static final List<String> KINDS = List.of("invoice", "invoice", "invoice", "invoice", "credit_note");
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "nl", "es", "it");

    /** How much the prior counts: the factory draws papers of its own kind, and others must not suffer. */
    private static final double RIDGE_SHARE = 0.01;

    /** Share of the shorter name that the longer one may have besides. */
    private static final double SAME = 0.85;

    private final List<Logistic.Example> sellers = new ArrayList<>();
    private final List<Logistic.Example> buyers = new ArrayList<>();

    private PartyFit() {}

    /** @param args number of documents and seed */
    public static void main(String[] args) {
        int count = Integer.parseInt(args[0]);
        long seed = Long.parseLong(args[1]);
        PartyFit fit = new PartyFit();
        for (int i = 0; i < count; i++) {
            long number = seed * 1_000_003 + i;
            Dice dice = new Dice(number);
            fit.add(Writer.write(dice.pick(KINDS), Family.TRAIN, number, dice.pick(LANGUAGES)));
        }
        System.out.printf(Locale.ROOT, "// %d papers from seed %d, %d names%n", count, seed, fit.sellers.size());
        double ridge = RIDGE_SHARE * fit.sellers.size();
        double[] seller = Logistic.fit(fit.sellers, PartyPrior.seller(), ridge);
        double[] buyer = Logistic.fit(fit.buyers, PartyPrior.buyer(), ridge);
        for (Feature feature : Feature.values()) {
            int i = feature.ordinal();
            System.out.printf(Locale.ROOT, "put(Feature.%s, %.2f, %.2f);%n", feature, seller[i], buyer[i]);
        }
    }

    private void add(Paper paper) {
        LabelBook book = LabelPacks.bundled();
        DocumentLayout layout = DocumentLayout.of(FactoryText.of(paper, 1), book);
        PartyFinder finder = new PartyFinder(
                layout, book, LabelFinder.find(layout, book), new ModelOpinion(layout, SpanProposals.NONE, Map.of()));
        for (Name name : finder.names()) {
            double[] features = new double[Feature.values().length];
            name.features().forEach((feature, value) -> features[feature.ordinal()] = value);
            sellers.add(new Logistic.Example(features, is(paper, "seller_name", name)));
            buyers.add(new Logistic.Example(features, is(paper, "buyer_name", name)));
        }
    }

    private static boolean is(Paper paper, String field, Name name) {
        Fact fact = paper.facts().get(field);
        String wanted = fact == null ? "" : Folding.key(fact.truth());
        String key = name.key();
        boolean within = wanted.contains(key) || key.contains(wanted);
        double shorter = Math.min(wanted.length(), key.length());
        return !wanted.isEmpty() && within && shorter >= SAME * Math.max(wanted.length(), key.length());
    }
}
