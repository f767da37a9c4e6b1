package dev.lector.rule;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Check digits over plain numbers: Luhn (ISO/IEC 7812-1), ISO 7064 MOD 11,10, weighted MOD 11, GTIN (GS1 General
 * Specifications) and RF creditor references (ISO 11649). Stateless and thread-safe.
 */
public final class Digits {
    private static final Pattern CREDITOR_REFERENCE = Pattern.compile("RF\\d{2}[A-Z0-9]{1,21}");
    private static final Pattern BIC = Pattern.compile("[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?");

    private Digits() {}

    /** Whether the last digit is the Luhn check digit of the ones before. */
    public static boolean luhn(String digits) {
        if (!plain(digits) || digits.length() < 2) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int d = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? 2 * d : d;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /** Whether the text is a GTIN of 8, 12, 13 or 14 digits with the right check digit. */
    public static boolean gtin(String digits) {
        int n = digits.length();
        if (!plain(digits) || n != 8 && (n < 12 || n > 14)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < n; i++) {
            sum += (digits.charAt(n - 1 - i) - '0') * (i % 2 == 1 ? 3 : 1);
        }
        return sum % 10 == 0;
    }

    /** Whether the text is a structured creditor reference ("RF" and check digits). */
    public static boolean creditorReference(String text) {
        String bare = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return CREDITOR_REFERENCE.matcher(bare).matches()
                && Iban.Mod97.remainder(bare.substring(4) + bare.substring(0, 4))
                        .equals(BigInteger.ONE);
    }

    /** Whether the text has the shape of a bank's business identifier code (ISO 9362). */
    public static boolean bic(String text) {
        return BIC.matcher(text.replaceAll("\\s", "")).matches();
    }

    /** The country in a bank's business identifier code. */
    public static String bicCountry(String bic) {
        return bic.replaceAll("\\s", "").substring(4, 6);
    }

    static boolean iso7064Mod11Mod10(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length() - 1; i++) {
            int sum = (digits.charAt(i) - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        int check = 11 - product;
        return (check == 10 ? 0 : check) == digits.charAt(digits.length() - 1) - '0';
    }

    static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum;
    }

    static boolean mod11(String digits, int... weights) {
        int check = 11 - weighted(digits, weights) % 11;
        return (check == 11 ? 0 : check) == digits.charAt(weights.length) - '0';
    }

    private static boolean plain(String digits) {
        return !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
