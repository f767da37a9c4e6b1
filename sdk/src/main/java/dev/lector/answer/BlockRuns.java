package dev.lector.answer;

import dev.lector.geometry.Box;
import dev.lector.text.TextMap;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Names and addresses: lines that stand one below another. Where a page is read across its columns, the lines of a block have words of
 * other columns between them, which no run may take in and none may go on with. A line is taken from its beginning. Immutable, thread-safe.
 */
final class BlockRuns implements Runs {
    /** Widest gap between two words of a line, in heights of a word; beyond it another column begins. */
    private static final double WORD_GAP = 2.5;

    /** Widest gap between two lines of a block, in heights of a word. */
    private static final double LINE_GAP = 2.5;

    /** Most that two lines of a block overlap, in heights of a word: boxes of readers are not exact. */
    private static final double OVERLAP = 0.6;

    private final TextMap page;

    /** For each word the stretch of its line that no wide gap parts. */
    private final List<Box> stretches;

    BlockRuns(TextMap page) {
        this.page = page;
        int[] first = new int[page.words().size()];
        for (int i = 1; i < first.length; i++) {
            first[i] = sameStretch(i) ? first[i - 1] : i;
        }
        Box[] boxes = new Box[first.length];
        for (int i = 0; i < first.length; i++) {
            boxes[first[i]] = first[i] == i ? box(i) : boxes[first[i]].union(box(i));
        }
        stretches = IntStream.of(first).mapToObj(i -> boxes[i]).toList();
    }

    @Override
    public BitSet ends(List<WordSpan> said, int begin) {
        BitSet ends = new BitSet();
        Box block = stretches.get(begin);
        ends.set(begin);
        for (int i = begin + 1; i < Math.min(page.words().size(), begin + PointerTypes.LONGEST_TEXT); i++) {
            if (!sameStretch(i)) {
                if (!below(box(i - 1), block, i)) {
                    break;
                }
                block = block.union(stretches.get(i));
            }
            ends.set(i);
        }
        return ends;
    }

    @Override
    public BitSet further(List<WordSpan> said) {
        WordSpan last = said.get(said.size() - 1);
        Box block = said.stream()
                .flatMap(
                        span -> IntStream.rangeClosed(span.first(), span.last()).mapToObj(stretches::get))
                .reduce(Box::union)
                .orElseThrow();
        BitSet begins = new BitSet();
        for (int i = last.last() + 1; i < page.words().size(); i++) {
            boolean line = !sameStretch(i) && below(box(last.last()), block, i);
            begins.set(i, line || stretches.get(i).equals(stretches.get(last.last())));
        }
        return begins;
    }

    @Override
    public boolean unfinished(List<WordSpan> said) {
        return false;
    }

    /** Whether a word's stretch is the line below in the block whose lowest word is given. */
    private boolean below(Box lowest, Box block, int i) {
        double height = Math.max(lowest.height(), box(i).height());
        double gap = box(i).y0() - lowest.y1();
        Box stretch = stretches.get(i);
        return gap >= -OVERLAP * height
                && gap <= LINE_GAP * height
                && box(i).centerY() > lowest.centerY()
                && stretch.x0() <= block.x1()
                && stretch.x1() >= block.x0();
    }

    private boolean sameStretch(int i) {
        Box left = box(i - 1);
        Box right = box(i);
        double height = Math.max(left.height(), right.height()) * page.size().height();
        double gap = (right.x0() - left.x1()) * page.size().width();
        return page.words().get(i - 1).line() == page.words().get(i).line() && gap <= WORD_GAP * height;
    }

    private Box box(int i) {
        return page.words().get(i).box();
    }
}
