package dev.lector.rule;

import com.ibm.icu.util.ULocale;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Currencies from codes and signs. A sign that several currencies share gives the one that is most used; the caller may
 * correct it from the document's country. Stateless and thread-safe.
 */
public final class Currencies {
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final Map<String, String> SIGNS = signs();
    private static final int LONGEST_SIGN = 9;
    private static final Pattern NUMBERED = Pattern.compile("-\\d+|\\d{8,}");

    private Currencies() {}

    /** What is left of a text without its currency. */
    public record Stripped(String rest, @Nullable String currency) {}

    /** The ISO 4217 code that a word prints, as code, sign or name, or null. */
    public static @Nullable String of(String word) {
        String bare = word.strip().replaceAll("^[(\\[]+|[)\\].,:;]+$", "");
        if (CODES.contains(bare)) {
            return bare;
        }
        return SIGNS.get(bare.toLowerCase(Locale.ROOT));
    }

    /**
     * The ISO 4217 code that a word prints in a document from a country: {@code $} is CAD in Canada, {@code kr} is DKK in Denmark.
     *
     * @param country ISO 3166-1 alpha-2 code, or null when it is not known
     */
    public static @Nullable String of(String word, @Nullable String country) {
        String bare = word.strip();
        String code = of(bare);
        if (country == null || CODES.contains(bare) || code == null) {
            return code;
        }
        com.ibm.icu.util.Currency own = com.ibm.icu.util.Currency.getInstance(new ULocale("und", country));
        String sign = own.getName(ULocale.ENGLISH, com.ibm.icu.util.Currency.NARROW_SYMBOL_NAME, null);
        return sign.equalsIgnoreCase(bare) ? own.getCurrencyCode() : code;
    }

    /** Takes a currency off the front or the end of a printed amount. */
    public static Stripped strip(String text) {
        String rest = text.strip();
        int head = headLength(rest);
        if (head > 0 && !numbered(rest, head)) {
            return new Stripped(rest.substring(head).strip(), of(rest.substring(0, head)));
        }
        int tail = tailLength(rest);
        if (tail > 0) {
            int cut = rest.length() - tail;
            return new Stripped(rest.substring(0, cut).strip(), of(rest.substring(cut)));
        }
        return new Stripped(rest, null);
    }

    /** Whether letters before digits are those of a number, as in FT-4978 and FR44688681518, and no sign of a currency. */
    private static boolean numbered(String text, int head) {
        boolean letters = text.substring(0, head).chars().allMatch(Character::isLetter)
                && !CODES.contains(text.substring(0, head));
        return letters && NUMBERED.matcher(text.substring(head)).matches();
    }

    private static int headLength(String text) {
        int end = 0;
        while (end < text.length() && end < LONGEST_SIGN && isSignChar(text.charAt(end))) {
            end++;
        }
        return end > 0 && end < text.length() && of(text.substring(0, end)) != null ? end : 0;
    }

    private static int tailLength(String text) {
        int start = text.length();
        while (start > 0 && text.length() - start < LONGEST_SIGN && isSignChar(text.charAt(start - 1))) {
            start--;
        }
        return start > 0 && start < text.length() && of(text.substring(start)) != null ? text.length() - start : 0;
    }

    private static boolean isSignChar(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.CURRENCY_SYMBOL;
    }

    private static Map<String, String> signs() {
        Map<String, String> signs = new HashMap<>();
        String table =
                "€ EUR,$ USD,£ GBP,¥ JPY,₹ INR,₽ RUB,₺ TRY,₴ UAH,₩ KRW,zł PLN,zl PLN,kč CZK,ft HUF,kr SEK,fr CHF,sfr"
                        + " CHF,us$ USD,usd$ USD,a$ AUD,au$ AUD,c$ CAD,ca$ CAD,hk$ HKD,nz$ NZD,s$ SGD,r$ BRL,rm MYR,lei"
                        + " RON,euro EUR,euros EUR,eur EUR,usd USD,gbp GBP,chf CHF,dollar USD,dollars USD,pounds"
                        + " GBP,franken CHF,лв BGN,nkr NOK,dkk DKK,sek SEK,nok NOK,pln PLN,czk CZK,myr MYR,cad CAD,aud"
                        + " AUD";
        for (String pair : table.split(",")) {
            int blank = pair.indexOf(' ');
            signs.put(pair.substring(0, blank), pair.substring(blank + 1));
        }
        return Map.copyOf(signs);
    }
}
