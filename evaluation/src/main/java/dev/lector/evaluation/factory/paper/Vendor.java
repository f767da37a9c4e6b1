package dev.lector.evaluation.factory.paper;

import dev.lector.evaluation.factory.content.Deal;
import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.content.World;
import java.util.Map;
import java.util.TreeMap;

/**
 * Later papers of the same vendor: seller, look, layout and words stay, the deal is another one. They are asked for by a seed that
 * says which vendor and which of its papers; ordinary seeds are first papers.
 */
public final class Vendor {
    private static final int SHIFT = 40;
    private static final long FIRST = (1L << SHIFT) - 1;

    private Vendor() {}

    /** The seed of a vendor's later paper; {@code issue} 0 gives the seed itself. */
    public static long later(long seed, int issue) {
        return (seed & FIRST) + ((long) issue << SHIFT);
    }

    static long first(long seed) {
        return seed & FIRST;
    }

    /** The deal of a later paper, or the one given for a first one. */
    static Deal deal(Deal first, Desk desk, long seed, int most) {
        long issue = seed >>> SHIFT;
        if (issue == 0) {
            return first;
        }
        Dice dice = new Dice(seed * 31 + issue);
        World world = new World(desk.language, desk.family, dice);
        Deal next = world.deal(first.seller(), world.customer(), 1, most, world.day());
        Map<String, String> numbers = new TreeMap<>();
        first.numbers().forEach((name, number) -> numbers.put(name, another(number, dice)));
        return new Deal(
                first.seller(),
                next.buyer(),
                next.receiver(),
                numbers,
                next.dates(),
                next.items(),
                next.discount(),
                next.shipping(),
                next.net(),
                next.taxes(),
                next.bases(),
                next.gross(),
                next.prepaid(),
                next.termDays());
    }

    /** A number of the same make: its last run of digits is drawn anew, without a zero in front. */
    private static String another(String number, Dice dice) {
        int end = number.length();
        while (end > 0 && !Character.isDigit(number.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && Character.isDigit(number.charAt(start - 1))) {
            start--;
        }
        String digits = end == start ? "" : dice.between(1, 9) + dice.digits(end - start - 1);
        return number.substring(0, start) + digits + number.substring(end);
    }
}
