package dev.lector.rule;

import java.math.BigDecimal;
import java.time.Period;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Quantities with units, percentages and durations as printed. Stateless and thread-safe. */
public final class Measures {
    private static final Pattern QUANTITY =
            Pattern.compile("\\s*(-?\\d[\\d.,' ]*)\\s*(?:[x×]\\s*)?(\\p{L}[\\p{L}.²³()]{0,11})?\\s*");
    private static final Pattern DURATION = Pattern.compile("(?:\\p{L}+\\s*)?\\(?(\\d{1,4})\\)?[\\s-]*(\\p{L}+)");
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("day", "D"),
            Map.entry("tag", "D"),
            Map.entry("jour", "D"),
            Map.entry("dia", "D"),
            Map.entry("giorn", "D"),
            Map.entry("dag", "D"),
            Map.entry("week", "W"),
            Map.entry("woche", "W"),
            Map.entry("semaine", "W"),
            Map.entry("semana", "W"),
            Map.entry("settiman", "W"),
            Map.entry("month", "M"),
            Map.entry("monat", "M"),
            Map.entry("mois", "M"),
            Map.entry("mes", "M"),
            Map.entry("maand", "M"),
            Map.entry("year", "Y"),
            Map.entry("jahr", "Y"),
            Map.entry("ann", "Y"),
            Map.entry("an", "Y"),
            Map.entry("jaar", "Y"));

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

    /** The period that a text such as "thirty (30) days" or "12 Monate" prints, or null. */
    public static @Nullable Period duration(String text) {
        Matcher matcher = DURATION.matcher(text.strip());
        while (matcher.find()) {
            int n = Integer.parseInt(matcher.group(1));
            String word =
                    matcher.group(2).toLowerCase(Locale.ROOT).replace("í", "i").replace("ñ", "nn");
            String unit = UNITS.entrySet().stream()
                    .filter(u -> word.startsWith(u.getKey()))
                    .max(java.util.Comparator.comparingInt(u -> u.getKey().length()))
                    .map(Map.Entry::getValue)
                    .orElse("");
            switch (unit) {
                case "D" -> {
                    return Period.ofDays(n);
                }
                case "W" -> {
                    return Period.ofWeeks(n);
                }
                case "M" -> {
                    return Period.ofMonths(n);
                }
                case "Y" -> {
                    return Period.ofYears(n);
                }
                default -> {}
            }
        }
        return null;
    }
}
