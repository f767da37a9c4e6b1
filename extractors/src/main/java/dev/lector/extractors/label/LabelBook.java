package dev.lector.extractors.label;

import dev.lector.extractors.layout.DocumentLayout.LanguageGuess;
import dev.lector.extractors.layout.Folding;
import dev.lector.rule.DateOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All label packs together: folded phrase to what it names. Immutable and thread-safe.
 *
 * <p>Labels of a caller's own fields are added with {@link #with}; they go before those of the packs.
 */
public final class LabelBook implements LanguageGuess {
    /** Strength of a weak label. */
    static final double WEAK = 0.55;

    /** Strength of a word that names what stands directly behind it. */
    static final double CUE = 0.5;

    private static final int SAMPLE = 60_000;
    private final List<LabelPack> packs;
    private final Map<String, List<Label>> concepts;
    private final Map<String, List<Label>> columns;
    private final Map<String, List<Label>> cues;
    private final Set<String> companyForms;
    private final Set<String> paymentMethods;
    private final int longest;

    private LabelBook(List<LabelPack> packs, Map<String, List<Label>> concepts, Map<String, List<Label>> columns) {
        this.packs = packs;
        this.concepts = concepts;
        this.columns = columns;
        this.cues = new TreeMap<>();
        this.companyForms = new HashSet<>();
        this.paymentMethods = new HashSet<>();
        for (LabelPack pack : packs) {
            pack.cues().forEach((concept, phrases) -> phrases.forEach(p -> put(cues, p, concept, CUE)));
            pack.companyForms().forEach(form -> companyForms.add(Folding.key(form)));
            pack.paymentMethods().forEach(method -> paymentMethods.add(Folding.key(method)));
        }
        this.longest = concepts.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** The book of these packs. */
    public static LabelBook of(List<LabelPack> packs) {
        Map<String, List<Label>> concepts = new TreeMap<>();
        Map<String, List<Label>> columns = new TreeMap<>();
        for (LabelPack pack : packs) {
            pack.strong().forEach((concept, phrases) -> phrases.forEach(p -> put(concepts, p, concept, 1)));
            pack.weak().forEach((concept, phrases) -> phrases.forEach(p -> put(concepts, p, concept, WEAK)));
            pack.columns().forEach((role, phrases) -> phrases.forEach(p -> put(columns, p, role, 1)));
        }
        return new LabelBook(List.copyOf(packs), concepts, columns);
    }

    /**
     * This book with a caller's labels, by concept, phrase and strength. A phrase that the caller claims is no longer what the
     * packs say it is.
     */
    public LabelBook with(Map<String, Map<String, Double>> labels) {
        Map<String, List<Label>> more = new TreeMap<>(concepts);
        Map<String, List<Label>> own = new TreeMap<>();
        labels.forEach(
                (concept, phrases) -> phrases.forEach((phrase, strength) -> put(own, phrase, concept, strength)));
        more.putAll(own);
        return new LabelBook(packs, more, columns);
    }

    private static void put(Map<String, List<Label>> labels, String phrase, String concept, double strength) {
        String key = Folding.key(phrase);
        if (key.isEmpty()) {
            return;
        }
        List<Label> same = labels.computeIfAbsent(key, k -> new ArrayList<>());
        boolean known = same.stream().anyMatch(l -> l.concept().equals(concept) && l.strength() >= strength);
        if (!known) {
            same.removeIf(l -> l.concept().equals(concept));
            same.add(new Label(concept, strength, key.length()));
        }
    }

    /** What a folded phrase names; empty when nothing. */
    public List<Label> concepts(String key) {
        return concepts.getOrDefault(key, List.of());
    }

    /** Which column of a table a folded phrase heads; empty when none. */
    public List<Label> columns(String key) {
        return columns.getOrDefault(key, List.of());
    }

    /** Whether some phrase heads a column of that role. */
    public boolean knowsColumn(String role) {
        return columns.values().stream().anyMatch(labels -> labels.stream()
                .anyMatch(label -> label.concept().equals(role)));
    }

    /** The folded phrases that name a concept beyond doubt. */
    public List<String> strong(String concept) {
        return concepts.entrySet().stream()
                .filter(e -> e.getValue().stream().anyMatch(l -> l.concept().equals(concept) && l.strength() > 0.9))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** All concepts that some phrase names. */
    public Set<String> conceptNames() {
        Set<String> names = new TreeSet<>();
        concepts.values().forEach(labels -> labels.forEach(label -> names.add(label.concept())));
        return names;
    }

    /** All folded phrases that name something. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(concepts.keySet());
    }

    /** Length of the longest folded phrase. */
    public int longest() {
        return longest;
    }

    /** What a folded phrase says of the value directly behind it; empty when nothing. */
    public List<Label> cues(String key) {
        return cues.getOrDefault(key, List.of());
    }

    /** Whether a folded phrase is a way to pay. */
    public boolean paymentMethod(String key) {
        return paymentMethods.contains(key);
    }

    /** Whether a folded word is a company's legal form. */
    public boolean companyForm(String key) {
        return companyForms.contains(key);
    }

    @Override
    public String language(String text) {
        return votes(text).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("en");
    }

    /** How many words of a text speak for each language, by ISO 639-1 code, in the order of the packs. */
    public Map<String, Integer> votes(String text) {
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        Map<String, Integer> words = new HashMap<>();
        for (String word : sample.toLowerCase(Locale.ROOT).split("[^\\p{L}']+")) {
            words.merge(word, 1, Integer::sum);
        }
        Map<String, Integer> votes = new LinkedHashMap<>();
        for (LabelPack pack : packs) {
            int vote = 0;
            for (String word : pack.stopwords()) {
                vote += Math.min(8, words.getOrDefault(word, 0));
            }
            vote += 2 * labelVotes(pack, words);
            votes.put(pack.language(), vote);
        }
        return votes;
    }

    private static int labelVotes(LabelPack pack, Map<String, Integer> words) {
        Set<String> single = new HashSet<>();
        pack.strong().values().forEach(single::addAll);
        pack.columns().values().forEach(single::addAll);
        return (int) single.stream()
                .filter(p -> words.containsKey(p.toLowerCase(Locale.ROOT)))
                .count();
    }

    @Override
    public @Nullable String country(String text) {
        return Origin.country(text.length() > SAMPLE ? text.substring(0, SAMPLE) : text);
    }

    @Override
    public DateOrder order(String language, String text) {
        for (LabelPack pack : packs) {
            if (!pack.language().equals(language)) {
                continue;
            }
            String lower = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ") + " ";
            boolean monthFirst = pack.monthFirstCountries().stream().anyMatch(c -> lower.contains(" " + c + " "))
                    || language.equals("en") && UnitedStates.addressed(text);
            DateOrder usual = monthFirst ? DateOrder.MONTH_FIRST : DateOrder.usual(language, country(text));
            return usual == DateOrder.UNKNOWN ? DateOrder.usual(language, null) : usual;
        }
        return DateOrder.UNKNOWN;
    }
}
