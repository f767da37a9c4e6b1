package dev.lector.extractors.invoice;

import dev.lector.extractors.candidate.Candidate;
import dev.lector.rule.Amount;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The currency that a paper is in: a total that is given once more in another one is none of its sums. */
final class MainCurrency {
    static final Set<String> DOLLARS = Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD");

    /** Currencies that share a sign; which one a sign means the amounts do not say. */
    private static final List<Set<String>> ONE_SIGN = List.of(DOLLARS, Set.of("SEK", "NOK", "DKK"));

    private MainCurrency() {}

    /** The amounts without those in a currency that fewer of them are in; only what has the currency's decimals says which it is. */
    static List<Candidate> only(List<Candidate> amounts) {
        Map<String, Integer> counts = new HashMap<>();
        for (Candidate amount : amounts) {
            String currency = currency(amount);
            if (currency != null && decimals(amount)) {
                counts.merge(currency, 1, Integer::sum);
            }
        }
        int most = counts.values().stream().max(Integer::compare).orElse(0);
        return amounts.stream()
                .filter(amount -> {
                    String currency = currency(amount);
                    return currency == null || counts.getOrDefault(currency, 0) == most;
                })
                .toList();
    }

    /** Whether it is printed with as many decimals as its currency has; a number behind two letters that mean a currency, too, is not. */
    private static boolean decimals(Candidate candidate) {
        Amount amount = candidate.amount();
        return amount != null
                && amount.currency() != null
                && amount.decimals() == Currency.getInstance(amount.currency()).getDefaultFractionDigits();
    }

    private static @Nullable String currency(Candidate candidate) {
        String code = candidate.amount() == null ? null : candidate.amount().currency();
        return code == null
                ? null
                : ONE_SIGN.stream()
                        .filter(same -> same.contains(code))
                        .map(same -> same.stream().sorted().findFirst().orElse(code))
                        .findFirst()
                        .orElse(code);
    }
}
