package dev.lector.extractors.classify;

import dev.lector.extractors.label.LabelBook;
import dev.lector.text.TextMap;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Probabilities of languages from the words that speak for each. */
final class Languages {
    /** Every language has so many votes before the first word is read: a few words decide nothing. */
    private static final double PRIOR = 1.5;

    /** Languages share words, so a majority says more than its share. */
    private static final double SHARPNESS = 5;

    private Languages() {}

    /** By ISO 639-1 code, best first; they sum to 1. */
    static Map<String, Double> of(List<TextMap> pages, LabelBook book) {
        StringBuilder text = new StringBuilder();
        pages.forEach(page -> text.append(page.text()));
        Map<String, Integer> votes = book.votes(text.toString());
        double sum = votes.values().stream()
                .mapToDouble(vote -> Math.pow(vote + PRIOR, SHARPNESS))
                .sum();
        Map<String, Double> ranked = new LinkedHashMap<>();
        votes.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(e -> ranked.put(e.getKey(), Math.pow(e.getValue() + PRIOR, SHARPNESS) / sum));
        return ranked;
    }
}
