package dev.lector.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A postal address as printed, in lines, with what its lines are known to be.
 *
 * @param lines    all lines, as printed
 * @param street   street with number, or a post office box, or null
 * @param postcode as printed, without a country's prefix, or null
 * @param city     or null
 * @param region   state or province where one is printed, or null
 * @param country  ISO 3166-1 alpha-2 code where the address says it, or null
 */
public record PostalAddress(
        List<String> lines,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable String region,
        @Nullable String country) {
    private static final Pattern BREAK = Pattern.compile("\\s*(?:\\R|[,;|\\u00b7\\u2022]|\\s[-\\u2013]\\s)\\s*");

    /** 24103 Kiel, D-24103 Kiel, 1017 AB Amsterdam, 111 22 Stockholm, 00-950 Warszawa, 1000-205 Lisboa. */
    private static final Pattern CODE_CITY = Pattern.compile(
            "(?:([A-Z]{1,3})[- ])?(\\d{4} ?[A-Z]{2}|\\d{3} \\d{2}|\\d{2}-\\d{3}|\\d{4}-\\d{3}|\\d{4,6})\\s+(\\p{L}[\\p{L}.'/() -]*)");

    /** Springfield, IL 62704 is parted at the comma; what is left is the state and the code. */
    private static final Pattern STATE_CODE = Pattern.compile(
            "(?:(\\p{L}[\\p{L}.' -]*?)\\s+)?([A-Z]{2})\\s+(\\d{5}(?:-\\d{4})?|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d)");

    private static final Pattern CITY_CODE = Pattern.compile(
            "(?:(\\p{L}[\\p{L}.' -]*?)\\s+)?([A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|[A-Z]\\d[\\dW] ?[A-Z\\d]{4})");
    private static final Pattern STREET = Pattern.compile(".*\\p{L}.*\\d.*|.*\\d.*\\p{L}.*");

    public PostalAddress {
        lines = List.copyOf(lines);
    }

    /** An address from a block of text; lines may be parted by line breaks, commas, bars or points. */
    public static PostalAddress of(String block) {
        List<String> lines = new ArrayList<>();
        for (String line : BREAK.split(block.strip())) {
            if (!line.isBlank()) {
                lines.add(line.strip());
            }
        }
        return of(lines);
    }

    private static PostalAddress of(List<String> lines) {
        String country = lines.isEmpty() ? null : countryOf(lines.get(lines.size() - 1));
        for (int i = lines.size() - 1; i >= 0; i--) {
            PostalAddress found = at(lines, i, country);
            if (found != null) {
                return found;
            }
        }
        return new PostalAddress(lines, null, null, null, null, country);
    }

    /** Two capitals may be a state in America; a country's code counts only as a name of three letters or more. */
    private static @Nullable String countryOf(String line) {
        return line.length() > 2 ? Countries.of(line) : null;
    }

    private static @Nullable PostalAddress at(List<String> lines, int i, @Nullable String country) {
        String line = lines.get(i);
        Matcher code = CODE_CITY.matcher(line);
        if (code.matches()) {
            String prefix = code.group(1);
            String own = country == null && prefix != null ? ofPrefix(prefix) : country;
            return new PostalAddress(lines, street(lines, i), code.group(2), code.group(3), null, own);
        }
        Matcher state = STATE_CODE.matcher(line);
        if (state.matches()) {
            boolean canadian = Character.isLetter(state.group(3).charAt(0));
            return behind(
                    lines,
                    i,
                    state.group(1),
                    state.group(3),
                    state.group(2),
                    country == null ? canadian ? "CA" : "US" : country);
        }
        Matcher british = CITY_CODE.matcher(line);
        return british.matches() ? behind(lines, i, british.group(1), british.group(2), null, country) : null;
    }

    /** The city stands before the code, on the same line or on one of its own. */
    private static PostalAddress behind(
            List<String> lines,
            int i,
            @Nullable String city,
            String code,
            @Nullable String region,
            @Nullable String country) {
        int at = city == null && i > 0 ? i - 1 : i;
        String name = city == null && i > 0 ? lines.get(at) : city;
        return new PostalAddress(lines, street(lines, at), code, name, region, country);
    }

    private static @Nullable String street(List<String> lines, int city) {
        for (int i = city - 1; i >= Math.max(0, city - 2); i--) {
            if (STREET.matcher(lines.get(i)).matches()) {
                return lines.get(i);
            }
        }
        return null;
    }

    /** Signs of motor traffic that were once put before postcodes. */
    private static @Nullable String ofPrefix(String prefix) {
        return switch (prefix) {
            case "D" -> "DE";
            case "A" -> "AT";
            case "F" -> "FR";
            case "I" -> "IT";
            case "B" -> "BE";
            case "E" -> "ES";
            case "L" -> "LU";
            case "P" -> "PT";
            case "S" -> "SE";
            case "N" -> "NO";
            case "FIN" -> "FI";
            default -> Countries.of(prefix);
        };
    }
}
