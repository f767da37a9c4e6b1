package dev.lector.internal.automaton;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * JSON numbers within bounds, digit by digit, without exponents, without leading zeros and without a negative zero.
 *
 * <p>The state compares the digits read so far with those of each bound; no state knows the number itself, so the automaton stays small
 * however large the range is.
 */
public final class Numbers {
    private static final int WHOLE_DIGITS = 15;
    private static final int FRACTION_DIGITS = 8;
    private static final String ALPHABET = "-.0123456789";

    private Numbers() {}

    /**
     * What is asked of a number.
     *
     * @param whole            no fraction
     * @param least            the lower bound, or null
     * @param leastExcluded    whether the lower bound itself is out
     * @param most             the upper bound, or null
     * @param mostExcluded     whether the upper bound itself is out
     * @param multiple         for whole numbers: what it must be a multiple of, 1 for anything
     * @param fractionDigits   most digits after the point, −1 for the usual number
     */
    public record Wanted(
            boolean whole,
            @Nullable BigDecimal least,
            boolean leastExcluded,
            @Nullable BigDecimal most,
            boolean mostExcluded,
            int multiple,
            int fractionDigits) {}

    /** A bound on a magnitude: its digits before and after the point. */
    private record Bound(String whole, String fraction, boolean excluded) {
        static @Nullable Bound of(@Nullable BigDecimal value, boolean excluded) {
            if (value == null) {
                return null;
            }
            BigInteger whole = value.toBigInteger();
            BigDecimal rest = value.subtract(new BigDecimal(whole)).stripTrailingZeros();
            String fraction = rest.signum() == 0 ? "" : rest.toPlainString().substring(2);
            return new Bound(whole.toString(), fraction, excluded);
        }

        int digit(int i) {
            return i < whole.length() ? whole.charAt(i) : '0';
        }

        int fractionDigit(int i) {
            return i < fraction.length() ? fraction.charAt(i) : '0';
        }
    }

    /** Part of a number that comes next. */
    private enum Part {
        START,
        SIGNED,
        ZERO,
        WHOLE,
        POINT,
        FRACTION
    }

    /**
     * @param negative  whether there was a minus
     * @param digits    digits read of this part
     * @param low       comparison with the lower bound of the magnitude: −1, 0 or 1
     * @param high      comparison with the upper bound of the magnitude
     * @param remainder by the multiple
     * @param nonZero   whether a digit was not zero
     */
    private record State(Part part, boolean negative, int digits, int low, int high, int remainder, boolean nonZero) {}

    /** The automaton of all numbers that are wanted; empty when there is none. */
    public static ByteDfa of(Wanted wanted) {
        return new Machine(wanted).build();
    }

    /** How many digits after the point multiples of a power of ten have, or −1 if it is none that a number's digits can show. */
    public static int fractionDigits(BigDecimal multiple) {
        BigDecimal plain = multiple.stripTrailingZeros();
        boolean power = plain.unscaledValue().equals(BigInteger.ONE) && plain.scale() >= 0;
        return power && plain.scale() <= FRACTION_DIGITS ? plain.scale() : -1;
    }

    private static final class Machine {
        private final Wanted wanted;
        private final @Nullable Bound[] low = new @Nullable Bound[2];
        private final @Nullable Bound[] high = new @Nullable Bound[2];
        private final boolean[] possible = new boolean[2];
        private final int fractionDigits;

        Machine(Wanted wanted) {
            this.wanted = wanted;
            this.fractionDigits =
                    wanted.whole ? 0 : wanted.fractionDigits < 0 ? FRACTION_DIGITS : wanted.fractionDigits;
            BigDecimal least = wanted.least;
            BigDecimal most = wanted.most;
            possible[0] = most == null || most.signum() >= 0;
            possible[1] = least == null || least.signum() < 0;
            low[0] = least == null || least.signum() < 0 ? null : Bound.of(least, wanted.leastExcluded);
            high[0] = most == null || most.signum() < 0 ? null : Bound.of(most, wanted.mostExcluded);
            // Of a negative number the magnitude runs the other way.
            low[1] = most == null || most.signum() >= 0 ? null : Bound.of(most.negate(), wanted.mostExcluded);
            high[1] = least == null || least.signum() >= 0 ? null : Bound.of(least.negate(), wanted.leastExcluded);
        }

