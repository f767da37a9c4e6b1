package dev.lector.pipeline;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Ranks passages against a question by BM25 (Robertson and Zaragoza 2009, k1 = 1.2, b = 0.75) over stemmed words.
 *
 * <p>Small on purpose: a document has hundreds of passages, not millions. Immutable after construction.
 */
final class PassageIndex {
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    /** Words that stand in every question and say nothing about where its answer is. */
    private static final Set<String> STOP = Set.of(
            "a", "an", "and", "are", "be", "by", "can", "do", "does", "for", "from", "how", "if", "in", "is", "it",
            "its", "may", "of", "on", "or", "shall", "that", "the", "there", "this", "to", "was", "what", "when",
            "where", "which", "who", "whom", "why", "will", "with", "under", "has", "have", "any");

    /** A question's word also counts, at a discount, as these: few, and only of contract and business language. */
    private static final Map<String, List<String>> KIN = Map.of(
            "end", List.of("terminat", "expir", "cancel"),
            "cancel", List.of("terminat"),
            "stop", List.of("terminat"),
            "quit", List.of("terminat"),
            "law", List.of("govern", "jurisdict"),
            "cost", List.of("fee", "price", "charg"),
            "pay", List.of("fee", "payment", "invoic"),
            "secret", List.of("confidential"),
            "liable", List.of("liabil"),
            "long", List.of("term", "period"));

    private static final double KIN_WEIGHT = 0.7;

    private final List<Passage> passages;
    private final List<Map<String, Integer>> counts = new ArrayList<>();
    private final Map<String, Integer> documents = new HashMap<>();
    private final double averageLength;

    PassageIndex(List<Passage> passages) {
        this.passages = passages;
        long words = 0;
        for (Passage passage : passages) {
            Map<String, Integer> count = new HashMap<>();
            for (String term : terms(passage.text())) {
                count.merge(term, 1, Integer::sum);
                words++;
            }
            counts.add(count);
            count.keySet().forEach(term -> documents.merge(term, 1, Integer::sum));
        }
        averageLength = Math.max(1, (double) words / Math.max(1, passages.size()));
    }

    /**
     * A passage and how much of the question it matches.
     *
     * @param score BM25
     * @param share part of the question's weight that the passage's words cover, 0 to 1
     */
    record Hit(Passage passage, double score, double share) {}

    /** The best passages, best first; those that match nothing are left out. */
    List<Hit> search(String question, int limit) {
        Map<String, Double> query = query(question);
        double whole = query.entrySet().stream()
                .mapToDouble(e -> e.getValue() * rarity(e.getKey()))
                .sum();
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            double score = 0;
            double covered = 0;
            for (Map.Entry<String, Double> term : query.entrySet()) {
                int count = counts.get(i).getOrDefault(term.getKey(), 0);
                if (count > 0) {
                    double weight = term.getValue() * rarity(term.getKey());
                    score += weight * saturated(count, length(i));
                    covered += weight;
                }
            }
            if (score > 0) {
                hits.add(new Hit(passages.get(i), score, Math.min(1, covered / whole)));
            }
        }
        hits.sort(Comparator.comparingDouble(Hit::score).reversed());
        return hits.size() <= limit ? hits : hits.subList(0, limit);
    }

    private int length(int passage) {
        return counts.get(passage).values().stream().mapToInt(Integer::intValue).sum();
    }

    private double saturated(int count, int length) {
        return count * (K1 + 1) / (count + K1 * (1 - B + B * length / averageLength));
    }

    private double rarity(String term) {
        int n = documents.getOrDefault(term, 0);
        return Math.log(1 + (passages.size() - n + 0.5) / (n + 0.5));
    }

    private static Map<String, Double> query(String question) {
        Map<String, Double> query = new HashMap<>();
        for (String term : terms(question)) {
            query.merge(term, 1.0, Math::max);
            KIN.getOrDefault(term, List.of()).forEach(kin -> query.merge(stem(kin), KIN_WEIGHT, Math::max));
        }
        return query;
    }

    static List<String> terms(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{Nd}]+"))
                .filter(word -> !word.isEmpty() && !STOP.contains(word))
                .map(PassageIndex::stem)
                .toList();
    }

    /** Cuts the endings that make one word look like several; rough, the same for question and passage. */
    private static String stem(String word) {
        for (String ending : List.of(
                "ations", "ation", "ments", "ment", "ities", "ity", "ings", "ing", "ated", "ates", "ate", "ies", "ied",
                "ed", "es", "s", "y", "e")) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 4) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
