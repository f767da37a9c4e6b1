package dev.lector.extractors.candidate;

import dev.lector.extractors.layout.Segment;
import dev.lector.extractors.layout.Token;
import dev.lector.geometry.Box;
import dev.lector.rule.Amount;
import dev.lector.rule.PrintedDate;
import dev.lector.schema.ValueType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that can be a value of a type.
 *
 * @param type    the type
 * @param segment where they stand
 * @param first   first token in the segment
 * @param last    last token, inclusive
 * @param value   the value, normalised as text: ISO dates, amounts with point and two places
 * @param quality how well the words look like the type, 0 to 1
 * @param amount  the amount, for amounts
 * @param date    the date, for dates
 * @param below   where it goes on in the lines below, for numbers that are broken over lines; mostly empty
 */
public record Candidate(
        ValueType type,
        Segment segment,
        int first,
        int last,
        String value,
        double quality,
        @Nullable Amount amount,
        @Nullable PrintedDate date,
        List<Part> below) {
    /** Words of a further line. */
    public record Part(Segment segment, int first, int last) {}

    public Candidate {
        below = List.copyOf(below);
    }

    public Candidate(
            ValueType type,
            Segment segment,
            int first,
            int last,
            String value,
            double quality,
            @Nullable Amount amount,
            @Nullable PrintedDate date) {
        this(type, segment, first, last, value, quality, amount, date, List.of());
    }

    public static Candidate text(ValueType type, Segment segment, int first, int last, String value, double quality) {
        return new Candidate(type, segment, first, last, value, quality, null, null);
    }

    public List<Token> tokens() {
        return segment.tokens().subList(first, last + 1);
    }

    /** The words as printed. */
    public String printed() {
        return segment.text(first, last);
    }

    public Box box() {
        return segment.box(first, last);
    }

    public int page() {
        return segment.page();
    }

    /** Probability that the words were read right: the least of theirs. */
    public double reading() {
        return tokens().stream().mapToDouble(Token::confidence).min().orElse(0);
    }

    /** Whether both stand on the same words. */
    public boolean overlaps(Candidate other) {
        return segment.page() == other.segment.page()
                && segment.row() == other.segment.row()
                && segment.order() == other.segment.order()
                && first <= other.last
                && other.first <= last;
    }

    /** The amount in the unit of two places, for sums; not for other types. */
    public long cents() {
        Amount a = amount;
        if (a == null) {
            throw new IllegalStateException("a candidate of type " + type + " has no amount");
        }
        return a.value()
                .movePointRight(2)
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .longValue();
    }
}
