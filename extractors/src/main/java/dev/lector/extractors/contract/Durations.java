package dev.lector.extractors.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Periods of time as contracts print them: "two (2) years", "a one-year period", "ninety days", "24 months", "the second anniversary". */
final class Durations {
    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety",
            90);
    private static final String WORD =
            "(?:one hundred(?: and)? )?(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
                    + "|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
                    + "|one|two|three|four|five|six|seven|eight|nine)|one hundred";
    private static final Pattern PERIOD = Pattern.compile(
            "\\b(?:(" + WORD
                    + ")[- ]{0,2}(?:\\((\\d{1,3})\\))?|\\(?(\\d{1,3})\\)?)[- ]{0,3}(?:(calendar|business|full|contract|consecutive|additional|successive|working) )?"
                    + "(day|week|month|year)(?:s|\\(s\\))?\\b(?! of age)(?!-old)",
            Pattern.CASE_INSENSITIVE);

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
        static Span english(int count, String unit, int from, int to) {
            return new Span(count, unit, count + " " + unit + (count == 1 ? "" : "s"), from, to);
        }

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
            String digits = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
            int count = digits != null ? Integer.parseInt(digits) : number(matcher.group(1));
            if (count > 0) {
                found.add(
                        Span.english(count, matcher.group(5).toLowerCase(Locale.ROOT), matcher.start(), matcher.end()));
            }
        }
        Matcher anniversary = ANNIVERSARY.matcher(text);
        while (anniversary.find()) {
            int years = ORDINALS.indexOf(anniversary.group(1).toLowerCase(Locale.ROOT)) + 1;
            found.add(Span.english(Math.max(1, years), "year", anniversary.start(), anniversary.end()));
        }
        found.addAll(ForeignDurations.find(text));
        found.sort(Comparator.comparingInt(Span::from));
        return found;
    }

    private static int number(String words) {
        int sum = 0;
        for (String word : words.toLowerCase(Locale.ROOT).split("[- ]+")) {
            if (word.equals("hundred")) {
                sum = 100 * Math.max(1, sum);
            } else if (TENS.containsKey(word)) {
                sum += TENS.get(word);
            } else {
                sum += Math.max(0, SMALL.indexOf(word));
            }
        }
        return sum;
    }
}
