package dev.lector.internal.starter;

import dev.lector.answer.PointedAnswer;
import dev.lector.answer.PointerTypes;
import dev.lector.answer.WordSpan;
import dev.lector.limits.Budget;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Decodes one question over one window: the best few first words, each carried on to its end (answerer.md, section 4). Immutable,
 * thread-safe.
 */
final class PointerDecoder {
    private static final int CANDIDATES = 4;
    private static final double WORTH_DECODING = 0.01;
    private static final int MAX_SPANS = 8;
    private static final int LONGEST_SPAN = 40;

    private final StarterSpec spec;

    PointerDecoder(StarterSpec spec) {
        this.spec = spec;
    }

    /**
     * What limits one question. `shape` is of the whole page; `manySpans` lets an answer go on over several runs of words; `repeats`
     * tells a further run that only says again what the runs before it say: the value stands on the page twice.
     */
    record Rules(PointerTypes shape, boolean yesNo, boolean manySpans, BiPredicate<List<WordSpan>, WordSpan> repeats) {}

    /**
     * Asks.
     *
     * @param opened the window, of which nothing is in the buffer but its words
     * @param window its words in the page
     * @return answers over page words, "none" always among them; probabilities add up to at most 1
     */
    List<PointedAnswer> decode(TokenWindow opened, WordSpan window, int[] question, Rules rules, Budget budget) {
        int words = window.last() - window.first() + 1;
        opened.rewindTo(words);
        float[] logits = opened.append(question);
        BitSet open = rules.yesNo() ? choices() : pointers(rules.shape().begins(), window.first(), 0, words);
        open.set(spec.token("none"));
        double[] first = softmax(logits, open);
        int asked = opened.length();
        List<PointedAnswer> answers = new ArrayList<>();
        addFixed(first, rules, answers);
        List<Integer> begins = open.stream()
                .filter(id -> id >= spec.firstPointer() && first[id] >= WORTH_DECODING)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer id) -> -first[id]))
                .limit(CANDIDATES)
                .toList();
        for (int begin : begins) {
            budget.check("answering");
            opened.rewindTo(asked);
            answers.add(follow(opened, window, begin, first[begin], rules));
        }
        return answers;
    }

    private BitSet choices() {
        BitSet ids = new BitSet();
        ids.set(spec.token("yes"));
        ids.set(spec.token("no"));
        return ids;
    }

    private void addFixed(double[] first, Rules rules, List<PointedAnswer> answers) {
        answers.add(new PointedAnswer(List.of(), null, first[spec.token("none")]));
        if (rules.yesNo()) {
            answers.add(new PointedAnswer(List.of(), "yes", first[spec.token("yes")]));
            answers.add(new PointedAnswer(List.of(), "no", first[spec.token("no")]));
        }
    }

    private PointedAnswer follow(TokenWindow opened, WordSpan window, int begin, double probability, Rules rules) {
        int words = window.last() - window.first() + 1;
        List<WordSpan> spans = new ArrayList<>();
        double product = probability;
        int token = begin;
        boolean unfinished = false;
        while (true) {
            int from = token - spec.firstPointer();
            int at = window.first() + from;
            BitSet ends = pointers(
                    rules.shape().endsOf(spans, at), window.first(), from, Math.min(words, from + LONGEST_SPAN));
            ends.set(token, ends.isEmpty() || ends.get(token));
            double[] last = softmax(opened.append(token), ends);
            int end = best(last, ends);
            WordSpan span = new WordSpan(at, window.first() + end - spec.firstPointer());
            if (!unfinished && rules.repeats().test(spans, span)) {
                break;
            }
            product *= last[end];
            spans.add(span);
            unfinished = rules.shape().unfinished(spans);
            if (!unfinished && !rules.manySpans() || spans.size() == MAX_SPANS) {
                break;
            }
            token = next(opened.append(end), window, spans, rules, unfinished);
            if (token == spec.token("end")) {
                break;
            }
        }
        return new PointedAnswer(spans, null, Math.min(1, product));
    }

    /** What follows the last word of a run: the end, unless the value is unfinished, or the first word of a further run. */
    private int next(float[] logits, WordSpan window, List<WordSpan> spans, Rules rules, boolean unfinished) {
        int end = spec.token("end");
        BitSet more = pointers(rules.shape().further(spans), window.first(), 0, window.last() - window.first() + 1);
        spans.forEach(said -> more.clear(
                spec.firstPointer() + said.first() - window.first(),
                spec.firstPointer() + said.last() - window.first() + 1));
        more.set(end, !unfinished || more.isEmpty());
        return more.stream()
                .boxed()
                .max(Comparator.comparingDouble(id -> logits[id]))
                .orElse(end);
    }

    /** Ids that point at the page words of the set from position `from` (inclusive) to `to` (exclusive) of the window. */
    private BitSet pointers(BitSet pageWords, int windowFirst, int from, int to) {
        BitSet ids = new BitSet();
        for (int i = pageWords.nextSetBit(windowFirst + from);
                i >= 0 && i < windowFirst + to;
                i = pageWords.nextSetBit(i + 1)) {
            ids.set(spec.firstPointer() + i - windowFirst);
        }
        return ids;
    }

    /** Probabilities over the open ids alone; 0 elsewhere. */
    private static double[] softmax(float[] logits, BitSet open) {
        double highest = open.stream().mapToDouble(id -> logits[id]).max().orElse(0);
        double[] result = new double[logits.length];
        open.stream().forEach(id -> result[id] = Math.exp(logits[id] - highest));
        double sum = open.stream().mapToDouble(id -> result[id]).sum();
        open.stream().forEach(id -> result[id] /= sum);
        return result;
    }

    private static int best(double[] probabilities, BitSet open) {
        return open.stream()
                .boxed()
                .max(Comparator.comparingDouble((Integer id) -> probabilities[id]))
                .orElseThrow();
    }
}
