package dev.lector.passage;

import dev.lector.error.DefectException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Words that mean nearly the same in papers of business, from a data file: one family a line, with commas between. */
final class Synonyms {
    private final Map<String, Set<String>> families = new HashMap<>();

    private Synonyms() {}

    /** @param stem how the language of the document stems a word */
    static Synonyms of(Language language, Function<String, List<String>> stem) {
        Synonyms synonyms = new Synonyms();
        String file = "synonyms-" + language.name().toLowerCase(Locale.ROOT) + ".txt";
        try (InputStream in = Synonyms.class.getResourceAsStream(file)) {
            if (in != null) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .forEach(line -> synonyms.add(line, stem));
            }
        } catch (IOException e) {
            throw new DefectException(file + " cannot be read from the class path", e);
        }
        return synonyms;
    }

    private void add(String line, Function<String, List<String>> stem) {
        Set<String> family = new HashSet<>();
        for (String word : line.split(",")) {
            family.addAll(stem.apply(word.strip()));
        }
        family.forEach(
                word -> families.computeIfAbsent(word, w -> new HashSet<>()).addAll(family));
    }

    /** The stems that may stand for this one, itself among them when it has any. */
    Set<String> kin(String stem) {
        return families.getOrDefault(stem, Set.of());
    }
}
