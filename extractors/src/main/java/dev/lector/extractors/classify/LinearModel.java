package dev.lector.extractors.classify;

import dev.lector.error.DefectException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Multinomial logistic regression: probabilities of classes from named numbers. A feature that the model does not know counts
 * nothing, one that is missing is 0. Immutable and thread-safe.
 *
 * @param classes     names
 * @param features    names, in the order of the weights
 * @param mean        of each feature where it was fitted
 * @param deviation   standard deviation there, never 0
 * @param weights     by class, then by feature; the last one is the class' constant
 * @param temperature divides the scores, so that probabilities come true as often as they say
 */
public record LinearModel(
        List<String> classes,
        List<String> features,
        List<Double> mean,
        List<Double> deviation,
        List<List<Double>> weights,
        double temperature) {
    public LinearModel {
        classes = List.copyOf(classes);
        features = List.copyOf(features);
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
        weights = weights.stream().map(List::copyOf).toList();
        int size = features.size();
        boolean fits = mean.size() == size
                && deviation.size() == size
                && weights.size() == classes.size()
                && weights.stream().allMatch(row -> row.size() == size + 1)
                && temperature > 0;
        if (!fits) {
            throw new IllegalArgumentException("a model of " + classes.size() + " classes and " + size
                    + " features has other numbers of means, deviations or weights");
        }
    }

    /** A model that ships with the project. */
    public static LinearModel ofClassPath(String path) {
        try (InputStream in = LinearModel.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new DefectException(path + " is not on the class path");
            }
            return of(JsonMapper.shared().readTree(in));
        } catch (IOException e) {
            throw new DefectException(path + " cannot be read", e);
        }
    }

    /** A model as its JSON says. */
    public static LinearModel of(JsonNode json) {
        List<List<Double>> weights = new ArrayList<>();
        json.path("weights").forEach(row -> weights.add(numbers(row)));
        return new LinearModel(
                names(json.path("classes")),
                names(json.path("features")),
                numbers(json.path("mean")),
                numbers(json.path("deviation")),
                weights,
                json.path("temperature").asDouble());
    }

    private static List<String> names(JsonNode list) {
        List<String> names = new ArrayList<>();
        list.forEach(name -> names.add(name.asString()));
        return names;
    }

    private static List<Double> numbers(JsonNode list) {
        List<Double> numbers = new ArrayList<>();
        list.forEach(number -> numbers.add(number.asDouble()));
        return numbers;
    }

    /** Probabilities by class, in the order of the classes; they sum to 1. */
    public Map<String, Double> probabilities(Map<String, Double> values) {
        double[] scores = new double[classes.size()];
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < scores.length; c++) {
            List<Double> row = weights.get(c);
            double score = row.get(features.size());
            for (int f = 0; f < features.size(); f++) {
                score += row.get(f) * standard(values, f);
            }
            scores[c] = score / temperature;
            most = Math.max(most, scores[c]);
        }
        double sum = 0;
        for (int c = 0; c < scores.length; c++) {
            scores[c] = Math.exp(scores[c] - most);
            sum += scores[c];
        }
        Map<String, Double> result = new LinkedHashMap<>();
        for (int c = 0; c < scores.length; c++) {
            result.put(classes.get(c), scores[c] / sum);
        }
        return result;
    }

    /** The features that speak most for a class here, strongest first. */
    List<String> reasons(Map<String, Double> values, String name, int most) {
        List<Double> row = weights.get(classes.indexOf(name));
        return features.stream()
                .filter(f -> values.getOrDefault(f, 0.0) != 0)
                .filter(f -> row.get(features.indexOf(f)) * standard(values, features.indexOf(f)) > 0.05)
                .sorted(Comparator.comparingDouble(
                                (String f) -> row.get(features.indexOf(f)) * standard(values, features.indexOf(f)))
                        .reversed())
                .limit(most)
                .toList();
    }

    private double standard(Map<String, Double> values, int feature) {
        double value = values.getOrDefault(features.get(feature), 0.0);
        return (value - mean.get(feature)) / deviation.get(feature);
    }
}
