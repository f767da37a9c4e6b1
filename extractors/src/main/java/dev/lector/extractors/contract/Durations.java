package dev.lector.extractors.contract;

import dev.lector.rule.NumberWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Periods of time as English, German and French contracts print them: "two (2) years", "a one-year period", "24 months", "the second
 * anniversary", "einer Frist von drei Monaten", "une durée de trente-six (36) mois".
 */
final class Durations {
    /** What a unit begins with, and its name in English, for one and for several. */
    private static final Map<String, List<String>> UNITS = Map.ofEntries(
            Map.entry("day", List.of("day", "day", "days")),
            Map.entry("week", List.of("week", "week", "weeks")),
            Map.entry("month", List.of("month", "month", "months")),
            Map.entry("year", List.of("year", "year", "years")),
            Map.entry("tag", List.of("day", "Tag", "Tage")),
            Map.entry("woche", List.of("week", "Woche", "Wochen")),
            Map.entry("monat", List.of("month", "Monat", "Monate")),
            Map.entry("jahr", List.of("year", "Jahr", "Jahre")),
            Map.entry("jour", List.of("day", "jour", "jours")),
            Map.entry("semaine", List.of("week", "semaine", "semaines")),
            Map.entry("mois", List.of("month", "mois", "mois")),
            Map.entry("année", List.of("year", "an", "ans")),
            Map.entry("an", List.of("year", "an", "ans")));

    /** Words that may stand between a number and its unit. */
    private static final String BETWEEN =
            "(?:calendar|business|full|contract|consecutive|additional|successive|working|volle[nrs]?|weitere[nrs]?|aufeinanderfolgende[nrs]?)";

    private static final Pattern PERIOD = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:(?<words>\\p{L}+(?:[- ]\\p{L}+){0,3}?)|\\(?(?<digits>\\d{1,3})\\)?)[- ]{0,2}(?:\\((?:(?<again>\\d{1,3})|\\p{L}[\\p{L}-]*)\\))?[- ]{0,3}(?:"
                    + BETWEEN
                    + " )?(?<unit>day|week|month|year|tag|woche|monat|jahr|jour|semaine|mois|année|an)(?:s|\\(s\\)|e[ns]?|en|n)?(?!\\p{L})(?! of age)(?!-old)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Once a year" is no period; Spanish and Italian numbers that are words of other languages. */
    private static final Set<String> NO_NUMBERS = Set.of("a", "an", "due", "once", "sei");

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    /** "until the second anniversary of the date hereof". */
    private static final Pattern ANNIVERSARY = Pattern.compile(
            "\\b(" + String.join("|", ORDINALS)
                    + "|one)[- ](?:\\(\\d{1,2}(?:st|nd|rd|th)?\\) )?(?:year )?anniversary\\b",
            Pattern.CASE_INSENSITIVE);

    private Durations() {}

    /**
     * A period.
     *
     * @param count how many
     * @param unit  day, week, month or year
     * @param value as one says it in its language, such as {@code 2 years}
     * @param from  offset of its first character
     * @param to    offset behind its last
     */
    record Span(int count, String unit, String value, int from, int to) {
        LocalDate after(LocalDate start) {
            return switch (unit) {
                case "day" -> start.plusDays(count);
                case "week" -> start.plusWeeks(count);
                case "month" -> start.plusMonths(count);
                default -> start.plusYears(count);
            };
        }
    }

    /** All periods in a text, in order. */
    static List<Span> find(String text) {
        List<Span> found = new ArrayList<>();
        Matcher matcher = PERIOD.matcher(text);
        while (matcher.find()) {
            Span span = span(matcher);
            if (span != null) {
                found.add(span);
            }
        }
        Matcher anniversary = ANNIVERSARY.matcher(text);
        while (anniversary.find()) {
            int years = Math.max(1, ORDINALS.indexOf(anniversary.group(1).toLowerCase(Locale.ROOT)) + 1);
            String value = years + (years == 1 ? " year" : " years");
            found.add(new Span(years, "year", value, anniversary.start(), anniversary.end()));
        }
        found.sort(Comparator.comparingInt(Span::from));
        return found;
    }

    private static @Nullable Span span(Matcher matcher) {
        String words = matcher.group("words");
        String digits = matcher.group("again") != null ? matcher.group("again") : matcher.group("digits");
        int from = matcher.start();
        int count = digits == null ? 0 : Integer.parseInt(digits);
        if (words != null) {
            int number = spelled(words);
            from += number < 0 ? words.length() : number;
            count = digits == null && number >= 0 ? NumberWords.of(words.substring(number)) : count;
        }
        List<String> names = UNITS.getOrDefault(matcher.group("unit").toLowerCase(Locale.ROOT), List.of());
        return count == 0
                ? null
                : new Span(count, names.get(0), count + " " + names.get(count == 1 ? 1 : 2), from, matcher.end());
    }

    /** Where the longest number at the end of some words begins, such as "two" in "a term of two"; -1 when they end with none. */
    private static int spelled(String words) {
        Matcher word = WORD.matcher(words);
        while (word.find()) {
            String rest = words.substring(word.start());
            if (NumberWords.of(rest) > 0 && !NO_NUMBERS.contains(rest.toLowerCase(Locale.ROOT))) {
                return word.start();
            }
        }
        return -1;
    }
}
