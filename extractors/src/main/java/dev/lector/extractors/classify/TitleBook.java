package dev.lector.extractors.classify;

import dev.lector.extractors.label.FuzzyKeys;
import dev.lector.extractors.layout.Folding;
import dev.lector.extractors.template.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Folded titles and phrases of all templates with the kinds that they speak for. Immutable. */
final class TitleBook {
    private static final int SHORTEST_TITLE = 6;
    private static final int SHORTEST_FRONT = 3;

    private final Map<String, List<String>> titles = new HashMap<>();
    private final Map<String, List<String>> phrases = new HashMap<>();
    private final FuzzyKeys fuzzy;

    TitleBook(List<Template> templates) {
        for (Template template : templates) {
            if (template.general()) {
                template.titles().values().forEach(words -> put(titles, words, template.kind()));
                template.phrases().values().forEach(words -> put(phrases, words, template.kind()));
            }
        }
        fuzzy = new FuzzyKeys(titles.keySet().stream()
                .filter(key -> key.length() >= SHORTEST_TITLE)
                .toList());
    }

    private static void put(Map<String, List<String>> book, List<String> words, String kind) {
        for (String word : words) {
            List<String> kinds = book.computeIfAbsent(Folding.key(word), k -> new ArrayList<>());
            if (!kinds.contains(kind)) {
                kinds.add(kind);
            }
        }
    }

    List<String> titled(String key) {
        return titles.getOrDefault(key, List.of());
    }

    /** The same, also for a title with a letter or two misread. */
    List<String> nearlyTitled(String key) {
        return titled(key.length() < SHORTEST_TITLE ? key : fuzzy.nearest(key));
    }

    /** The kinds of a word that is put together of others and ends in a title, as a collective invoice is in German and Dutch. */
    List<String> compound(String key) {
        for (int length = key.length() - SHORTEST_FRONT; length >= SHORTEST_TITLE; length--) {
            List<String> kinds = titled(key.substring(key.length() - length));
            if (!kinds.isEmpty()) {
                return kinds;
            }
        }
        return List.of();
    }

    List<String> phrased(String key) {
        return phrases.getOrDefault(key, List.of());
    }
}
