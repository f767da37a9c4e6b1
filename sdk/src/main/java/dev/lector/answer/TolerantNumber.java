package dev.lector.answer;

import dev.lector.answer.Mend.Kind;
import dev.lector.limits.Limits;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads a number as JSON or as people write it for programs. Whole numbers stay whole, others are exact decimals. */
final class TolerantNumber {
    private static final Pattern STRICT = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");
    private static final Pattern LENIENT = Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");
    private static final int LARGEST_EXPONENT = 99;
    private static final int LONG_DIGITS = 18;

    private final String word;
    private final Limits limits;

    TolerantNumber(String word, Limits limits) {
        this.word = word;
        this.limits = limits;
    }

    /** The number; null for a word that is none; JSON's null for one beyond the limits. */
    @Nullable JsonNode read(Consumer<Kind> mend) {
        // The length goes first: an exponent of a million digits is never looked at.
        if (word.length() > 2 * limits.numberDigits()) {
            boolean digits = word.chars().allMatch(c -> "+-.eE0123456789".indexOf(c) >= 0);
            return digits ? tooLarge(mend) : null;
        }
        if (!LENIENT.matcher(word).matches()) {
            return null;
        }
        if (!STRICT.matcher(word).matches()) {
            mend.accept(Kind.NUMBER_FORM);
        }
        int e = Math.max(word.indexOf('e'), word.indexOf('E'));
        if (e >= 0 && new BigInteger(word.substring(e + 1)).abs().compareTo(BigInteger.valueOf(LARGEST_EXPONENT)) > 0) {
            return tooLarge(mend);
        }
        BigDecimal value = new BigDecimal(word);
        if (value.precision() > limits.numberDigits()) {
            return tooLarge(mend);
        }
        boolean whole = word.chars().allMatch(c -> c == '-' || c == '+' || Character.isDigit(c));
        return whole ? whole(value) : JsonNodeFactory.instance.numberNode(value);
    }

    private static JsonNode whole(BigDecimal value) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (value.precision() > LONG_DIGITS) {
            return json.numberNode(value.toBigIntegerExact());
        }
        long number = value.longValueExact();
        return (int) number == number ? json.numberNode((int) number) : json.numberNode(number);
    }

    private static JsonNode tooLarge(Consumer<Kind> mend) {
        mend.accept(Kind.LIMIT);
        return JsonNodeFactory.instance.nullNode();
    }
}
