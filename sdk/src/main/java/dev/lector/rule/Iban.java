package dev.lector.rule;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * International bank account numbers (ISO 13616): lengths by country from the SWIFT registry, check digits by MOD 97-10
 * (ISO 7064). Stateless and thread-safe.
 */
public final class Iban {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{8,30}");
    private static final BigInteger MOD = BigInteger.valueOf(97);
    private static final Map<String, Integer> LENGTHS = Map.ofEntries(
            e("AD", 24),
            e("AT", 20),
            e("BE", 16),
            e("BG", 22),
            e("CH", 21),
            e("CY", 28),
            e("CZ", 24),
            e("DE", 22),
            e("DK", 18),
            e("EE", 20),
            e("ES", 24),
            e("FI", 18),
            e("FR", 27),
            e("GB", 22),
            e("GI", 23),
            e("GR", 27),
            e("HR", 21),
            e("HU", 28),
            e("IE", 22),
            e("IS", 26),
            e("IT", 27),
            e("LI", 21),
            e("LT", 20),
            e("LU", 20),
            e("LV", 21),
            e("MC", 27),
            e("MT", 31),
            e("NL", 18),
            e("NO", 15),
            e("PL", 28),
            e("PT", 25),
            e("RO", 24),
            e("SE", 24),
            e("SI", 19),
            e("SK", 24),
            e("SM", 27),
            e("TR", 26),
            e("RS", 22),
            e("ME", 22),
            e("MK", 19),
            e("BA", 20),
            e("AL", 28),
            e("MD", 24),
            e("UA", 29),
            e("VA", 22),
            e("XK", 20),
            e("FO", 18),
            e("GL", 18),
            e("AE", 23),
            e("AZ", 28),
            e("BH", 22),
            e("BI", 27),
            e("BR", 29),
            e("BY", 28),
            e("CR", 22),
            e("DJ", 27),
            e("DO", 28),
            e("EG", 29),
            e("FK", 18),
            e("GE", 22),
            e("GT", 28),
            e("IL", 23),
            e("IQ", 23),
            e("JO", 30),
            e("KW", 30),
            e("KZ", 20),
            e("LB", 28),
            e("LC", 32),
            e("LY", 25),
            e("MN", 20),
            e("MR", 27),
            e("MU", 30),
            e("NI", 28),
            e("OM", 23),
            e("PK", 24),
            e("PS", 29),
            e("QA", 29),
            e("RU", 33),
            e("SA", 24),
            e("SC", 31),
            e("SD", 18),
            e("SO", 23),
            e("ST", 25),
            e("SV", 28),
            e("TL", 23),
            e("TN", 24),
            e("VG", 24),
            e("YE", 30));

    private Iban() {}

    private static Map.Entry<String, Integer> e(String country, int length) {
        return Map.entry(country, length);
    }

    /** Upper case without blanks and dashes. */
    public static String normalize(String text) {
        return text.replaceAll("[\\s\\u00A0\\-.]", "").toUpperCase(Locale.ROOT);
    }

    /** Whether the text has the shape of an IBAN, right or wrong in its check digits. */
    public static boolean hasShape(String text) {
        return SHAPE.matcher(normalize(text)).matches();
    }

    /** Length of the IBANs of a country, or 0 where the registry has none. */
    public static int length(String country) {
        return LENGTHS.getOrDefault(country, 0);
    }

    /** Whether length and check digits are right. */
    public static boolean valid(String text) {
        String iban = normalize(text);
        if (!SHAPE.matcher(iban).matches() || iban.length() != length(iban.substring(0, 2))) {
            return false;
        }
        return Mod97.remainder(iban.substring(4) + iban.substring(0, 4)).equals(BigInteger.ONE);
    }

    /** MOD 97-10 over letters and digits. */
    static final class Mod97 {
        private Mod97() {}

        static BigInteger remainder(String text) {
            StringBuilder digits = new StringBuilder();
            for (char c : text.toCharArray()) {
                digits.append(Character.digit(c, 36));
            }
            return new BigInteger(digits.toString()).mod(MOD);
        }
    }
}
