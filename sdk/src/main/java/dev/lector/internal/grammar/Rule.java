package dev.lector.internal.grammar;

import dev.lector.internal.grammar.Frames.Collector;
import org.jspecify.annotations.Nullable;

/** A part of a grammar. Immutable once a grammar is built, so that threads may share it. */
abstract class Rule {
    /** Height of a rule that nothing can satisfy. */
    static final int IMPOSSIBLE = 1_000_000;

    /** The rule of the place after everything. */
    static final Rule NOTHING = new Rule() {
        @Override
        void step(Frame frame, int b, Collector to) {
            // Nothing follows.
        }

        @Override
        boolean complete(Frame frame) {
            return true;
        }
    };

    /** Arrays and objects that even the smallest value of this rule is nested in, itself included. */
    int height = IMPOSSIBLE;

    /** Puts the places before the first byte; {@code depth} counts the containers around it. */
    void enter(@Nullable Frame after, int depth, Collector to) {
        to.put(new Frame(this, 0, 0, after, depth));
    }

    /** Puts the places after one more byte, inside this rule or, where the byte ends it, after it. */
    abstract void step(Frame frame, int b, Collector to);

    /** Whether the rule may be over here. */
    abstract boolean complete(Frame frame);

    /** Whether bytes may follow inside the rule. */
    boolean goesOn(Frame frame) {
        return true;
    }

    /** A counter that can stand for the frame's own for the next so many bytes. */
    int clip(Frame frame, int bytes) {
        return frame.count;
    }

    /** The height that follows from those of the parts; called until none changes. */
    int measure() {
        return 0;
    }

    /** A counter between bounds: all values that are at least so far from both look alike. */
    static int clip(int count, int least, int most, int bytes) {
        int from = Math.max(0, least);
        if (count >= from && most - count >= bytes && most - from >= bytes) {
            return from;
        }
        return least - count >= bytes ? 0 : count;
    }
}
