package dev.lector.evaluation.answering;

import dev.lector.answer.PointedAnswer;
import dev.lector.answer.WordSpan;
import dev.lector.evaluation.factory.truth.Question;
import dev.lector.evaluation.factory.truth.Span;
import dev.lector.text.TextMap;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** Counts of questions and of what was answered to them. Not thread-safe. */
final class AnswerCount {
    private int asked;
    private int first;
    private int exact;
    private int silent;
    private int absent;
    private int recognised;
    private int choices;
    private int chosen;

    /**
     * Whether the answer is the whole truth: the choice, all words of one of the places, or nothing. An amount may be pointed at with
     * its currency or without.
     */
    static boolean right(TextMap page, Question question, PointedAnswer answer) {
        if (!question.choice().isEmpty()) {
            return question.choice().equals(answer.choice());
        }
        return question.places().isEmpty()
                ? answer.none()
                : question.places().stream().anyMatch(place -> said(page, question, words(place))
                        .equals(said(page, question, pointed(answer.spans()))));
    }

    /** Counts the most probable answer to a question. */
    void add(TextMap page, Question question, PointedAnswer answer) {
        int whole = right(page, question, answer) ? 1 : 0;
        if (!question.choice().isEmpty()) {
            choices++;
            chosen += whole;
        } else if (question.places().isEmpty()) {
            absent++;
            recognised += whole;
        } else {
            asked++;
            silent += answer.none() ? 1 : 0;
            first += begins(page, question, answer) ? 1 : 0;
            exact += whole;
        }
    }

    private static boolean begins(TextMap page, Question question, PointedAnswer answer) {
        if (answer.spans().isEmpty()) {
            return false;
        }
        int first = said(page, question, pointed(answer.spans().subList(0, 1))).nextSetBit(0);
        return question.places().stream()
                .map(place -> said(page, question, words(place.subList(0, 1))))
                .anyMatch(words -> words.nextSetBit(0) == first);
    }

    /** The words that tell: of an amount those with figures. */
    private static BitSet said(TextMap page, Question question, BitSet words) {
        BitSet figures = new BitSet();
        words.stream()
                .filter(i -> page.words().get(i).text().chars().anyMatch(Character::isDigit))
                .forEach(figures::set);
        return question.type().equals("amount") && !figures.isEmpty() ? figures : words;
    }

    private static BitSet words(List<Span> place) {
        BitSet words = new BitSet();
        place.forEach(span -> words.set(span.first(), span.last() + 1));
        return words;
    }

    private static BitSet pointed(List<WordSpan> spans) {
        BitSet words = new BitSet();
        spans.forEach(span -> words.set(span.first(), span.last() + 1));
        return words;
    }

    /** Column heads of {@link #toString()}. */
    static String heads() {
        return "asked\tfirst\texact\tfalse none\tabsent\trecognised\tyes or no\tright";
    }

    @Override
    public String toString() {
        return asked + "\t" + share(first, asked) + "\t" + share(exact, asked) + "\t" + share(silent, asked) + "\t"
                + absent + "\t" + share(recognised, absent) + "\t" + choices + "\t" + share(chosen, choices);
    }

    static String share(int part, int all) {
        return all == 0 ? "-" : String.format(Locale.ROOT, "%.4f", part / (double) all);
    }
}
