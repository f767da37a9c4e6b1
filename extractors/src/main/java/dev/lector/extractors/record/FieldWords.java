package dev.lector.extractors.record;

import dev.lector.extractors.field.FieldSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a paper may call a field, from the field's name and description alone. */
final class FieldWords {
    private static final double FIRST_OTHER_NAME = 0.92;
    private static final double NEXT_OTHER_NAME = 0.1;
    private static final double LEAST = 0.5;
    private static final double HEAD_OF_NAME = 0.75;
    private static final double HEAD_OF_OTHER = 0.85;
    private static final int MAX_WORDS = 4;
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[_\\-.\\s]+");
    private static final Pattern LIST = Pattern.compile("[,;:()]|\\s+or\\s+|\\s+also\\s+|\\s+called\\s+");
    private static final Pattern LEADING = Pattern.compile("^(?:the|a|an|its|of|as|see|and|e\\.g\\.)\\s+");

    /** Words that say the same on a paper. */
    private static final Map<String, List<String>> SAME = Map.ofEntries(
            Map.entry("number", List.of("number", "no", "#", "num", "nr", "id")),
            Map.entry("num", List.of("number", "no", "#", "num", "nr", "id")),
            Map.entry("no", List.of("number", "no", "#", "num", "nr")),
            Map.entry("nr", List.of("number", "no", "#", "num", "nr")),
            Map.entry("id", List.of("id", "number", "no", "#")),
            Map.entry("amount", List.of("amount", "total", "sum")),
            Map.entry("amt", List.of("amount", "total")),
            Map.entry("total", List.of("total", "amount", "sum")),
            Map.entry("name", List.of("name", "")),
            Map.entry("date", List.of("date", "")),
            Map.entry("dates", List.of("dates", "date", "period", "")),
            Map.entry("address", List.of("address")),
            Map.entry("addr", List.of("address")),
            Map.entry("qty", List.of("qty", "quantity")),
            Map.entry("phone", List.of("phone", "telephone", "tel")),
            Map.entry("start", List.of("start", "begin", "from", "start date")),
            Map.entry("end", List.of("end", "through", "to", "until", "end date")));

    private FieldWords() {}

    /** Words of a name: {@code grossAmount} and {@code gross_amount} are gross, amount. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word : CAMEL.split(name.strip())) {
            if (!word.isEmpty()) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    /** Phrases with their strengths: the name's own first, then the other names that the description lists. */
    static Map<String, Double> phrases(FieldSpec field, List<String> nameWords) {
        Map<String, Double> phrases = new LinkedHashMap<>();
        addVariants(phrases, nameWords, 1, HEAD_OF_NAME);
        double strength = FIRST_OTHER_NAME;
        for (String part : otherNames(field.description())) {
            List<String> words = words(part);
            if (!words.isEmpty() && words.size() <= MAX_WORDS) {
                addVariants(phrases, words, strength, HEAD_OF_OTHER * strength);
                strength = Math.max(LEAST, strength - NEXT_OTHER_NAME);
            }
        }
        return phrases;
    }

    /** The other names that a description lists. */
    static List<String> otherNames(String description) {
        List<String> names = new ArrayList<>();
        for (String part : LIST.split(description.toLowerCase(Locale.ROOT))) {
            String name = part.strip();
            String shorter = LEADING.matcher(name).replaceFirst("");
            while (!shorter.equals(name)) {
                name = shorter;
                shorter = LEADING.matcher(name).replaceFirst("");
            }
            if (!name.isEmpty()) {
                names.add(name.replaceAll("[.!?]$", ""));
            }
        }
        return names;
    }

    private static void addVariants(Map<String, Double> phrases, List<String> words, double strength, double head) {
        if (words.isEmpty()) {
            return;
        }
        String last = words.get(words.size() - 1);
        String stem = String.join(" ", words.subList(0, words.size() - 1));
        phrases.merge(String.join(" ", words), strength, Math::max);
        for (String same : SAME.getOrDefault(last, List.of(last))) {
            String phrase = (stem + " " + same).strip();
            if (!phrase.isEmpty() && !(stem.isEmpty() && !same.equals(last))) {
                phrases.merge(phrase, same.isEmpty() ? head : strength * (same.equals(last) ? 1 : 0.97), Math::max);
            }
        }
        if (words.size() >= 2 && SAME.containsKey(last)) {
            phrases.merge(stem, head, Math::max);
        }
        if (words.size() == 1) {
            phrases.merge(last + "s", strength * 0.9, Math::max);
        }
    }
}
