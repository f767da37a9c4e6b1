package dev.lector.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates in running text: ISO and other numeric orders, and spelled-out months of the languages of Europe (names from the CLDR
 * data of ICU4J; short names of other languages than English, German, French, Spanish, Italian and Dutch only where the language is
 * given).
 *
 * <p>Where two orders of day and month are possible the document's order decides; when it is unknown the reading with the
 * day first is given and marked undecided. Two-digit years lie between 1970 and 2069. Stateless and thread-safe.
 */
public final class Dates {
    private static final int MIN_YEAR = 1900;
    private static final int MAX_YEAR = 2099;
    private static final Pattern ISO = Pattern.compile(
            "(?<![\\d./\\-])(\\d{4})[./\\-\\u2010-\\u2013](\\d{1,2})[./\\-\\u2010-\\u2013](\\d{1,2})(?![\\d])");
    private static final Pattern NUMERIC = Pattern.compile("(?<![\\d.,/])(?:"
            + "(\\d{1,2})([./\\-\\u2010-\\u2013])(\\d{1,2})\\2(\\d{4}|\\d{2})"
            + "|(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4}|\\d{2})"
            + "|(\\d{1,2}) ?[/\\-] ?(\\d{1,2}) ?[/\\-] ?(\\d{4}))(?![\\d]|[.,/]\\d)");
    private static final Pattern COMPACT = Pattern.compile("(?<![\\d])((?:19|20)\\d{2})([01]\\d)([0-3]\\d)(?![\\d])");
    private static final String WORD = "(\\p{L}{3,14})\\.?";
    private static final Pattern DAY_MONTH =
            Pattern.compile("(?<![\\d.,])(\\d{1,2})(?:\\.|st|nd|rd|th|er|º|°)?[ \\-/]{0,2}(?:de |of |d['\u2019])?"
                    + WORD + "[ \\-/,]{0,3}(?:de |del )?(\\d{4}|(?<=[\\-/ ])\\d{2}|'\\d{2})(?![\\d]|[.,]\\d)");
    private static final Pattern MONTH_DAY = Pattern.compile("(?<!\\p{L})" + WORD
            + "[ \\-]{0,2}(\\d{1,2})(?:st|nd|rd|th)?\\s?[, \\-]{1,3}(\\d{4}|'?\\d{2})(?![\\d]|[.,:]\\d)");

    private static final Pattern YEAR_MONTH =
            Pattern.compile("(?<![\\d.,])(\\d{4})(?:\\.| m\\.)? ?" + WORD + " ?(\\d{1,2})(?!\\d)");
    private static final Pattern YEAR_DAY = Pattern.compile("(?<![\\d.,])(\\d{4})\\. gada (\\d{1,2})\\. ?" + WORD);
    private static final Pattern IDEOGRAPHS =
            Pattern.compile("(\\d{4}) ?\u5e74 ?(\\d{1,2}) ?\u6708 ?(\\d{1,2}) ?\u65e5");

    private Dates() {}

    /** All dates in the text, in order, none overlapping another. */
    public static List<PrintedDate> find(String text, DateOrder order) {
        return find(text, order, null);
    }

