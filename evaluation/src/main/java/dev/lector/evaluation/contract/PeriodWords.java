package dev.lector.evaluation.contract;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a period as a number with a unit, for comparing "thirty (30) days" with "30 days". */
final class PeriodWords {
    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Pattern PERIOD = Pattern.compile(
            "(?:(\\d+)\\)?|(" + String.join("|", NUMBERS) + "))[ -]+(?:business |working )?(day|week|month|year)");

    private PeriodWords() {}

    /** Such as {@code 30 day}; empty when there is none. */
    static String of(String text) {
        Matcher matcher = PERIOD.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.find()) {
            return "";
        }
        String digits = matcher.group(1);
        return (digits == null ? String.valueOf(NUMBERS.indexOf(matcher.group(2))) : digits) + " " + matcher.group(3);
    }
}
