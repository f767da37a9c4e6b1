package dev.lector.extractors.receipt;

import dev.lector.extractors.candidate.Candidate;
import dev.lector.extractors.field.FieldScorer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the arithmetic of a receipt says about its amounts, in cents. One instance a document. */
final class TillSums {
    /** Cents by which tills round a total. */
    static final long ROUNDING = 2;

    /** A label that claims an amount less than this does not claim it. */
    private static final double CLAIMED = 0.4;

    /** The total of a group of goods is claimed weakly: its label says which goods. */
    private static final double GROUP = 0.3;

    private static final List<String> CHARGES = List.of("tax_amount", "shipping", "rounding");
    private static final List<String> TOTALS = List.of("gross_amount", "amount_due", "net_amount");

    private final FieldScorer scorer;
    private final List<Candidate> amounts;
    private final Set<Long> made = new HashSet<>();
    private final Set<Long> parts = new HashSet<>();
    private final Set<Long> paid = new HashSet<>();
    private final Set<Long> summaries = new HashSet<>();

    TillSums(FieldScorer scorer, List<Candidate> amounts) {
        this.scorer = scorer;
        this.amounts = amounts;
        subtotalAndCharges();
        totalOfTotals();
        cashLessChange();
        taxSummaries();
    }

    /** Whether other amounts above this one make it: a subtotal and its charges, or the totals of two groups of goods. */
    boolean made(long cents) {
        return made.contains(cents);
    }

    /** Whether it is a sum that goes into a larger one which is printed, too. */
    boolean part(long cents) {
        return parts.contains(cents);
    }

    /** Whether the cash that was given less the change makes it. */
    boolean paid(long cents) {
        return paid.contains(cents);
    }

    /** Whether net and tax of a summary of taxes make it, but for the till's rounding. */
    boolean summed(long cents) {
        return summaries.stream().anyMatch(sum -> Math.abs(sum - cents) <= ROUNDING);
    }

    /** A subtotal with the taxes and charges printed below it, rounding among them. */
    private void subtotalAndCharges() {
        for (Candidate net : claimed(List.of("net_amount"), CLAIMED)) {
            long charges = 0;
            for (Candidate charge : amounts) {
                if (below(charge, net)
                        && claims(charge, CHARGES, CLAIMED)
                        && Math.abs(charge.cents()) * 3 < net.cents()) {
                    charges += charge.cents();
                    make(net.cents() + charge.cents(), net.cents());
                    make(net.cents() + charges, net.cents());
                }
            }
        }
    }

    /** Goods of several tax rates have a total each, and one below them for all. */
    private void totalOfTotals() {
        List<Candidate> totals = claimed(TOTALS, GROUP);
        for (Candidate first : totals) {
            for (Candidate second : totals) {
                long sum = first.cents() + second.cents();
                boolean printed = below(second, first)
                        && totals.stream()
                                .anyMatch(t -> t.cents() == sum && below(t, second) && claims(t, TOTALS, CLAIMED));
                if (printed) {
                    make(sum, first.cents());
                    parts.add(second.cents());
                }
            }
        }
    }

    private void make(long sum, long part) {
        if (sum != part && amounts.stream().anyMatch(a -> a.cents() == sum)) {
            made.add(sum);
            parts.add(part);
        }
    }

    /** Differences of the amounts that labels call paid, cash or change: one of them is the total. */
    private void cashLessChange() {
        List<Candidate> given = amounts.stream()
                .filter(a -> scorer.claims(a).getOrDefault("paid_amount", 0.0) > 0.5)
                .toList();
        for (Candidate cash : given) {
            for (Candidate change : given) {
                long difference = cash.cents() - Math.abs(change.cents());
                if (cash != change && difference > 0 && cash.cents() > 0) {
                    paid.add(difference);
                }
            }
        }
    }

    /** Sums of two amounts on one row: net and tax of a summary make the total, and where that is printed neither is it. */
    private void taxSummaries() {
        for (int i = 0; i + 1 < amounts.size(); i++) {
            Candidate net = amounts.get(i);
            Candidate tax = amounts.get(i + 1);
            if (sameRow(net, tax) && tax.cents() > 0 && tax.cents() * 3 < net.cents()) {
                long sum = net.cents() + tax.cents();
                summaries.add(sum);
                if (amounts.stream().anyMatch(a -> Math.abs(a.cents() - sum) <= ROUNDING)) {
                    parts.add(net.cents());
                    parts.add(tax.cents());
                }
            }
        }
    }

    private List<Candidate> claimed(List<String> concepts, double least) {
        return amounts.stream()
                .filter(a -> a.cents() > 0 && claims(a, concepts, least))
                .toList();
    }

    private boolean claims(Candidate amount, List<String> concepts, double least) {
        return concepts.stream().anyMatch(c -> scorer.claims(amount).getOrDefault(c, 0.0) > least);
    }

    private static boolean below(Candidate lower, Candidate upper) {
        return lower.page() == upper.page()
                && lower.segment().row() > upper.segment().row();
    }

    static boolean sameRow(Candidate a, Candidate b) {
        return a.page() == b.page() && a.segment().row() == b.segment().row();
    }
}
