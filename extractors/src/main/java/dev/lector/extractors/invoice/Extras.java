package dev.lector.extractors.invoice;

import dev.lector.extractors.candidate.Candidate;
import dev.lector.extractors.field.FieldScorer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Amounts that labels of their own claim: charges for shipping, discounts, sums paid before. None of them is a tax.
 *
 * @param charges   added to the goods, in cents
 * @param discounts taken off, in cents, without their sign
 * @param others    what else has a label that is none of a total
 */
record Extras(Set<Long> charges, Set<Long> discounts, Set<Long> others) {
    private static final double CLAIMED = 0.5;
    private static final int MOST = 4;

    static Extras of(List<Candidate> amounts, FieldScorer scorer) {
        Set<Long> charges = new LinkedHashSet<>();
        Set<Long> discounts = new LinkedHashSet<>();
        Set<Long> others = new LinkedHashSet<>();
        for (Candidate amount : amounts) {
            Map<String, Double> claims = scorer.claims(amount);
            String most = claims.entrySet().stream()
                    .filter(e -> e.getValue() >= CLAIMED)
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse("");
            switch (most) {
                case "shipping" -> charges.add(amount.cents());
                case "discount" -> discounts.add(Math.abs(amount.cents()));
                case "paid_amount", "balance", "carried" -> others.add(amount.cents());
                default -> {}
            }
        }
        return new Extras(charges, discounts, others);
    }

    boolean has(long cents) {
        return charges.contains(cents) || discounts.contains(Math.abs(cents)) || others.contains(cents);
    }

    /** Every way to put some charges and discounts together, in cents; without the way to take none. */
    Set<Long> sums() {
        List<Long> signed = new ArrayList<>();
        charges.stream().filter(c -> c != 0).limit(MOST).forEach(signed::add);
        discounts.stream().filter(d -> d != 0).limit(MOST).forEach(d -> signed.add(-d));
        Set<Long> sums = new LinkedHashSet<>(Set.of(0L));
        for (long one : signed) {
            List.copyOf(sums).forEach(sum -> sums.add(sum + one));
        }
        sums.remove(0L);
        return sums;
    }
}
