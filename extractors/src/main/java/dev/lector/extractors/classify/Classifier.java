package dev.lector.extractors.classify;

import dev.lector.extractors.label.LabelBook;
import dev.lector.extractors.label.LabelPacks;
import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.template.Templates;
import dev.lector.text.TextMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the kind and the language of documents by their words and their shape. Immutable and thread-safe.
 *
 * <pre>{@code
 * Classification c = Classifier.bundled().classify(lector.read(file).text().pages());
 * }</pre>
 */
public final class Classifier {
    /** A kind that is less probable than this is not said. */
    private static final double LEAST = 0.4;

    /** The class of papers that are drawn for the model to know that there are others. */
    static final String OTHER = "other";

    private static final int REASONS = 4;

    /** Pages that are looked at: what a document is stands at its beginning. */
    private static final int FIRST_PAGES = 4;

    private final Features features;
    private final LinearModel model;
    private final LabelBook book;

    private Classifier(Features features, LinearModel model, LabelBook book) {
        this.features = features;
        this.model = model;
        this.book = book;
    }

    /** With the project's own templates and weights. */
    public static Classifier bundled() {
        return Bundled.CLASSIFIER;
    }

    /** The numbers that the model is fitted on, for {@code evaluation}. */
    public static Map<String, Double> features(List<TextMap> pages) {
        return Numbers.FEATURES.of(layout(pages, LabelPacks.bundled()), pages.size());
    }

    /** Probabilities of kinds for {@link #features}, best first. */
    public Map<String, Double> kinds(Map<String, Double> values) {
        return ranked(model.probabilities(values));
    }

    private static DocumentLayout layout(List<TextMap> pages, LabelBook book) {
        return DocumentLayout.of(pages.subList(0, Math.min(FIRST_PAGES, pages.size())), book);
    }

    /** What the pages are as a whole; unknown when there are no words. */
    public Classification classify(List<TextMap> pages) {
        DocumentLayout layout = layout(pages, book);
        if (layout.segments().isEmpty()) {
            return new Classification(Classification.UNKNOWN, 1, "en", 0, Map.of(), List.of("no words"));
        }
        Map<String, Double> values = features.of(layout, pages.size());
        Map<String, Double> ranking = kinds(values);
        Map.Entry<String, Double> best = ranking.entrySet().iterator().next();
        boolean known = best.getValue() >= LEAST && !best.getKey().equals(Classification.UNKNOWN);
        Map<String, Double> languages = Languages.of(pages, book);
        Map.Entry<String, Double> language = languages.entrySet().iterator().next();
        List<String> why = new ArrayList<>();
        if (known) {
            model.reasons(values, best.getKey(), REASONS).forEach(reason -> why.add(reason));
        }
        double probability = known ? best.getValue() : Math.max(1 - knownMost(ranking), 0);
        return new Classification(
                known ? best.getKey() : Classification.UNKNOWN,
                probability,
                language.getKey(),
                language.getValue(),
                ranking,
                why);
    }

    /** What each page is, seen alone. */
    public List<Classification> pages(List<TextMap> pages) {
        return pages.stream().map(page -> classify(List.of(page))).toList();
    }

    private static double knownMost(Map<String, Double> ranking) {
        return ranking.entrySet().stream()
                .filter(e -> !e.getKey().equals(Classification.UNKNOWN))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
    }

    private static Map<String, Double> ranked(Map<String, Double> probabilities) {
        Map<String, Double> ranked = new LinkedHashMap<>();
        probabilities.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(e -> ranked.put(e.getKey().equals(OTHER) ? Classification.UNKNOWN : e.getKey(), e.getValue()));
        return ranked;
    }

    /** Apart from the weights, which are fitted on what these give. */
    private static final class Numbers {
        static final Features FEATURES =
                new Features(new TitleBook(Templates.bundled().all()), LabelPacks.bundled());
    }

    private static final class Bundled {
        static final Classifier CLASSIFIER = new Classifier(
                Numbers.FEATURES,
                LinearModel.ofClassPath("/dev/lector/extractors/classify/kinds.json"),
                LabelPacks.bundled());
    }
}
