package dev.lector.extractors.label;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the phrase that a misread key was, by edit distance: one letter in eight may be wrong. */
final class FuzzyKeys {
    private static final int LETTERS_PER_ERROR = 7;
    private final Map<Integer, List<String>> byLength = new HashMap<>();

    FuzzyKeys(Collection<String> keys) {
        keys.forEach(k ->
                byLength.computeIfAbsent(k.length(), n -> new ArrayList<>()).add(k));
    }

    /** The nearest key within the bound, or an empty text. */
    String nearest(String key) {
        int bound = Math.max(1, key.length() / LETTERS_PER_ERROR);
        String best = "";
        int bestDistance = bound + 1;
        for (int n = key.length() - bound; n <= key.length() + bound; n++) {
            for (String candidate : byLength.getOrDefault(n, List.of())) {
                int distance = distance(key, candidate, bestDistance - 1);
                if (distance < bestDistance) {
                    best = candidate;
                    bestDistance = distance;
                }
            }
        }
        return best;
    }

    /** Levenshtein distance, or {@code bound + 1} as soon as it exceeds the bound. */
    static int distance(String a, String b, int bound) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(swap, Math.min(previous[j], current[j - 1]) + 1);
                least = Math.min(least, current[j]);
            }
            if (least > bound) {
                return bound + 1;
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
