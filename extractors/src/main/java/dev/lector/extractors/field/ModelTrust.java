package dev.lector.extractors.field;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What a pointing model's opinion weighs beside labels. {@code evaluation.confidence.TrustFit} fits it on papers of the factory's test
 * family, which the model was not trained on; no document of a corpus is looked at.
 *
 * @param weight  what a model that is sure adds to a score
 * @param taken   share of the best label's score that takes the model's weight away: 1 where a sure label leaves it nothing
 * @param unsure  a model that is less sure than this says nothing
 * @param parties what its pointing at a name of a party counts, as a feature of the party's score
 * @param fields  weights of fields that differ, by name
 */
public record ModelTrust(double weight, double taken, double unsure, double parties, Map<String, Double> fields) {
    /** What the extractors use: {@code trust.json}, which {@code TrustFit} wrote. */
    public static final ModelTrust FITTED = of(FittedNumbers.of("trust.json"));

    public ModelTrust {
        fields = Map.copyOf(fields);
    }

    private static ModelTrust of(JsonNode json) {
        Map<String, Double> fields = new HashMap<>();
        json.path("fields")
                .properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asDouble()));
        return new ModelTrust(
                json.path("weight").asDouble(),
                json.path("taken").asDouble(),
                json.path("unsure").asDouble(),
                json.path("parties").asDouble(),
                fields);
    }

    /** What the model adds to a candidate's score. */
    double of(FieldSpec field, double pointed, double bestLabel) {
        double open = Math.max(0, 1 - taken * bestLabel);
        return pointed < unsure ? 0 : fields.getOrDefault(field.name(), weight) * open * pointed;
    }
}
