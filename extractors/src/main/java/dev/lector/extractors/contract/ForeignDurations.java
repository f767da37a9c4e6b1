package dev.lector.extractors.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Periods of time in German and French: "zwei (2) Jahre", "einer Frist von drei Monaten", "une durée de trente-six (36) mois". */
final class ForeignDurations {
    private static final List<String> GERMAN = List.of(
            "null",
            "ein",
            "zwei",
            "drei",
            "vier",
            "fünf",
            "sechs",
            "sieben",
            "acht",
            "neun",
            "zehn",
            "elf",
            "zwölf",
            "dreizehn",
            "vierzehn",
            "fünfzehn",
            "sechzehn",
            "siebzehn",
            "achtzehn",
            "neunzehn");
    private static final List<String> GERMAN_TENS =
            List.of("", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig");
    private static final List<String> FRENCH = List.of(
            "zéro",
            "un",
            "deux",
            "trois",
            "quatre",
            "cinq",
            "six",
            "sept",
            "huit",
            "neuf",
            "dix",
            "onze",
            "douze",
            "treize",
            "quatorze",
            "quinze",
            "seize",
            "dix-sept",
            "dix-huit",
            "dix-neuf");
    private static final List<String> FRENCH_TENS =
            List.of("", "", "vingt", "trente", "quarante", "cinquante", "soixante");

    private static final Map<String, Integer> NUMBERS = numbers();

    /** What a unit begins with, and its name in English, for one and for several. */
    private static final Map<String, List<String>> UNITS = Map.of(
            "tag", List.of("day", "Tag", "Tage"),
            "woche", List.of("week", "Woche", "Wochen"),
            "monat", List.of("month", "Monat", "Monate"),
            "jahr", List.of("year", "Jahr", "Jahre"),
            "jour", List.of("day", "jour", "jours"),
            "semaine", List.of("week", "semaine", "semaines"),
            "mois", List.of("month", "mois", "mois"),
            "an", List.of("year", "an", "ans"));

    private static final Pattern PERIOD = Pattern.compile(
            "(?<![\\p{L}\\d])(?:("
                    + NUMBERS.keySet().stream()
                            .sorted((a, b) -> b.length() - a.length())
                            .collect(Collectors.joining("|"))
                    + ")|\\(?(\\d{1,3})\\)?)[- ]{0,2}(?:\\((\\d{1,3})\\)|\\(\\p{L}[\\p{L}-]*\\))?[- ]{0,2}"
                    + "(?:(?:volle|weitere|aufeinanderfolgende)[nrs]? )?"
                    + "(tag|woche|monat|jahr|jour|semaine|mois|année|an)(?:e[ns]?|s|en|n)?(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private ForeignDurations() {}

    /** All periods in a text, in order. */
    static List<Durations.Span> find(String text) {
        List<Durations.Span> found = new ArrayList<>();
        Matcher matcher = PERIOD.matcher(text);
        while (matcher.find()) {
            String digits = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
            int count = digits != null
                    ? Integer.parseInt(digits)
                    : NUMBERS.getOrDefault(matcher.group(1).toLowerCase(Locale.ROOT), 0);
            String unit = matcher.group(4).toLowerCase(Locale.ROOT).replace("année", "an");
            List<String> names = UNITS.getOrDefault(unit, List.of());
            if (count > 0 && !names.isEmpty()) {
                String shown = count + " " + names.get(count == 1 ? 1 : 2);
                found.add(new Durations.Span(count, names.get(0), shown, matcher.start(), matcher.end()));
            }
        }
        return found;
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 1; i < GERMAN.size(); i++) {
            numbers.put(GERMAN.get(i), i);
            numbers.put(FRENCH.get(i), i);
        }
        List.of("eine", "einen", "einem", "einer", "eines", "une").forEach(one -> numbers.put(one, 1));
        for (int tens = 2; tens < GERMAN_TENS.size(); tens++) {
            numbers.put(GERMAN_TENS.get(tens), 10 * tens);
            for (int ones = 1; ones < 10; ones++) {
                numbers.put(GERMAN.get(ones) + "und" + GERMAN_TENS.get(tens), 10 * tens + ones);
            }
        }
        for (int tens = 2; tens < FRENCH_TENS.size(); tens++) {
            numbers.put(FRENCH_TENS.get(tens), 10 * tens);
            for (int ones = 2; ones < 10; ones++) {
                numbers.put(FRENCH_TENS.get(tens) + "-" + FRENCH.get(ones), 10 * tens + ones);
            }
        }
        for (int i = 0; i < 20; i++) {
            numbers.put("quatre-vingt" + (i == 0 ? "s" : "-" + FRENCH.get(i)), 80 + i);
            numbers.put("soixante-" + FRENCH.get(i), 60 + i);
        }
        Map<String, Integer> all = new HashMap<>(numbers);
        numbers.forEach((word, number) ->
                all.put(word.replace("ü", "ue").replace("ö", "oe").replace("ß", "ss"), number));
        return all;
    }
}
