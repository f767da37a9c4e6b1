package dev.lector.extractors;

import dev.lector.extractors.field.FittedNumbers;
import dev.lector.extractors.layout.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * From the score of a choice to the probability that it is right: a logistic curve a field (Platt scaling), fitted on papers of the
 * factory's test family by {@code evaluation.confidence.ConfidenceFit}, which writes {@code field/calibration.json} and says in it how it was
 * run; no document of a corpus was looked at. Thread-safe.
 */
public final class Calibration {
    /** Fields whose score is a probability. */
    private static final Set<String> PARTIES = Set.of("seller_name", "buyer_name");

    /** Behind a field's name: the curve of what a model chose for it, drawn over the log odds of the model's own probability. */
    public static final String MODEL = ".model";

    /** Fields that are right when nearly all of their letters are. */
    private static final Set<String> LOOSE = Set.of(
            "seller_name", "buyer_name", "receipt.seller_name", "receipt.address", "record.party", "record.address");

    /** For fields without a curve of their own. */
    private static final Curve OTHER = new Curve(5, -2.1, 1);

    private static final Map<String, Curve> CURVES = read();
    private static final double EDGE = 1e-4;

    private Calibration() {}

    /**
     * What was fitted for a field.
     *
     * @param slope   over its score
     * @param offset  log odds at score 0
     * @param reading power of the reading's probability that fits how often scans are right; 1 where the reader is as sure as it may be
     */
    public record Curve(double slope, double offset, double reading) {}

    /** The curve of a field. */
    public static Curve curve(String field) {
        return CURVES.getOrDefault(field, OTHER);
    }

    /** Probability that a field's choice with this score is right. */
    public static double probability(String field, double score) {
        Curve curve = curve(field);
        return 1 / (1 + Math.exp(-(curve.slope * input(field, score) + curve.offset)));
    }

    /** Probability that a field's words were read right, so far as it takes for the value to be right. */
    public static double reading(String field, List<Token> words) {
        return Math.pow(read(field, words), curve(field).reading);
    }

    /** Probability of the least sure word, or the share of letters to be expected right where a few wrong ones do no harm. */
    private static double read(String field, List<Token> words) {
        if (!LOOSE.contains(field)) {
            return words.stream().mapToDouble(Token::confidence).min().orElse(0);
        }
        double letters = words.stream().mapToInt(w -> w.text().length()).sum();
        return words.stream()
                .mapToDouble(w -> w.confidence() * w.text().length() / letters)
                .sum();
    }

    /** What the curve of a field is drawn over: the score itself, or its log odds for names of parties and what a model chose. */
    public static double input(String field, double score) {
        if (!PARTIES.contains(field) && !field.endsWith(MODEL)) {
            return score;
        }
        double p = Math.min(1 - EDGE, Math.max(EDGE, score));
        return Math.log(p / (1 - p));
    }

    /** The input that gave a probability; the other way round of {@link #probability}. */
    public static double inputOf(String field, double probability) {
        Curve curve = curve(field);
        double p = Math.min(1 - 1e-9, Math.max(1e-9, probability));
        return (Math.log(p / (1 - p)) - curve.offset) / curve.slope;
    }

    private static Map<String, Curve> read() {
        Map<String, Curve> curves = new TreeMap<>();
        FittedNumbers.of("calibration.json")
                .path("curves")
                .properties()
                .forEach(field -> curves.put(field.getKey(), curve(field.getValue())));
        return curves;
    }

    private static Curve curve(JsonNode json) {
        return new Curve(
                json.path("slope").asDouble(),
                json.path("offset").asDouble(),
                json.path("reading").asDouble());
    }
}
