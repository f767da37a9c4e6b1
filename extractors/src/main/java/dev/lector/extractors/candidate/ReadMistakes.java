package dev.lector.extractors.candidate;

import dev.lector.rule.Iban;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Letters and digits that readers take for each other, put right where a value's own structure leaves no choice: a letter cannot
 * stand where every number of a country has a digit. Nothing is guessed, and check digits must agree. Stateless and thread-safe.
 */
public final class ReadMistakes {
    /**
     * Structure of account numbers behind the check digits, from the IBAN registry (SWIFT, ISO 13616): n digits, a capitals, c
     * either.
     */
    private static final Map<String, String> STRUCTURES = Map.ofEntries(
            Map.entry("AT", "n16"),
            Map.entry("BE", "n12"),
            Map.entry("CH", "n5c12"),
            Map.entry("DE", "n18"),
            Map.entry("DK", "n14"),
            Map.entry("ES", "n20"),
            Map.entry("FI", "n14"),
            Map.entry("FR", "n10c11n2"),
            Map.entry("GB", "a4n14"),
            Map.entry("IE", "a4n14"),
            Map.entry("IT", "a1n10c12"),
            Map.entry("LU", "n3c13"),
            Map.entry("NL", "a4n10"),
            Map.entry("NO", "n11"),
            Map.entry("PL", "n24"),
            Map.entry("PT", "n21"),
            Map.entry("SE", "n20"));

    private static final Pattern NUMBER = Pattern.compile("[-(]?[\\dOoQDIlSB.,]*\\d[\\dOoQDIlSB.,]*\\)?");

    private ReadMistakes() {}

    /** The text with letters that look like digits read as digits. */
    public static String digits(String text) {
        return text.replaceAll("[OoQD]", "0")
                .replaceAll("[Il|!i]", "1")
                .replaceAll("[Ss]", "5")
                .replace('B', '8')
                .replaceAll("[Zz]", "2")
                .replace('G', '6');
    }

    /**
     * A number as a reader may have meant it: letters that look like digits between digits, and a decimal mark read twice. Text
     * that is no number even so comes back as it is.
     */
    public static String number(String text) {
        if (!NUMBER.matcher(text).matches()
                || text.chars().filter(Character::isDigit).count() * 2 < text.length() - 1) {
            return text;
        }
        return digits(text).replaceAll("[.,]{2,}", ".");
    }

    /** The text with digits that look like letters read as letters. */
    public static String letters(String text) {
        return text.replace('0', 'O')
                .replace('1', 'I')
                .replace('5', 'S')
                .replace('8', 'B')
                .replace('2', 'Z');
    }

    /** An account number read by its country's structure, when that makes its check digits right; else the text itself. */
    public static String iban(String text) {
        if (text.length() < 5) {
            return text;
        }
        String country = letters(text.substring(0, 2));
        String structure = STRUCTURES.get(country);
        if (structure == null || Iban.valid(text)) {
            return text;
        }
        String number = country + digits(text.substring(2, 4)) + structured(structure, text.substring(4));
        return Iban.valid(number) ? number : text;
    }

    private static String structured(String structure, String text) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        for (String part : structure.split("(?<=\\d)(?=[nac])")) {
            int end = Math.min(text.length(), at + Integer.parseInt(part.substring(1)));
            String piece = text.substring(Math.min(at, end), end);
            result.append(
                    switch (part.charAt(0)) {
                        case 'n' -> digits(piece);
                        case 'a' -> letters(piece);
                        default -> piece;
                    });
            at = end;
        }
        return result.append(text.substring(at)).toString();
    }
}
