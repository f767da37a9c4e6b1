package dev.lector.rule;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * VAT identification numbers of the European Union, Great Britain, Switzerland and Norway: shapes from the Commission's
 * VIES description, check digits where the algorithm is
 * published; of BG, CZ, ES, LT and LV the shape alone.
 * Stateless and thread-safe.
 */
public final class VatId {
    private static final Map<String, Pattern> SHAPES = Map.ofEntries(
            e("AT", "U\\d{8}"),
            e("BE", "[01]?\\d{9}"),
            e("BG", "\\d{9,10}"),
            e("CY", "\\d{8}[A-Z]"),
            e("CZ", "\\d{8,10}"),
            e("DE", "\\d{9}"),
            e("DK", "\\d{8}"),
            e("EE", "\\d{9}"),
            e("EL", "\\d{9}"),
            e("ES", "[A-Z0-9]\\d{7}[A-Z0-9]"),
            e("FI", "\\d{8}"),
            e("FR", "[A-HJ-NP-Z0-9]{2}\\d{9}"),
            e("HR", "\\d{11}"),
            e("HU", "\\d{8}"),
            e("IE", "\\d[A-Z0-9+*]\\d{5}[A-Z]{1,2}"),
            e("IT", "\\d{11}"),
            e("LT", "(?:\\d{9}|\\d{12})"),
            e("LU", "\\d{8}"),
            e("LV", "\\d{11}"),
            e("MT", "\\d{8}"),
            e("NL", "\\d{9}B\\d{2}"),
            e("PL", "\\d{10}"),
            e("PT", "\\d{9}"),
            e("RO", "\\d{2,10}"),
            e("SE", "\\d{12}"),
            e("SI", "\\d{8}"),
            e("SK", "\\d{10}"),
            e("XI", "(?:\\d{9}|\\d{12})"),
            e("GB", "(?:\\d{9}|\\d{12}|GD\\d{3}|HA\\d{3})"),
            e("CHE", "\\d{9}(?:MWST|TVA|IVA)?"),
            e("NO", "\\d{9}(?:MVA)?"));

    private VatId() {}

    private static Map.Entry<String, Pattern> e(String country, String shape) {
        return Map.entry(country, Pattern.compile(shape));
    }

    /** Upper case without blanks, points and dashes. */
    public static String normalize(String text) {
        return text.replaceAll("[\\s\\u00A0.\\-/]", "").toUpperCase(Locale.ROOT);
    }

    /** Whether the text has the shape of a VAT id of a known country. */
    public static boolean hasShape(String text) {
        String id = normalize(text);
        String country = country(id);
        Pattern shape = SHAPES.get(country);
        return shape != null && shape.matcher(id.substring(country.length())).matches();
    }

    /** Whether shape and, where the country has them published, check digits are right. */
    public static boolean valid(String text) {
        if (!hasShape(text)) {
            return false;
        }
        String id = normalize(text);
        String country = country(id);
        String digits = id.substring(country.length()).replaceAll("(?:MWST|TVA|IVA|MVA)$", "");
        return switch (country) {
            case "AT" -> VatDigits.austrian(digits.substring(1));
            case "BE" -> VatDigits.belgian(digits);
            case "CHE" -> Digits.mod11(digits, 5, 4, 3, 2, 7, 6, 5, 4);
            case "CY" -> VatDigits.cypriot(digits);
            case "DE", "HR" -> Digits.iso7064Mod11Mod10(digits);
            case "DK" -> Digits.weighted(digits, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
            case "EE" -> VatDigits.modulo10(digits, 3, 7, 1, 3, 7, 1, 3, 7);
            case "EL" -> Digits.weighted(digits, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == digits.charAt(8) - '0';
            case "FI" -> Digits.weighted(digits, 7, 9, 10, 5, 8, 4, 2, 1) % 11 == 0;
            case "FR" -> VatDigits.french(digits);
            case "GB", "XI" -> VatDigits.british(digits);
            case "HU" -> VatDigits.modulo10(digits, 9, 7, 3, 1, 9, 7, 3);
            case "IE" -> VatDigits.irish(digits);
            case "IT" -> Digits.luhn(digits);
            case "LU" -> Integer.parseInt(digits.substring(0, 6)) % 89 == Integer.parseInt(digits.substring(6));
            case "MT" -> Digits.weighted(digits, 3, 4, 6, 7, 8, 9, 10, 1) % 37 == 0;
            case "NL" ->
                Digits.weighted(digits.substring(0, 8), 9, 8, 7, 6, 5, 4, 3, 2) % 11 == digits.charAt(8) - '0'
                        || Iban.Mod97.remainder("NL" + digits).intValue() == 1;
            case "NO" -> Digits.mod11(digits, 3, 2, 7, 6, 5, 4, 3, 2);
            case "PL" ->
                Digits.weighted(digits.substring(0, 9), 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == digits.charAt(9) - '0';
            case "PT" -> VatDigits.portuguese(digits);
            case "RO" -> VatDigits.romanian(digits);
            case "SE" -> Digits.luhn(digits.substring(0, 10));
            case "SI" -> VatDigits.slovene(digits);
            case "SK" -> Long.parseLong(digits) % 11 == 0;
            default -> true;
        };
    }

    private static String country(String id) {
        if (id.startsWith("CHE")) {
            return "CHE";
        }
        return id.length() < 2 ? id : id.substring(0, 2);
    }
}
