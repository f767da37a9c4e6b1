package dev.lector.evaluation.score;

import com.ibm.icu.lang.UCharacter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * When a predicted value is the expected one, by type. The rules are those of the shared corpus' {@code score.py}: amounts to the cent,
 * dates as days, ids by their letters and digits, everything else by ANLS of 0.85 or more. Stateless and thread-safe.
 */
public final class Sames {
    private static final double ALIKE = 0.85;
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d\\d?)-(\\d\\d?).*", Pattern.DOTALL);
    private static final Pattern DAY_MONTH = Pattern.compile("(\\d\\d?)[. \\-/]*([A-Za-z]{3})[a-z]*[., \\-/]*(\\d{4})");
    private static final Pattern MONTH_DAY = Pattern.compile("([A-Za-z]{3})[a-z]* (\\d\\d?),? (\\d{4})");

    private Sames() {}

    /** Whether a prediction is right; a missing prediction is right only where nothing was expected. */
    public static boolean same(String type, JsonNode truth, @Nullable JsonNode prediction) {
        if (prediction == null || prediction.isNull() || prediction.isMissingNode()) {
            return truth.isNull() || truth.isMissingNode();
        }
        if (truth.isArray()) {
            return sameSet(truth, prediction);
        }
        String a = truth.asString("");
        String b = text(prediction);
        return switch (type) {
            case "amount" -> {
                BigDecimal x = amount(truth);
                BigDecimal y = amount(prediction);
                yield x != null && y != null && x.compareTo(y) == 0;
            }
            case "date" -> {
                LocalDate x = date(a);
                yield x != null && x.equals(date(b));
            }
            case "id", "code", "yes_no" -> key(a).equals(key(b));
            case "Int", "Float" -> sameNumber(text(truth), b);
            default -> anls(text(truth), b) >= ALIKE;
        };
    }

    private static boolean sameSet(JsonNode truth, JsonNode prediction) {
        List<String> left = new ArrayList<>();
        if (prediction.isArray()) {
            prediction.forEach(value -> left.add(text(value)));
        } else {
            left.add(text(prediction));
        }
        for (JsonNode wanted : truth) {
            String found = left.stream()
                    .filter(given -> anls(bare(text(wanted)), bare(given)) >= ALIKE)
                    .findFirst()
                    .orElse(null);
            if (found == null) {
                return false;
            }
            left.remove(found);
        }
        return left.isEmpty();
    }

    private static String bare(String text) {
        return text.replaceAll("\\(.*?\\)", "");
    }

    private static boolean sameNumber(String a, String b) {
        try {
            double x = number(a);
            double y = number(b);
            return Math.abs(y - x) <= 1e-2 * Math.max(1, Math.abs(x));
        } catch (NumberFormatException noNumber) {
            return key(a).equals(key(b));
        }
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(",", "").strip().replaceAll("^[$% ]+|[$% ]+$", ""));
    }

    /** A JSON value as text. */
    public static String text(JsonNode node) {
        return node.isValueNode() ? node.asString("") : node.toString();
    }

    /** Letters and digits of the Latin alphabet without marks and case. */
    public static String key(String text) {
        StringBuilder key = new StringBuilder();
        String folded = UCharacter.foldCase(Normalizer.normalize(text, Normalizer.Form.NFKD), true);
        folded.codePoints()
                .filter(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'z')
                .forEach(key::appendCodePoint);
        // a mark between two letters parts nothing, any other sign neither: both are dropped
        return key.toString();
    }

    /** Average normalized Levenshtein similarity of one pair (Biten et al. 2019), over {@link #key} and cut off below one half. */
    public static double anls(String a, String b) {
        String x = key(a);
        String y = key(b);
        if (x.isEmpty() && y.isEmpty()) {
            return 1;
        }
        double similarity = 1 - (double) Edits.distance(x, y) / Math.max(x.length(), y.length());
        return similarity >= 0.5 ? similarity : 0;
    }

    static @Nullable BigDecimal amount(JsonNode node) {
        if (node.isNumber()) {
            return node.decimalValue().setScale(2, RoundingMode.HALF_EVEN);
        }
        String text = node.asString("").replaceAll("[^\\d.,\\-]", "");
        text = text.matches(".*,\\d{1,2}") ? text.replace(".", "").replace(",", ".") : text.replace(",", "");
        try {
            return text.length() > 30 ? null : new BigDecimal(text).setScale(2, RoundingMode.HALF_EVEN);
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    /** Only ISO or a spelled-out month counts: 03/04/20 says two things. */
    static @Nullable LocalDate date(String printed) {
        String text = printed.strip();
        try {
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
            }
            Matcher day = DAY_MONTH.matcher(text);
            if (day.matches()) {
                return LocalDate.of(number(day, 3), month(day.group(2)), number(day, 1));
            }
            Matcher month = MONTH_DAY.matcher(text);
            return month.matches() ? LocalDate.of(number(month, 3), month(month.group(1)), number(month, 2)) : null;
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** 1 to 12, or 0, which makes no date. */
    private static int month(String name) {
        return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
    }
}
