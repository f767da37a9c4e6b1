package dev.lector.rule;

import java.math.BigDecimal;
import java.time.Period;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Quantities with units, percentages and durations as printed. Stateless and thread-safe. */
public final class Measures {
    private static final Pattern QUANTITY =
            Pattern.compile("\\s*(-?\\d[\\d.,' ]*)\\s*(?:[x×]\\s*)?(\\p{L}[\\p{L}.²³()]{0,11})?\\s*");
    private static final Pattern WORD = Pattern.compile("\\d+|\\p{L}+(?:-\\p{L}+)*");

    /** Words that may stand between a number and its unit. */
    private static final Set<String> BETWEEN =
            Set.of("calendar", "business", "working", "full", "consecutive", "ganze", "volle", "vollen", "ganzen");

    private static final Map<String, Period> UNITS = units();

    private Measures() {}

    /**
     * A number with its unit.
     *
     * @param value the number
     * @param unit  as printed, or null
     */
    public record Quantity(BigDecimal value, @Nullable String unit) {}

    /** The quantity that the whole text prints, or null. */
    public static @Nullable Quantity quantity(String text, DecimalMark mark) {
        Matcher matcher = QUANTITY.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        Amount number = Amounts.parse(matcher.group(1).strip(), mark);
        return number == null ? null : new Quantity(number.value(), matcher.group(2));
    }

    /** The fraction that a printed percentage stands for (19 % is 0.19), or null. */
    public static @Nullable BigDecimal percent(String text, DecimalMark mark) {
        Amount number = Amounts.parse(text, mark);
        return number == null || !number.percent() ? null : number.value().movePointLeft(2);
    }

    /**
     * The period that a text such as "thirty (30) days", "zwei Jahre" or "1 year and 6 months" prints, or null. Spelled-out numbers go up
     * to 366; business days count as days.
     */
    public static @Nullable Period duration(String text) {
        Matcher matcher = WORD.matcher(text);
        Period sum = null;
        int number = 0;
        while (matcher.find()) {
            String word = matcher.group();
            String[] parts = word.split("-", 2); // a 30-day term is one word in a "two-year" term
            Period unit = UNITS.get(parts[parts.length - 1].toLowerCase(Locale.ROOT));
            int own = parts.length == 2 ? numberOf(parts[0]) : 0;
            if (unit != null && (number > 0 || own > 0)) {
                Period part = unit.multipliedBy(own > 0 ? own : number);
                sum = sum == null ? part : sum.plus(part);
                number = 0;
            } else if (!BETWEEN.contains(word.toLowerCase(Locale.ROOT))) {
                number = numberOf(word);
            }
        }
        return sum;
    }

    private static int numberOf(String word) {
        boolean digits = Character.isDigit(word.charAt(0));
        return digits ? word.length() > 4 ? 0 : Integer.parseInt(word) : NumberWords.of(word);
    }

    private static Map<String, Period> units() {
        Map<String, Period> units = new HashMap<>();
        add(
                units,
                Period.ofDays(1),
                "day days tag tage tagen tages jour jours día días dia dias giorno giorni dag dagen");
        add(
                units,
                Period.ofDays(7),
                "week weeks woche wochen semaine semaines semana semanas settimana settimane weken");
        add(units, Period.ofDays(14), "fortnight fortnights");
        add(
                units,
                Period.ofMonths(1),
                "month months monat monate monaten monats mois mes meses mese mesi maand maanden");
        add(
                units,
                Period.ofMonths(3),
                "quarter quarters quartal quartale quartalen trimestre trimestres trimestri kwartaal");
        add(
                units,
                Period.ofYears(1),
                "year years jahr jahre jahren jahres an ans année années año años anno anni jaar jaren");
        return Map.copyOf(units);
    }

    private static void add(Map<String, Period> units, Period unit, String words) {
        for (String word : words.split(" ")) {
            units.put(word, unit);
        }
    }
}
