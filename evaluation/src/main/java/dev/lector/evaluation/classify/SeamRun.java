package dev.lector.evaluation.classify;

import dev.lector.evaluation.factory.content.Family;
import dev.lector.extractors.classify.LinearModel;
import dev.lector.extractors.split.DocumentRange;
import dev.lector.extractors.split.Splitter;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Fits and measures the model of seams between documents. */
final class SeamRun {
    private static final double PENALTY = 0.001;

    private SeamRun() {}

    /** The model fitted on piles of the train family. */
    static LinearModel fit(int piles) {
        List<Trainer.Sample> samples = new ArrayList<>();
        for (int i = 0; i < piles; i++) {
            Piles.Pile pile = Piles.pile(Family.TRAIN, i);
            List<Map<String, Double>> seams = Splitter.features(pile.pages());
            for (int s = 0; s < seams.size(); s++) {
                String name = pile.first().contains(s + 2) ? "begins" : "continues";
                samples.add(new Trainer.Sample(seams.get(s), name));
            }
        }
        return new Trainer(PENALTY).fit(samples);
    }

    /** Prints how many documents of piles of the test family come out with exactly their pages. */
    static void measure(int piles, PrintStream out) {
        int right = 0;
        int found = 0;
        int there = 0;
        int whole = 0;
        int kinds = 0;
        KindRun.Tally confidence = new KindRun.Tally();
        for (int i = 0; i < piles; i++) {
            Piles.Pile pile = Piles.pile(Family.TEST, i);
            List<DocumentRange> ranges = Splitter.bundled().split(pile.pages());
            int before = right;
            for (DocumentRange range : ranges) {
                int index = pile.first().indexOf(range.first());
                boolean exact = index >= 0 && range.last() == last(pile, index);
                right += exact ? 1 : 0;
                kinds += exact
                                && range.classification()
                                        .kind()
                                        .equals(KindRun.truth(pile.papers().get(index)))
                        ? 1
                        : 0;
                confidence.add("exact", exact ? "exact" : "not", range.confidence());
            }
            found += ranges.size();
            there += pile.first().size();
            whole += right - before == pile.first().size()
                            && ranges.size() == pile.first().size()
                    ? 1
                    : 0;
        }
        double precision = right / (double) Math.max(1, found);
        double recall = right / (double) Math.max(1, there);
        out.printf(
                Locale.ROOT,
                "%d piles of %d documents: exact documents precision %.4f, recall %.4f, F1 %.4f; piles all right %.4f;"
                        + " kind right too %.4f; calibration error %.4f%n",
                piles,
                there,
                precision,
                recall,
                2 * precision * recall / Math.max(1e-9, precision + recall),
                whole / (double) piles,
                kinds / (double) Math.max(1, there),
                confidence.calibrationError());
    }

    private static int last(Piles.Pile pile, int index) {
        return index + 1 < pile.first().size()
                ? pile.first().get(index + 1) - 1
                : pile.pages().size();
    }
}
