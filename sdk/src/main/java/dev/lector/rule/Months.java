package dev.lector.rule;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Names of months in the languages of Europe, from the CLDR data of ICU4J. A name that is one month in one language and another in the
 * next (listopad is November in Poland and October in Croatia) is known only where the language is given.
 */
final class Months {
    /** Languages whose short names are known without being asked for; a later one wins. */
    private static final List<String> COMMON = List.of("it", "es", "fr", "nl", "de", "en");

    private static final List<String> OTHERS = List.of(
            "pt", "ca", "gl", "eu", "da", "sv", "nb", "is", "fi", "et", "lv", "lt", "pl", "cs", "sk", "sl", "hr", "bs",
            "sr", "mk", "bg", "ro", "hu", "el", "tr", "sq", "mt", "ga", "cy", "lb", "uk", "ru");
    private static final Map<String, Integer> COMMON_NAMES = commonNames();
    private static final Map<String, Integer> OTHER_NAMES = otherNames();
    private static final Map<String, Map<String, Integer>> BY_LANGUAGE = new ConcurrentHashMap<>();

    private Months() {}

    /**
     * The month that a word names, 1 to 12, or 0 for none.
     *
     * @param language ISO 639-1 code of the document's language, or null when it is not known
     */
    static int of(String word, @Nullable String language) {
        String name = fold(word);
        int own = language == null
                ? 0
                : BY_LANGUAGE.computeIfAbsent(language, Months::namesOf).getOrDefault(name, 0);
        return own > 0 ? own : COMMON_NAMES.getOrDefault(name, OTHER_NAMES.getOrDefault(name, 0));
    }

    private static Map<String, Integer> namesOf(String language) {
        Map<String, Integer> names = new HashMap<>();
        addNames(names, language, true);
        return Map.copyOf(names);
    }

    private static Map<String, Integer> commonNames() {
        Map<String, Integer> names = new HashMap<>();
        for (String language : COMMON) {
            addNames(names, language, true);
        }
        names.put("sept", 9);
        names.put("mrz", 3);
        names.put("maerz", 3);
        return Map.copyOf(names);
    }

    private static Map<String, Integer> otherNames() {
        Map<String, Integer> names = new HashMap<>();
        Set<String> contradicted = new TreeSet<>();
        for (String language : OTHERS) {
            Map<String, Integer> own = new HashMap<>();
            addNames(own, language, false);
            own.forEach((name, month) -> {
                Integer known = names.putIfAbsent(name, month);
                if (known != null && !known.equals(month)) {
                    contradicted.add(name);
                }
            });
        }
        names.keySet().removeAll(contradicted);
        return Map.copyOf(names);
    }

    private static void addNames(Map<String, Integer> names, String language, boolean shortToo) {
        DateFormatSymbols symbols = new DateFormatSymbols(new ULocale(language));
        List<String[]> lists = new ArrayList<>();
        for (int context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
            lists.add(symbols.getMonths(context, DateFormatSymbols.WIDE));
            if (shortToo) {
                lists.add(symbols.getMonths(context, DateFormatSymbols.ABBREVIATED));
            }
        }
        for (String[] months : lists) {
            for (int i = 0; i < months.length; i++) {
                addName(names, fold(months[i]), i + 1, shortToo);
            }
        }
    }

    private static void addName(Map<String, Integer> names, String name, int month, boolean shortToo) {
        names.put(name, month);
        if (shortToo && name.length() > 3 && name.chars().allMatch(Character::isLetter)) {
            names.putIfAbsent(name.substring(0, 3), month);
        }
    }

    private static String fold(String word) {
        String bare = Normalizer.normalize(word, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return bare.toLowerCase(Locale.ROOT).replace(".", "").replace('\u0131', 'i');
    }
}
