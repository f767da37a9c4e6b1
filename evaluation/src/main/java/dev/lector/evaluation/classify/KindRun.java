package dev.lector.evaluation.classify;

import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.paper.Paper;
import dev.lector.evaluation.factory.paper.Writer;
import dev.lector.evaluation.factory.truth.FactoryText;
import dev.lector.evaluation.score.Calibration;
import dev.lector.extractors.classify.Classification;
import dev.lector.extractors.classify.Classifier;
import dev.lector.extractors.classify.LinearModel;
import dev.lector.text.TextMap;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Fits and measures the model of kinds. */
final class KindRun {
    static final List<String> KINDS = List.of(
            "invoice",
            "credit_note",
            "receipt",
            "purchase_order",
            "order_confirmation",
            "delivery_note",
            "bank_statement",
            "contract",
            "letter",
            "form",
            "booking");
    static final List<String> LANGUAGES = List.of("en", "en", "en", "de", "de", "fr", "fr", "nl", "es", "it");

    /** Kinds of the factory that have no template: the model learns them as others. */
    private static final Set<String> OTHERS = Set.of("form", "booking");

    private static final double PENALTY = 0.002;

    private KindRun() {}

    /** The model fitted on papers of the train family, whole and as single pages. */
    static LinearModel fit(int papers) {
        List<Trainer.Sample> samples = new ArrayList<>();
        for (int i = 0; i < papers; i++) {
            Dice dice = new Dice(i * 104_729L + 3);
            Paper paper = paper(Family.TRAIN, i, dice);
            double misread = dice.chance(0.25) ? dice.between(0.01, 0.08) : 0;
            List<TextMap> pages = FactoryText.of(paper, 1, misread, dice);
            String name = OTHERS.contains(paper.kind()) ? "other" : paper.kind();
            samples.add(new Trainer.Sample(Classifier.features(pages), name));
            if (pages.size() > 1) {
                TextMap page = pages.get(dice.below(pages.size()));
                samples.add(new Trainer.Sample(Classifier.features(List.of(page)), name));
            }
        }
        return new Trainer(PENALTY).fit(samples);
    }

    /** What is right to say of a paper. */
    static String truth(Paper paper) {
        return OTHERS.contains(paper.kind()) ? Classification.UNKNOWN : paper.kind();
    }

    private static Paper paper(Family family, int number, Dice dice) {
        String kind = KINDS.get(number % KINDS.size());
        return Writer.write(kind, family, 1_000_000L + number, dice.pick(LANGUAGES));
    }

    /** Prints how often papers of the test family are told right, with a text layer and misread. */
    static void measure(int papers, PrintStream out) {
        for (double misread : new double[] {0, 0.04}) {
            Tally kinds = new Tally();
            Tally languages = new Tally();
            for (int i = 0; i < papers; i++) {
                Dice dice = new Dice(i * 15_485_863L + 5);
                Paper paper = paper(Family.TEST, i, dice);
                Classification seen = Classifier.bundled().classify(FactoryText.of(paper, 1, misread, dice));
                kinds.add(truth(paper), seen.kind(), seen.probability());
                languages.add(paper.language(), seen.language(), seen.languageProbability());
            }
            out.printf(
                    Locale.ROOT, "%n%d papers of the test family, %.0f %% of letters misread%n", papers, 100 * misread);
            kinds.print("kind", out);
            languages.print("language", out);
        }
    }

    /** Counts right and wrong by truth, with the calibration of the probabilities. */
    static final class Tally {
        private final Calibration calibration = new Calibration();
        private final Map<String, int[]> byTruth = new TreeMap<>();
        private final Map<String, Integer> wrong = new TreeMap<>();

        void add(String truth, String seen, double probability) {
            boolean right = truth.equals(seen);
            int[] count = byTruth.computeIfAbsent(truth, t -> new int[2]);
            count[0] += right ? 1 : 0;
            count[1]++;
            if (!right) {
                wrong.merge(truth + " taken for " + seen, 1, Integer::sum);
            }
            calibration.add(probability, right, false);
        }

        int total() {
            return byTruth.values().stream().mapToInt(c -> c[1]).sum();
        }

        double accuracy() {
            return byTruth.values().stream().mapToInt(c -> c[0]).sum() / (double) Math.max(1, total());
        }

        /** Expected calibration error over ten bins. */
        double calibrationError() {
            return calibration.error();
        }

        void print(String what, PrintStream out) {
            out.printf(
                    Locale.ROOT,
                    "%s right %.4f of %d, calibration error %.4f%n",
                    what,
                    accuracy(),
                    total(),
                    calibrationError());
            byTruth.forEach((truth, c) -> out.printf(Locale.ROOT, "  %-20s %4d of %4d%n", truth, c[0], c[1]));
            wrong.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(12)
                    .forEach(e -> out.printf(Locale.ROOT, "  %4d %s%n", e.getValue(), e.getKey()));
        }
    }
}
