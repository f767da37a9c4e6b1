package dev.lector.extractors.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sums of money in clauses, as they are printed. */
final class Amounts {
    private static final String NUMBER = "(?:\\d{1,3}(?:[.,' ]\\d{3})+|\\d+)(?:[.,]\\d{2})?(?!\\d)";
    private static final String SCALE = "(?: (?:million|billion|thousand))?";

    /** With a sign, with a code of three letters or a few letters that are no ISO code, or at least with thousands or two places. */
    private static final Pattern MONEY =
            Pattern.compile("(?:(?:US|CA|A|HK|S|NZ)?[$\u20ac\u00a3\u00a5\u20b9]|\\b(?:[A-Z]{3}|RM|Rs\\.?|Fr\\.?|kr)) ?"
                    + NUMBER
                    + SCALE
                    + "|(?<![\\d.])" + NUMBER + SCALE
                    + " ?(?:\u20ac|\u00a3|USD|EUR|GBP|CHF|CAD|AUD|SEK|NOK|DKK|PLN|dollars|euros?|pounds)(?!\\p{L})"
                    + "|(?<![\\d.,'])(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d{2})?|\\d{1,3}(?:\\.\\d{3})+(?:,\\d{2})?|\\d{1,3}(?:[' ]\\d{3})+[.,]\\d{2}"
                    + "|\\d+[.,]\\d{2})(?![\\d,.]\\d|\\d)");

    private Amounts() {}

    /** Those of the quotes that name a sum, with it as their value. */
    static List<Quote> in(List<Quote> quotes) {
        List<Quote> found = new ArrayList<>();
        for (Quote quote : quotes) {
            Matcher money = MONEY.matcher(quote.text());
            if (money.find()) {
                found.add(quote.valued(money.group()));
            }
        }
        return found;
    }
}
