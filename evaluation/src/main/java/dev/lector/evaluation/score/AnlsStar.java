package dev.lector.evaluation.score;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * ANLS* (Peer et al. 2024): one similarity for whole trees. Texts by ANLS, objects key by key, lists by the best matching of their
 * elements; what only one side has counts as missed. Stateless and thread-safe.
 */
public final class AnlsStar {
    private AnlsStar() {}

    /** Similarity of two trees, 0 to 1. */
    public static double of(JsonNode truth, JsonNode prediction) {
        double[] sum = score(truth, prediction);
        return sum[1] == 0 ? 1 : sum[0] / sum[1];
    }

    /** Sum of the leaves' similarities and number of leaves. */
    private static double[] score(@Nullable JsonNode truth, @Nullable JsonNode prediction) {
        boolean none = absent(truth);
        if (truth == null || prediction == null || none || absent(prediction)) {
            boolean both = none && absent(prediction);
            JsonNode only = none ? prediction : truth;
            return new double[] {0, both || only == null ? 0 : leaves(only)};
        }
        if (truth.isObject() && prediction.isObject()) {
            return objects(truth, prediction);
        }
        if (truth.isArray() && prediction.isArray()) {
            return lists(truth, prediction);
        }
        if (truth.isValueNode() && prediction.isValueNode()) {
            return new double[] {Sames.anls(Sames.text(truth), Sames.text(prediction)), 1};
        }
        return new double[] {0, Math.max(leaves(truth), leaves(prediction))};
    }

    private static boolean absent(@Nullable JsonNode node) {
        return node == null || node.isNull() || node.isMissingNode();
    }

    private static double[] objects(JsonNode truth, JsonNode prediction) {
        Set<String> names = new LinkedHashSet<>(truth.propertyNames());
        names.addAll(prediction.propertyNames());
        double[] sum = new double[2];
        for (String name : names) {
            add(sum, score(truth.get(name), prediction.get(name)));
        }
        return sum;
    }

    private static double[] lists(JsonNode truth, JsonNode prediction) {
        int rows = truth.size();
        int columns = prediction.size();
        double[][] similarity = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double[] one = score(truth.get(i), prediction.get(j));
                similarity[i][j] = one[1] == 0 ? 1 : one[0] / one[1];
            }
        }
        int[] match = Assignment.best(similarity);
        double[] sum = new double[2];
        List<Integer> used = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            add(
                    sum,
                    match[i] < 0
                            ? new double[] {0, leaves(truth.get(i))}
                            : score(truth.get(i), prediction.get(match[i])));
            used.add(match[i]);
        }
        for (int j = 0; j < columns; j++) {
            if (!used.contains(j)) {
                sum[1] += leaves(prediction.get(j));
            }
        }
        return sum;
    }

    private static void add(double[] sum, double[] more) {
        sum[0] += more[0];
        sum[1] += more[1];
    }

    private static int leaves(JsonNode node) {
        if (node.isNull()) {
            return 0;
        }
        int leaves = node.isValueNode() ? 1 : 0;
        for (JsonNode child : node) {
            leaves += leaves(child);
        }
        return leaves;
    }
}