        ByteDfa build() {
            State start = new State(Part.START, false, 0, 0, 0, 0, false);
            return ByteDfa.explore(start, ALPHABET, this::next, this::accepts);
        }

        private @Nullable State next(State s, int c) {
            if (c == '-') {
                boolean may = s.part == Part.START && possible[1];
                return may ? new State(Part.SIGNED, true, 0, 0, 0, 0, false) : null;
            }
            if (c == '.') {
                boolean may = (s.part == Part.WHOLE || s.part == Part.ZERO) && fractionDigits > 0;
                return may ? settled(s, Part.POINT) : null;
            }
            return switch (s.part) {
                case START, SIGNED ->
                    possible[s.negative ? 1 : 0] ? whole(s, c, c == '0' ? Part.ZERO : Part.WHOLE) : null;
                case WHOLE -> s.digits < mostDigits(s) ? whole(s, c, Part.WHOLE) : null;
                case POINT, FRACTION -> s.digits < fractionDigits ? fraction(s, c) : null;
                case ZERO -> null;
            };
        }

        private int mostDigits(State s) {
            Bound bound = high[s.negative ? 1 : 0];
            Bound other = low[s.negative ? 1 : 0];
            int least = other == null ? 1 : other.whole.length();
            return bound == null ? Math.max(WHOLE_DIGITS, least + 1) : Math.max(bound.whole.length(), least);
        }

        private State whole(State s, int c, Part part) {
            int side = s.negative ? 1 : 0;
            return new State(
                    part,
                    s.negative,
                    s.digits + 1,
                    compare(s.low, c, low[side] == null ? c : low[side].digit(s.digits)),
                    compare(s.high, c, high[side] == null ? c : high[side].digit(s.digits)),
                    (s.remainder * 10 + c - '0') % wanted.multiple,
                    s.nonZero || c != '0');
        }

        private State fraction(State s, int c) {
            int side = s.negative ? 1 : 0;
            return new State(
                    Part.FRACTION,
                    s.negative,
                    s.digits + 1,
                    compare(s.low, c, low[side] == null ? c : low[side].fractionDigit(s.digits)),
                    compare(s.high, c, high[side] == null ? c : high[side].fractionDigit(s.digits)),
                    s.remainder,
                    s.nonZero || c != '0');
        }

        private static int compare(int before, int digit, int bound) {
            return before != 0 ? before : Integer.compare(digit, bound);
        }

        /** With the comparisons of the whole part decided: a shorter number is smaller, a longer one larger. */
        private static State settled(State s, Part part, @Nullable Bound low, @Nullable Bound high) {
            int below = low == null || s.digits == low.whole.length()
                    ? s.low
                    : Integer.compare(s.digits, low.whole.length());
            int above = high == null || s.digits == high.whole.length()
                    ? s.high
                    : Integer.compare(s.digits, high.whole.length());
            return new State(part, s.negative, 0, below, above, s.remainder, s.nonZero);
        }

        private State settled(State s, Part part) {
            int side = s.negative ? 1 : 0;
            return settled(s, part, low[side], high[side]);
        }

        private boolean accepts(State s) {
            if (s.part == Part.START || s.part == Part.SIGNED || s.part == Part.POINT || s.remainder != 0) {
                return false;
            }
            if (s.negative && !s.nonZero) {
                return false;
            }
            State end = s.part == Part.FRACTION ? s : settled(s, Part.FRACTION);
            int side = s.negative ? 1 : 0;
            return low(low[side], end) && high(high[side], end);
        }

        private static boolean low(@Nullable Bound bound, State end) {
            if (bound == null || end.low > 0) {
                return true;
            }
            // Digits that were not read are zeros: the number is smaller if the bound goes on.
            boolean equal = end.low == 0 && (bound.fraction.length() <= end.digits || zeros(bound, end.digits));
            return equal && !bound.excluded;
        }

        private static boolean high(@Nullable Bound bound, State end) {
            if (bound == null || end.high < 0) {
                return true;
            }
            boolean goesOn = end.high == 0 && bound.fraction.length() > end.digits && !zeros(bound, end.digits);
            return end.high == 0 && (goesOn || !bound.excluded);
        }

        private static boolean zeros(Bound bound, int from) {
            return bound.fraction.substring(from).chars().allMatch(c -> c == '0');
        }
    }
}
