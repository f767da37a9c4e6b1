package dev.lector.evaluation.factory.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * How one document writes amounts, quantities, rates and dates. Immutable.
 *
 * @param decimal   sign before the decimals
 * @param grouping  sign between thousands, empty for none
 * @param symbol    where the currency stands: 0 nowhere, 1 sign before, 2 sign after, 3 code before, 4 code after, 5 sign close before
 * @param currency  ISO code
 * @param date      pattern of d, dd, o (1st), M, MM, MMM, MMMM, yy and yyyy; other letters in quotes
 * @param months    names of the months
 * @param shortened names of the months, short
 */
public record Formats(
        char decimal,
        String grouping,
        int symbol,
        String currency,
        String date,
        List<String> months,
        List<String> shortened) {
    /** An amount in cents, as in tables: no currency. */
    public String plain(long cents) {
        String sign = cents < 0 ? "-" : "";
        long whole = Math.abs(cents) / 100;
        long rest = Math.abs(cents) % 100;
        return sign + group(whole) + decimal + (rest < 10 ? "0" : "") + rest;
    }

    /** An amount in cents with its currency, as this document writes it. */
    public String money(long cents) {
        String plain = plain(cents);
        return switch (symbol) {
            case 1 -> sign() + " " + plain;
            case 2 -> plain + " " + sign();
            case 3 -> currency + " " + plain;
            case 4 -> plain + " " + currency;
            case 5 -> cents < 0 ? "-" + sign() + plain.substring(1) : sign() + plain;
            default -> plain;
        };
    }

    /** The currency's sign, or its code when it has none. */
    public String sign() {
        return switch (currency) {
            case "EUR" -> "€";
            case "USD", "CAD", "AUD", "SGD" -> "$";
            case "GBP" -> "£";
            case "MYR" -> "RM";
            default -> currency;
        };
    }

    public String number(BigDecimal number) {
        return number.toPlainString().replace('.', decimal);
    }

    /** A rate in tenths of a percent, without the sign. */
    public String rate(int tenths, boolean decimals) {
        BigDecimal rate = BigDecimal.valueOf(tenths, 1);
        if (tenths % 10 == 0 && !decimals) {
            return String.valueOf(tenths / 10);
        }
        return number(decimals ? rate.setScale(2, RoundingMode.UNNECESSARY) : rate);
    }

    public String day(LocalDate day) {
        return day(day, date);
    }

    /** The day in a pattern of its own. */
    public String day(LocalDate day, String pattern) {
        StringBuilder b = new StringBuilder();
        int i = 0;
        while (i < pattern.length()) {
            char c = pattern.charAt(i);
            if (c == '\'') {
                int end = pattern.indexOf('\'', i + 1);
                b.append(pattern, i + 1, end);
                i = end + 1;
                continue;
            }
            int run = i;
            while (run < pattern.length() && pattern.charAt(run) == c) {
                run++;
            }
            b.append(part(day, c, run - i));
            i = run;
        }
        return b.toString();
    }

    private String part(LocalDate day, char letter, int count) {
        return switch (letter) {
            case 'd' -> pad(day.getDayOfMonth(), count);
            case 'M' ->
                count == 4
                        ? months.get(day.getMonthValue() - 1)
                        : count == 3 ? shortened.get(day.getMonthValue() - 1) : pad(day.getMonthValue(), count);
            case 'y' -> count == 2 ? pad(day.getYear() % 100, 2) : String.valueOf(day.getYear());
            case 'o' -> ordinal(day.getDayOfMonth());
            default -> String.valueOf(letter).repeat(count);
        };
    }

    private static String ordinal(int day) {
        String end = day / 10 == 1 ? "th" : day % 10 == 1 ? "st" : day % 10 == 2 ? "nd" : day % 10 == 3 ? "rd" : "th";
        return day + end;
    }

    private static String pad(int number, int count) {
        return count > 1 && number < 10 ? "0" + number : String.valueOf(number);
    }

    private String group(long whole) {
        String digits = String.valueOf(whole);
        if (grouping.isEmpty() || digits.length() < 4) {
            return digits;
        }
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                b.append(grouping);
            }
            b.append(digits.charAt(i));
        }
        return b.toString();
    }

    /** The amount in cents as the truth writes it: point, two places. */
    public static String truth(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
