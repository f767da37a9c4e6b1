package dev.lector.evaluation.confidence;

import dev.lector.answer.PageAnswerer;
import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.content.Fact;
import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.paper.Paper;
import dev.lector.evaluation.factory.paper.Writer;
import dev.lector.evaluation.factory.truth.DocumentJson;
import dev.lector.evaluation.factory.truth.FactoryText;
import dev.lector.extractors.field.ModelTrust;
import dev.lector.extractors.field.SpanProposals;
import dev.lector.extractors.invoice.InvoiceExtractor;
import dev.lector.extractors.label.LabelPacks;
import dev.lector.internal.starter.StarterAnswerer;
import dev.lector.result.Evidence;
import dev.lector.text.TextMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fits what the answerer's opinion weighs beside the labels ({@link ModelTrust}) on invoices and credit notes of the factory's test
 * family, and prints the values, with how many fields are right without the model, with today's trust and with the fitted one. The
 * first half of the papers is fitted on, the second half only measured. Every page is asked once; run it again when the weights change.
 */
public final class TrustFit {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> KINDS = List.of("invoice", "invoice", "invoice", "invoice", "credit_note");
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "nl", "es", "it");
    private static final List<Double> WEIGHTS = List.of(0.0, 0.15, 0.25, 0.4, 0.6, 0.8, 1.0);
    private static final List<Double> TAKEN = List.of(1.0, 0.5, 0.0);
    private static final List<Double> UNSURE = List.of(0.85, 0.7, 0.5, 0.3);
    private static final List<Double> PARTIES = List.of(0.0, 1.0, 2.0, 3.0);

    /** So many more values right are more than chance: below that the more cautious trust is taken. */
    private static final int LEAD = 2;

    private static final ModelTrust NONE = new ModelTrust(0, 1, 0.5, 0, Map.of());

    private final List<Asked> fitted = new ArrayList<>();
    private final List<Asked> measured = new ArrayList<>();

    private TrustFit() {}

    /** A paper with all that the model has said of it so far. */
    private record Asked(Paper paper, List<TextMap> pages, SpanProposals proposals, Set<String> printed) {}

    /**
     * Runs.
     *
     * @param args number of papers, seed, and the file to write the fitted trust to, if it is to be used
     * @throws IOException if the file cannot be written
     */
    public static void main(String[] args) throws IOException {
        int count = Integer.parseInt(args[0]);
        long seed = Long.parseLong(args[1]);
        try (StarterAnswerer answerer = StarterAnswerer.ofClassPath()) {
            TrustFit fit = new TrustFit();
            for (int i = 0; i < count; i++) {
                long number = seed * 1_000_003 + i;
                Dice dice = new Dice(number);
                Paper paper = Writer.write(dice.pick(KINDS), Family.TEST, number, dice.pick(LANGUAGES));
                List<TextMap> pages = FactoryText.of(paper, 1);
                (i % 2 == 0 ? fit.fitted : fit.measured)
                        .add(new Asked(paper, pages, remembered(answerer, pages), printed(paper)));
            }
            ModelTrust best = fit.run();
            if (args.length > 2) {
                ObjectNode json = JSON.createObjectNode()
                        .put("made", "TrustFit %d %d, %s".formatted(count, seed, answerer.made()));
                json.setAll((ObjectNode) JSON.valueToTree(best));
                Files.writeString(Path.of(args[2]), json + "\n");
            }
        }
    }

    private static Set<String> printed(Paper paper) {
        Set<String> names = new LinkedHashSet<>(InvoiceExtractor.FIELDS);
        names.retainAll(
                JSON.readTree(DocumentJson.of(paper, "x.pdf")).path("fields").propertyNames());
        return names;
    }

    /** What the model says of a paper's pages: all that extraction asks is asked once. */
    private static SpanProposals remembered(PageAnswerer answerer, List<TextMap> pages) {
        try (RememberedModel model = new RememberedModel(answerer, pages)) {
            new InvoiceExtractor().extract(pages, model);
            return model;
        }
    }

    private ModelTrust run() {
        ModelTrust best = withFields(withParties(common()));
        System.out.println(best);
        Map<String, Integer> of = of(measured);
        print("without the model", right(measured, NONE), of);
        print("today's trust", right(measured, ModelTrust.FITTED), of);
        print("fitted", right(measured, best), of);
        return best;
    }

    /** Of all trusts that make most values right, give or take one, the most cautious. */
    private ModelTrust common() {
        Map<ModelTrust, Integer> tried = new LinkedHashMap<>();
        for (double weight : WEIGHTS) {
            for (double taken : TAKEN) {
                for (double unsure : UNSURE) {
                    ModelTrust trust = new ModelTrust(weight, taken, unsure, 1, Map.of());
                    tried.put(trust, sum(right(fitted, trust)));
                }
            }
        }
        int most = Collections.max(tried.values());
        return tried.entrySet().stream()
                .filter(e -> e.getValue() > most - LEAD)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(NONE);
    }

    private ModelTrust withParties(ModelTrust trust) {
        ModelTrust best = trust;
        int most = sum(right(fitted, trust)) + LEAD - 1;
        for (double parties : PARTIES) {
            ModelTrust tried = new ModelTrust(trust.weight(), trust.taken(), trust.unsure(), parties, Map.of());
            int right = sum(right(fitted, tried));
            if (right > most) {
                most = right;
                best = tried;
            }
        }
        return best;
    }

    private ModelTrust withFields(ModelTrust trust) {
        Map<String, Integer> common = right(fitted, trust);
        Map<String, Double> own = new TreeMap<>();
        Map<String, Integer> most = new HashMap<>(common);
        most.replaceAll((field, right) -> right + LEAD - 1);
        for (double weight : WEIGHTS) {
            right(fitted, new ModelTrust(weight, trust.taken(), trust.unsure(), trust.parties(), Map.of()))
                    .forEach((field, right) -> {
                        if (right > most.getOrDefault(field, 0)) {
                            most.put(field, right);
                            own.put(field, weight);
                        }
                    });
        }
        return new ModelTrust(trust.weight(), trust.taken(), trust.unsure(), trust.parties(), own);
    }

    private static int sum(Map<String, Integer> right) {
        return right.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Values right by field, of those that the paper prints. */
    private static Map<String, Integer> right(List<Asked> papers, ModelTrust trust) {
        InvoiceExtractor extractor = new InvoiceExtractor(LabelPacks.bundled(), trust);
        Map<String, Integer> right = new TreeMap<>();
        for (Asked asked : papers) {
            Map<String, Evidence> found =
                    extractor.extract(asked.pages, asked.proposals).fields();
            found.forEach((name, proof) -> {
                Fact fact = asked.paper.facts().get(name);
                if (fact != null && asked.printed.contains(name)) {
                    right.merge(name, Same.value(fact, proof.value()) ? 1 : 0, Integer::sum);
                }
            });
        }
        return right;
    }

    private static Map<String, Integer> of(List<Asked> papers) {
        Map<String, Integer> of = new TreeMap<>();
        papers.forEach(asked -> asked.printed.forEach(name -> of.merge(name, 1, Integer::sum)));
        return of;
    }

    private static void print(String what, Map<String, Integer> right, Map<String, Integer> of) {
        System.out.printf(Locale.ROOT, "%s: %d of %d right", what, sum(right), sum(of));
        of.forEach(
                (field, all) -> System.out.printf(Locale.ROOT, ", %s %d/%d", field, right.getOrDefault(field, 0), all));
        System.out.println();
    }
}
