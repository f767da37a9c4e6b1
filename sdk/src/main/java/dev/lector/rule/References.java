package dev.lector.rule;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Payment references with check digits and numbers of a fixed form: Swiss QR references (modulo 10, recursive; Swiss
 * Implementation Guidelines QR-bill, annex B) and US employer identification numbers (prefixes that the IRS assigns). RF references
 * are checked by {@link Digits#creditorReference(String)}. Stateless and thread-safe.
 */
public final class References {
    private static final int[] CARRY = {0, 9, 4, 6, 8, 2, 7, 1, 3, 5};
    private static final Pattern RF = Pattern.compile("RF\\d{2}[A-Z0-9]{1,21}");
    private static final Pattern QR = Pattern.compile("\\d{27}");
    private static final Pattern EIN = Pattern.compile("\\d{2}-\\d{7}");

    /** Two digits that no employer identification number begins with. */
    private static final Set<String> NO_CAMPUS = Set.of(
            "00", "07", "08", "09", "17", "18", "19", "28", "29", "49", "69", "70", "78", "79", "89", "96", "97");

    private References() {}

    /** Whether the text has the form of an RF creditor reference, right or wrong in its check digits. */
    public static boolean looksLikeRf(String text) {
        return RF.matcher(bare(text)).matches();
    }

    /** Whether the text has the 27 digits of a Swiss QR reference, right or wrong in the last of them. */
    public static boolean looksLikeQr(String text) {
        return QR.matcher(bare(text)).matches();
    }

    /** Whether the text is a Swiss QR reference with the right check digit. */
    public static boolean qr(String text) {
        String digits = bare(text);
        return QR.matcher(digits).matches() && recursive(digits.substring(0, 26)) == digits.charAt(26) - '0';
    }

    /** Whether the text is written like a US employer identification number: 12-3456789. */
    public static boolean looksLikeEin(String text) {
        return EIN.matcher(text.strip()).matches();
    }

    /** Whether the text is a US employer identification number whose prefix is one that is assigned; it has no check digit. */
    public static boolean ein(String text) {
        return looksLikeEin(text) && !NO_CAMPUS.contains(text.strip().substring(0, 2));
    }

    private static int recursive(String digits) {
        int carry = 0;
        for (char c : digits.toCharArray()) {
            carry = CARRY[(carry + c - '0') % 10];
        }
        return (10 - carry) % 10;
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00A0]", "").toUpperCase(Locale.ROOT);
    }
}
