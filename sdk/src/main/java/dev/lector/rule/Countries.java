package dev.lector.rule;

import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Countries from their names in the languages of Europe (CLDR data of ICU4J) and from their codes. Stateless and thread-safe. */
public final class Countries {
    private static final Set<String> CODES = Set.of(ULocale.getISOCountries());
    private static final Map<String, String> NAMES = names();

    private Countries() {}

    /** Whether the text is an ISO 3166-1 alpha-2 code. */
    public static boolean isCode(String text) {
        return CODES.contains(text);
    }

    /** The ISO 3166-1 alpha-2 code of the country that the whole text names, by name, alpha-2 or alpha-3 code, or null. */
    public static @Nullable String of(String text) {
        String bare = text.strip();
        return CODES.contains(bare) ? bare : NAMES.get(fold(bare));
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String code : CODES) {
            ULocale country = new ULocale("und", code);
            names.put(fold(country.getISO3Country()), code);
            for (String language : List.of(
                    "en", "de", "fr", "es", "it", "nl", "pt", "da", "sv", "nb", "fi", "pl", "cs", "sk", "sl", "hr",
                    "hu", "ro", "bg", "el", "et", "lv", "lt", "tr")) {
                names.putIfAbsent(fold(country.getDisplayCountry(new ULocale(language))), code);
            }
        }
        names.put("usa", "US");
        names.put("united states of america", "US");
        names.put("uk", "GB");
        names.put("great britain", "GB");
        names.put("england", "GB");
        names.put("holland", "NL");
        names.put("czech republic", "CZ");
        return Map.copyOf(names);
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace(".", "")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
