package dev.lector.evaluation.contract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a period as a number with a unit, for comparing "thirty (30) days" with "30 days" and "zwei Jahren" with "2 Jahre". */
final class PeriodWords {
    private static final List<List<String>> NUMBERS = List.of(
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
            List.of(
                    "eine?[mnr]?",
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
                    "zwölf"),
            List.of("une?", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"));
    private static final Map<String, String> UNITS = Map.of(
            "tag", "day", "jour", "day", "woche", "week", "semaine", "week", "monat", "month", "mois", "month", "jahr",
            "year", "an", "year");
    private static final Pattern PERIOD = Pattern.compile(
            "(?:(\\d+)\\)?|\\b(\\p{L}+))[ -]+(?:business |working )?(day|week|month|year|tag|woche|monat|jahr|jour|semaine|mois|an)");

    private PeriodWords() {}

    /** Such as {@code 30 day}; empty when there is none. */
    static String of(String text) {
        Matcher matcher = PERIOD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            String digits = matcher.group(1);
            int count = digits == null ? number(matcher.group(2)) : Integer.parseInt(digits);
            if (count > 0) {
                String unit = matcher.group(3);
                return count + " " + UNITS.getOrDefault(unit, unit);
            }
        }
        return "";
    }

    private static int number(String word) {
        for (List<String> language : NUMBERS) {
            for (int i = 0; i < language.size(); i++) {
                if (word.matches(language.get(i))) {
                    return i + 1;
                }
            }
        }
        return 0;
    }
}
