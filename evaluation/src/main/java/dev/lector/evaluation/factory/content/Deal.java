package dev.lector.evaluation.factory.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one business paper is about. Amounts are cents.
 *
 * @param numbers  numbers by field name: invoice_number, order_number, customer_number and so on
 * @param dates    dates by field name
 * @param net      sum of the items
 * @param discount taken off the net sum, 0 for none
 * @param shipping added to the net sum, 0 for none
 * @param taxes    tax by rate in tenths of a percent
 * @param bases    taxed amount by rate
 * @param gross    what the paper adds up to
 * @param prepaid  already paid, 0 for none
 */
public record Deal(
        Party seller,
        Party buyer,
        Party receiver,
        Map<String, String> numbers,
        Map<String, LocalDate> dates,
        List<Item> items,
        long discount,
        long shipping,
        long net,
        TreeMap<Integer, Long> taxes,
        TreeMap<Integer, Long> bases,
        long gross,
        long prepaid,
        int termDays) {
    /** The date of that name; every deal has all. */
    public LocalDate date(String name) {
        return java.util.Objects.requireNonNull(dates.get(name), name);
    }

    /** The same deal taken back: quantities and sums below zero. */
    public Deal negated() {
        List<Item> back = items.stream().map(Item::negated).toList();
        return new Deal(
                seller,
                buyer,
                receiver,
                numbers,
                dates,
                back,
                -discount,
                -shipping,
                -net,
                negated(taxes),
                negated(bases),
                -gross,
                -prepaid,
                termDays);
    }

    /** The same deal as the buyer writes it down: who sells and who buys change places. */
    public Deal mirrored() {
        return new Deal(
                buyer, seller, buyer, numbers, dates, items, discount, shipping, net, taxes, bases, gross, prepaid,
                termDays);
    }

    private static TreeMap<Integer, Long> negated(TreeMap<Integer, Long> sums) {
        TreeMap<Integer, Long> back = new TreeMap<>();
        sums.forEach((rate, sum) -> back.put(rate, -sum));
        return back;
    }

    public long goods() {
        return items.stream().mapToLong(Item::total).sum();
    }

    public long tax() {
        return taxes.values().stream().mapToLong(Long::longValue).sum();
    }

    public long due() {
        return gross - prepaid;
    }
}
