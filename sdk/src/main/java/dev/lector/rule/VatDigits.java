package dev.lector.rule;

/** Check digits of VAT ids that need more than a weighted sum, as the countries' tax offices publish them. */
final class VatDigits {
    private static final int[] CYPRIOT_ODD = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};
    private static final String IRISH_LETTERS = "WABCDEFGHIJKLMNOPQRSTUV";

    private VatDigits() {}

    static boolean modulo10(String digits, int... weights) {
        return (10 - Digits.weighted(digits, weights) % 10) % 10 == digits.charAt(weights.length) - '0';
    }

    static boolean austrian(String digits) {
        int sum = 4;
        for (int i = 0; i < 7; i++) {
            int product = (digits.charAt(i) - '0') * (i % 2 + 1);
            sum += product / 10 + product % 10;
        }
        return (10 - sum % 10) % 10 == digits.charAt(7) - '0';
    }

    static boolean belgian(String digits) {
        long number = Long.parseLong(digits);
        return 97 - (number / 100) % 97 == number % 100;
    }

    static boolean british(String digits) {
        if (digits.length() < 9) {
            return true; // government departments and health authorities carry no check digits
        }
        int sum = Digits.weighted(digits, 8, 7, 6, 5, 4, 3, 2) + Integer.parseInt(digits.substring(7, 9));
        return sum % 97 == 0 || (sum + 55) % 97 == 0;
    }

    static boolean cypriot(String id) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            int digit = id.charAt(i) - '0';
            sum += i % 2 == 0 ? CYPRIOT_ODD[digit] : digit;
        }
        return 'A' + sum % 26 == id.charAt(8);
    }

    static boolean french(String digits) {
        String key = digits.substring(0, 2);
        if (!key.chars().allMatch(Character::isDigit)) {
            return true;
        }
        long siren = Long.parseLong(digits.substring(2));
        return (12 + 3 * (siren % 97)) % 97 == Long.parseLong(key);
    }

    static boolean irish(String id) {
        boolean old = !Character.isDigit(id.charAt(1));
        String digits = old ? "0" + id.substring(2, 7) + id.charAt(0) : id.substring(0, 7);
        int second = !old && id.length() == 9 && id.charAt(8) != 'W' ? id.charAt(8) - 'A' + 1 : 0;
        int sum = Digits.weighted(digits, 8, 7, 6, 5, 4, 3, 2) + 9 * second;
        return IRISH_LETTERS.charAt(sum % 23) == id.charAt(7);
    }

    static boolean portuguese(String digits) {
        int check = 11 - Digits.weighted(digits, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return (check > 9 ? 0 : check) == digits.charAt(8) - '0';
    }

    static boolean romanian(String digits) {
        String padded = "0".repeat(10 - digits.length()) + digits;
        int check = Digits.weighted(padded, 7, 5, 3, 2, 1, 7, 5, 3, 2) * 10 % 11 % 10;
        return check == padded.charAt(9) - '0';
    }

    static boolean slovene(String digits) {
        int check = 11 - Digits.weighted(digits, 8, 7, 6, 5, 4, 3, 2) % 11;
        return check != 11 && (check == 10 ? 0 : check) == digits.charAt(7) - '0';
    }
}