    /**
     * All dates in the text, in order, none overlapping another.
     *
     * @param language ISO 639-1 code of the document's language, or null when it is not known
     */
    public static List<PrintedDate> find(String text, DateOrder order, @Nullable String language) {
        List<PrintedDate> found = new ArrayList<>();
        Matcher iso = ISO.matcher(text);
        while (iso.find()) {
            add(found, day(year(iso.group(1)), number(iso.group(2)), number(iso.group(3))), null, true, iso);
        }
        Matcher numeric = NUMERIC.matcher(text);
        while (numeric.find()) {
            numeric(found, numeric, order);
        }
        Matcher words = DAY_MONTH.matcher(text);
        while (words.find()) {
            spelled(found, words, language, words.group(2), words.group(1), words.group(3));
        }
        Matcher monthFirst = MONTH_DAY.matcher(text);
        while (monthFirst.find()) {
            spelled(found, monthFirst, language, monthFirst.group(1), monthFirst.group(2), monthFirst.group(3));
        }
        Matcher yearFirst = YEAR_MONTH.matcher(text);
        while (yearFirst.find()) {
            spelled(found, yearFirst, language, yearFirst.group(2), yearFirst.group(3), yearFirst.group(1));
        }
        Matcher latvian = YEAR_DAY.matcher(text);
        while (latvian.find()) {
            spelled(found, latvian, language, latvian.group(3), latvian.group(2), latvian.group(1));
        }
        Matcher eastern = IDEOGRAPHS.matcher(text);
        while (eastern.find()) {
            add(
                    found,
                    day(year(eastern.group(1)), number(eastern.group(2)), number(eastern.group(3))),
                    null,
                    true,
                    eastern);
        }
        Matcher compact = COMPACT.matcher(text);
        while (compact.find()) {
            add(
                    found,
                    day(year(compact.group(1)), number(compact.group(2)), number(compact.group(3))),
                    null,
                    true,
                    compact);
        }
        found.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return found;
    }

    /** The date that the whole text prints, or null when it prints none or more. */
    public static @Nullable PrintedDate parse(String text, DateOrder order) {
        List<PrintedDate> found = find(text.strip(), order);
        return found.size() == 1 ? found.get(0) : null;
    }

    /** What the dates of a text say about the order of day and month in its document. */
    public static DateOrder orderOf(String text) {
        int dayFirst = 0;
        int monthFirst = 0;
        Matcher matcher = NUMERIC.matcher(text);
        while (matcher.find()) {
            int a = number(part(matcher, 1));
            int b = number(part(matcher, 2));
            dayFirst += a > 12 && a <= 31 && b <= 12 ? 1 : 0;
            monthFirst += b > 12 && b <= 31 && a <= 12 ? 1 : 0;
        }
        if (dayFirst == monthFirst) {
            return DateOrder.UNKNOWN;
        }
        return dayFirst > monthFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }

    private static void numeric(List<PrintedDate> found, Matcher m, DateOrder order) {
        int a = number(part(m, 1));
        int b = number(part(m, 2));
        int year = year(part(m, 3));
        LocalDate dayFirst = day(year, b, a);
        LocalDate monthFirst = day(year, a, b);
        boolean dots = m.group().indexOf('.') >= 0;
        if (dayFirst == null || monthFirst == null || dayFirst.equals(monthFirst)) {
            add(found, dayFirst == null ? monthFirst : dayFirst, null, true, m);
        } else if (order == DateOrder.MONTH_FIRST && !dots) {
            add(found, monthFirst, dayFirst, true, m);
        } else {
            add(found, dayFirst, monthFirst, dots || order == DateOrder.DAY_FIRST, m);
        }
    }

    /** Day, month and year stand in other groups for each way of parting them. */
    private static String part(Matcher m, int part) {
        int[] groups = {part == 1 ? 1 : part + 1, part + 4, part + 7};
        for (int group : groups) {
            if (m.group(group) != null) {
                return m.group(group);
            }
        }
        throw new IllegalStateException("a numeric date without its part " + part);
    }

    private static void spelled(
            List<PrintedDate> found, Matcher m, @Nullable String language, String month, String day, String year) {
        int number = Months.of(month, language);
        if (number > 0) {
            add(found, day(year(year), number, number(day)), null, true, m);
        }
    }

    private static void add(
            List<PrintedDate> found, @Nullable LocalDate day, @Nullable LocalDate other, boolean decided, Matcher m) {
        if (day == null || found.stream().anyMatch(d -> d.start() < m.end() && m.start() < d.end())) {
            return;
        }
        found.add(new PrintedDate(day, other, decided, m.start(), m.end()));
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        if (year < MIN_YEAR || year > MAX_YEAR) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static int year(String digits) {
        String bare = digits.startsWith("'") ? digits.substring(1) : digits;
        int year = number(bare);
        if (bare.length() == 4) {
            return year;
        }
        return year >= 70 ? 1900 + year : 2000 + year;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
