package dev.lector.extractors.label;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the phrase that a misread key was, by edit distance: one letter in seven may be wrong. Immutable and thread-safe. */
public final class FuzzyKeys {
    private static final int LETTERS_PER_ERROR = 7;
    private final Map<Integer, List<String>> byLength = new HashMap<>();

    /** @param keys folded phrases */
    public FuzzyKeys(Collection<String> keys) {
        keys.forEach(k ->
                byLength.computeIfAbsent(k.length(), n -> new ArrayList<>()).add(k));
    }

    /** The nearest key within the bound, or an empty text. */
    public String nearest(String key) {
        int bound = Math.max(1, key.length() / LETTERS_PER_ERROR);
        String best = "";
        int bestDistance = bound + 1;
        for (int n = key.length() - bound; n <= key.length() + bound; n++) {
            for (String candidate : byLength.getOrDefault(n, List.of())) {
                int distance = new LevenshteinDistance(bestDistance - 1).apply(key, candidate);
                if (distance >= 0) { // -1 beyond the threshold
                    best = candidate;
                    bestDistance = distance;
                    if (distance == 0) {
                        return best;
                    }
                }
            }
        }
        return best;
    }
}
