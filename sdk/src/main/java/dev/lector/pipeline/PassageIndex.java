package dev.lector.pipeline;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
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
    private static final Map<String, List<String>> KIN = kin(
            List.of("end", "terminate", "expire", "cancel", "stop", "quit"),
            List.of("law", "govern", "jurisdiction"),
            List.of("cost", "fee", "price", "charge", "pay", "payment"),
            List.of("secret", "confidential"),
            List.of("liable", "liability"),
            List.of("long", "term", "period", "duration"),
            List.of("supplier", "provider", "vendor", "seller", "contractor"),
            List.of("customer", "client", "buyer", "purchaser"),
            List.of("agreement", "contract"));

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
        List<Map<String, Double>> query = query(question);
        double whole = query.stream().mapToDouble(this::weight).sum();
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            double score = 0;
            double covered = 0;
            for (Map<String, Double> alternatives : query) {
                double best = best(alternatives, i);
                score += best;
                covered += best > 0 ? weight(alternatives) : 0;
            }
            if (score > 0) {
                hits.add(new Hit(passages.get(i), score, Math.min(1, covered / whole)));
            }
        }
        hits.sort(Comparator.comparingDouble(Hit::score).reversed());
        return hits.size() <= limit ? hits : hits.subList(0, limit);
    }

    /** What the best of a word and its kin adds to a passage's score. */
    private double best(Map<String, Double> alternatives, int passage) {
        double best = 0;
        for (Map.Entry<String, Double> term : alternatives.entrySet()) {
            int count = counts.get(passage).getOrDefault(term.getKey(), 0);
            if (count > 0) {
                double weight = term.getValue() * rarity(term.getKey());
                best = Math.max(best, weight * saturated(count, length(passage)));
            }
        }
        return best;
    }

    /** How much a question's word tells: as much as the rarest of it and its kin that the document has. */
    private double weight(Map<String, Double> alternatives) {
        return alternatives.keySet().stream()
                .filter(documents::containsKey)
                .mapToDouble(this::rarity)
                .max()
                .orElse(Math.log(1 + passages.size()));
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

    /** The question's words, each with its kin and how much those count. */
    private static List<Map<String, Double>> query(String question) {
        List<Map<String, Double>> query = new ArrayList<>();
        for (String term : new LinkedHashSet<>(terms(question))) {
            Map<String, Double> alternatives = new HashMap<>();
            KIN.getOrDefault(term, List.of()).forEach(kin -> alternatives.put(kin, KIN_WEIGHT));
            alternatives.put(term, 1.0);
            query.add(alternatives);
        }
        return query;
    }

    @SafeVarargs
    private static Map<String, List<String>> kin(List<String>... families) {
        Map<String, List<String>> kin = new HashMap<>();
        for (List<String> family : families) {
            List<String> stems = family.stream().map(PassageIndex::stem).toList();
            stems.forEach(stem -> kin.put(stem, stems));
        }
        return kin;
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
