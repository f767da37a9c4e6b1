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

    private final @Nullable IbanRuns ibans;

    private PointerTypes(List<BitSet> endsByBegin, @Nullable IbanRuns ibans) {
        this.ibans = ibans;
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
        IbanRuns ibans = kind == ValueType.IBAN ? new IbanRuns(page) : null;
        List<BitSet> ends = new ArrayList<>();
        for (int begin = 0; begin < page.words().size(); begin++) {
            BitSet known = ibans == null ? new BitSet() : ibans.ends(List.of(), begin);
            ends.add(shape == null ? anyEnd(page, begin) : known.isEmpty() ? shapedEnds(page, shape, begin) : known);
        }
        return new PointerTypes(ends, ibans);
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

    /** Whether these runs of words are the beginning of a value that goes on in another run, as at the end of a column. */
    public boolean unfinished(List<WordSpan> said) {
        return ibans != null && ibans.unfinished(said);
    }

    /** Words with which an {@linkplain #unfinished(List) unfinished} value may go on. */
    public BitSet rests(List<WordSpan> said) {
        return ibans == null ? new BitSet() : ibans.rests(said);
    }

    /** Words that may be the last of the run with which an unfinished value goes on here. */
    public BitSet endsOfRest(List<WordSpan> said, int begin) {
        return ibans == null ? new BitSet() : ibans.ends(said, begin);
    }
}
