package dev.lector.evaluation.classify;

import dev.lector.extractors.classify.LinearModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Fits a multinomial logistic regression with an L2 penalty by full-batch gradient descent with momentum, then one temperature on
 * examples held back. There is no chance in it: the same examples give the same weights.
 */
final class Trainer {
    private static final int STEPS = 400;
    private static final double RATE = 0.5;
    private static final double MOMENTUM = 0.9;

    /** No feature may be rarer than this share of the examples. */
    private static final double RAREST = 0.002;

    private final double penalty;

    Trainer(double penalty) {
        this.penalty = penalty;
    }

    /**
     * An example.
     *
     * @param features by name
     * @param name     its class
     */
    record Sample(Map<String, Double> features, String name) {}

    /** Fits on four of five examples and sets the temperature on the fifth. */
    LinearModel fit(List<Sample> samples) {
        List<Sample> fit = new ArrayList<>();
        List<Sample> held = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            (i % 5 == 4 ? held : fit).add(samples.get(i));
        }
        List<String> classes =
                List.copyOf(new TreeSet<>(samples.stream().map(Sample::name).toList()));
        List<String> features = features(fit);
        double[] mean = new double[features.size()];
        double[] deviation = new double[features.size()];
        double[][] x = standard(fit, features, mean, deviation);
        int[] y = fit.stream().mapToInt(s -> classes.indexOf(s.name())).toArray();
        double[][] weights = descend(x, y, classes.size());
        LinearModel cold = model(classes, features, mean, deviation, weights, 1);
        return model(classes, features, mean, deviation, weights, temperature(cold, held));
    }

    private static List<String> features(List<Sample> samples) {
        Map<String, Integer> counts = new java.util.TreeMap<>();
        samples.forEach(
                s -> s.features().forEach((name, value) -> counts.merge(name, value == 0 ? 0 : 1, Integer::sum)));
        return counts.entrySet().stream()
                .filter(e -> e.getValue() >= Math.max(2, RAREST * samples.size()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double[][] standard(List<Sample> samples, List<String> features, double[] mean, double[] deviation) {
        double[][] x = new double[samples.size()][features.size()];
        for (int f = 0; f < features.size(); f++) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < x.length; i++) {
                x[i][f] = samples.get(i).features().getOrDefault(features.get(f), 0.0);
                sum += x[i][f];
                squares += x[i][f] * x[i][f];
            }
            mean[f] = round(sum / x.length);
            deviation[f] = Math.max(1e-3, round(Math.sqrt(Math.max(0, squares / x.length - mean[f] * mean[f]))));
            for (double[] row : x) {
                row[f] = (row[f] - mean[f]) / deviation[f];
            }
        }
        return x;
    }

    private double[][] descend(double[][] x, int[] y, int classes) {
        int features = x[0].length;
        double[][] weights = new double[classes][features + 1];
        double[][] speed = new double[classes][features + 1];
        for (int step = 0; step < STEPS; step++) {
            double[][] gradient = gradient(x, y, weights);
            for (int c = 0; c < classes; c++) {
                for (int f = 0; f <= features; f++) {
                    double pull = f < features ? penalty * weights[c][f] : 0;
                    speed[c][f] = MOMENTUM * speed[c][f] - RATE * (1 - MOMENTUM) * (gradient[c][f] / x.length + pull);
                    weights[c][f] += speed[c][f];
                }
            }
        }
        return weights;
    }

    private static double[][] gradient(double[][] x, int[] y, double[][] weights) {
        int features = x[0].length;
        double[][] gradient = new double[weights.length][features + 1];
        double[] p = new double[weights.length];
        for (int i = 0; i < x.length; i++) {
            softmax(x[i], weights, p);
            for (int c = 0; c < p.length; c++) {
                double error = p[c] - (y[i] == c ? 1 : 0);
                for (int f = 0; f < features; f++) {
                    gradient[c][f] += error * x[i][f];
                }
                gradient[c][features] += error;
            }
        }
        return gradient;
    }

    private static void softmax(double[] x, double[][] weights, double[] p) {
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < p.length; c++) {
            double score = weights[c][x.length];
            for (int f = 0; f < x.length; f++) {
                score += weights[c][f] * x[f];
            }
            p[c] = score;
            most = Math.max(most, score);
        }
        double sum = 0;
        for (int c = 0; c < p.length; c++) {
            p[c] = Math.exp(p[c] - most);
            sum += p[c];
        }
        for (int c = 0; c < p.length; c++) {
            p[c] /= sum;
        }
    }

    private static LinearModel model(
            List<String> classes,
            List<String> features,
            double[] mean,
            double[] deviation,
            double[][] weights,
            double temperature) {
        return new LinearModel(
                classes,
                features,
                Arrays.stream(mean).boxed().toList(),
                Arrays.stream(deviation).boxed().toList(),
                Arrays.stream(weights)
                        .map(row ->
                                Arrays.stream(row).map(Trainer::round).boxed().toList())
                        .toList(),
                temperature);
    }

    private static double round(double value) {
        return Math.round(value * 1e4) / 1e4;
    }

    /** The temperature under which the held-back examples are least surprising. */
    private static double temperature(LinearModel model, List<Sample> held) {
        double best = 1;
        double least = Double.MAX_VALUE;
        for (double t = 0.5; t <= 4; t += 0.05) {
            LinearModel tried = new LinearModel(
                    model.classes(), model.features(), model.mean(), model.deviation(), model.weights(), t);
            double surprise = held.stream()
                    .mapToDouble(s -> -Math.log(
                            Math.max(1e-9, tried.probabilities(s.features()).getOrDefault(s.name(), 0.0))))
                    .sum();
            if (surprise < least) {
                least = surprise;
                best = round(t);
            }
        }
        return best;
    }
}
