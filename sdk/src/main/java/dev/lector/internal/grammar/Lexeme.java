package dev.lector.internal.grammar;

import dev.lector.internal.automaton.ByteDfa;
import dev.lector.internal.grammar.Frames.Collector;
import java.util.Arrays;

/**
 * A value that an automaton knows: a number, a literal, a string of a pattern. The position is the automaton's state, the count the
 * bytes so far. Towards its length limit only the bytes that still lead to an end in time may come.
 */
final class Lexeme extends Rule {
    private final ByteDfa dfa;
    private final int most;
    private final int[] distances;
    private final int farthest;

    /** Takes the automaton and the most bytes of a value. */
    Lexeme(ByteDfa dfa, int most) {
        this.dfa = dfa;
        this.most = most;
        this.distances = dfa.distances();
        this.farthest = Arrays.stream(distances).max().orElse(0);
    }

    @Override
    void step(Frame frame, int b, Collector to) {
        int next = dfa.next(frame.position, b);
        if (next != ByteDfa.DEAD && frame.count + 1 + distances[next] <= most) {
            to.add(frame.at(next, frame.count + 1));
        }
    }

    @Override
    boolean complete(Frame frame) {
        return dfa.accepts(frame.position);
    }

    @Override
    boolean goesOn(Frame frame) {
        return dfa.goesOn(frame.position);
    }

    @Override
    int clip(Frame frame, int bytes) {
        return most - frame.count >= bytes + farthest ? 0 : frame.count;
    }

    @Override
    int measure() {
        return dfa.isEmpty() || distances[0] > most ? IMPOSSIBLE : 0;
    }
}
