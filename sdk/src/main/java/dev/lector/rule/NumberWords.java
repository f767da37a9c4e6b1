package dev.lector.rule;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Numbers spelled out, 1 to 366, in the languages of the label packs (spell-out rules of ICU4J, every gender and case). Stateless and
 * thread-safe.
 */
public final class NumberWords {
    private static final int LAST = 366;
    private static final Map<String, Integer> WORDS = words();

    private NumberWords() {}

    /** The number that a word or a few words spell, such as "one hundred and eighty" or "zweiunddreißig"; 0 for none. */
    public static int of(String word) {
        return WORDS.getOrDefault(fold(word), 0);
    }

    private static Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        for (String language : List.of("it", "es", "fr", "nl", "de", "en")) {
            RuleBasedNumberFormat format =
                    new RuleBasedNumberFormat(new ULocale(language), RuleBasedNumberFormat.SPELLOUT);
            for (String rules : format.getRuleSetNames()) {
                if (rules.startsWith("%spellout-cardinal")) {
                    for (int n = 1; n <= LAST; n++) {
                        String word = format.format(n, rules);
                        words.put(fold(word), n);
                        words.put(fold(word.replace("ü", "ue").replace("ö", "oe")), n);
                    }
                }
            }
        }
        words.put("a", 1);
        words.put("an", 1);
        for (String ending : List.of("em", "en", "er", "es")) {
            words.put("ein" + ending, 1);
        }
        words.put("een", 1);
        return Map.copyOf(words);
    }

    /** Soft hyphens part the words of ICU's long numbers. */
    private static String fold(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\u00AD\\s-]+", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss");
    }
}
