package dev.lector.answer;

import dev.lector.answer.ValueShapes.Shape;
import dev.lector.schema.ValueType;
import dev.lector.text.TextMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which words of a page may begin and end a value of a kind: the token mask of a model that points.
 *
 * <p>A date may only begin where a date can begin, and once it has begun only end where that date can end. Kinds without a shape of
 * their own (free text, choices) may begin anywhere and end at the same word or after it. Immutable and thread-safe.
 */
public final class PointerTypes {
    /** Longest run of words that may be a text, a choice or anything else without a shape. */
    public static final int LONGEST_TEXT = 120;

    private final List<BitSet> endsByBegin;
    private final BitSet begins;
    private final BitSet ends;
    private final @Nullable Runs runs;

    private PointerTypes(List<BitSet> endsByBegin, @Nullable Runs runs) {
        this.runs = runs;
        this.endsByBegin = List.copyOf(endsByBegin);
        this.begins = new BitSet();
        this.ends = new BitSet();
        for (int i = 0; i < endsByBegin.size(); i++) {
            if (!endsByBegin.get(i).isEmpty()) {
                begins.set(i);
                ends.or(endsByBegin.get(i));
            }
        }
    }

    /** Looks through the visible words of a page for runs that may be a value of the kind. */
    public static PointerTypes of(TextMap page, ValueType kind) {
        Shape shape = ValueShapes.of(kind);
        Runs runs = runs(page, kind);
        List<BitSet> ends = new ArrayList<>();
        for (int begin = 0; begin < page.words().size(); begin++) {
            BitSet known = runs == null ? new BitSet() : runs.ends(List.of(), begin);
            ends.add(!known.isEmpty() ? known : shape == null ? anyEnd(page, begin) : shapedEnds(page, shape, begin));
        }
        return new PointerTypes(ends, runs);
    }

    private static @Nullable Runs runs(TextMap page, ValueType kind) {
        return switch (kind) {
            case IBAN -> new IbanRuns(page);
            case PARTY, ADDRESS -> new BlockRuns(page);
            default -> null;
        };
    }

    private static BitSet anyEnd(TextMap page, int begin) {
        BitSet ends = new BitSet();
        ends.set(begin, Math.min(page.words().size(), begin + LONGEST_TEXT));
        return ends;
    }

    private static BitSet shapedEnds(TextMap page, Shape shape, int begin) {
        BitSet ends = new BitSet();
        StringBuilder run = new StringBuilder();
        int last = Math.min(page.words().size(), begin + shape.words());
        for (int i = begin; i < last; i++) {
            if (i > begin && !Neighbours.joined(page, i, shape.acrossLines())) {
                break;
            }
            run.append(i > begin ? " " : "").append(page.words().get(i).text());
            if (ValueShapes.fits(shape, run.toString())) {
                ends.set(i);
            }
        }
        return ends;
    }

    /** Words, by index in {@link TextMap#words()}, that may be the first of a value. */
    public BitSet begins() {
        return (BitSet) begins.clone();
    }

    /** Words that may be the last of some value. */
    public BitSet ends() {
        return (BitSet) ends.clone();
    }

    /**
     * Words that may be the last of a value that begins here; empty when none does.
     *
     * @throws IndexOutOfBoundsException if the page has no such word
     */
    public BitSet endsOf(int begin) {
        return (BitSet) endsByBegin.get(begin).clone();
    }

    /**
     * Words that may be the last of the next run of a value, when it begins here.
     *
     * @param said the runs before it; none for the first
     * @throws IndexOutOfBoundsException if the page has no such word
     */
    public BitSet endsOf(List<WordSpan> said, int begin) {
        return said.isEmpty() || runs == null ? endsOf(begin) : runs.ends(said, begin);
    }

    /** Words with which a value may go on after these runs; those that were said may be among them. */
    public BitSet further(List<WordSpan> said) {
        return runs == null ? begins() : runs.further(said);
    }

    /** Whether these runs are only the beginning of a value, as of an IBAN that goes on in the next line of its column. */
    public boolean unfinished(List<WordSpan> said) {
        return runs != null && runs.unfinished(said);
    }
}
