package dev.lector.extractors.split;

import dev.lector.extractors.classify.Classifier;
import dev.lector.extractors.classify.LinearModel;
import dev.lector.text.TextMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds the documents in a pile of pages. Immutable and thread-safe. */
public final class Splitter {
    /** The class of a seam where a new document begins. */
    private static final String BEGINS = "begins";

    private final LinearModel model;
    private final Classifier classifier;

    private Splitter(LinearModel model, Classifier classifier) {
        this.model = model;
        this.classifier = classifier;
    }

    /** With the project's own weights. */
    public static Splitter bundled() {
        return Bundled.SPLITTER;
    }

    /** The numbers that the model is fitted on, for each seam between two pages; for {@code evaluation}. */
    public static List<Map<String, Double>> features(List<TextMap> pages) {
        List<PageView> views = pages.stream().map(PageView::of).toList();
        List<Map<String, Double>> seams = new ArrayList<>();
        for (int i = 1; i < views.size(); i++) {
            seams.add(Seam.features(views.get(i - 1), views.get(i)));
        }
        return seams;
    }

    /** The documents, in the order of the pages; every page given is in exactly one. */
    public List<DocumentRange> split(List<TextMap> pages) {
        List<DocumentRange> ranges = new ArrayList<>();
        List<Double> begins = begins(pages);
        int first = 0;
        double confidence = 1;
        for (int i = 0; i < pages.size(); i++) {
            double here = i + 1 < pages.size() ? begins.get(i) : 1;
            confidence *= Math.max(here, 1 - here);
            if (here >= 0.5) {
                ranges.add(new DocumentRange(
                        pages.get(first).page(),
                        pages.get(i).page(),
                        confidence,
                        classifier.classify(pages.subList(first, i + 1))));
                first = i + 1;
                confidence = here;
            }
        }
        return ranges;
    }

    /** Probability for each seam that a document begins behind it. A blank page ends nothing. */
    private List<Double> begins(List<TextMap> pages) {
        List<PageView> views = pages.stream().map(PageView::of).toList();
        List<Double> begins = new ArrayList<>();
        int before = 0;
        for (int i = 1; i < views.size(); i++) {
            if (views.get(i).blank()) {
                begins.add(0.0);
                continue;
            }
            Map<String, Double> seam = Seam.features(views.get(before), views.get(i));
            begins.add(model.probabilities(seam).getOrDefault(BEGINS, 0.0));
            before = i;
        }
        return begins;
    }

    private static final class Bundled {
        static final Splitter SPLITTER =
                new Splitter(LinearModel.ofClassPath("/dev/lector/extractors/split/seams.json"), Classifier.bundled());
    }
}
