package dev.lector.internal.grammar;

import java.util.ArrayList;
import java.util.List;

/** All places where an answer may be after the bytes so far: more than one while alternatives are still open. Immutable. */
public final class Frames {
    private static final Frames NONE = new Frames(List.of());

    private final List<Frame> all;
    private final int hash;

    private Frames(List<Frame> all) {
        this.all = all;
        this.hash = all.hashCode();
    }

    /** The places before the first byte of a rule. */
    static Frames start(Rule rule, int mostDepth) {
        Collector to = new Collector(mostDepth);
        rule.enter(null, 0, to);
        return to.frames();
    }

    static Frames none() {
        return NONE;
    }

    /** Whether any run of so many plain characters may come next, because a free string is open. */
    boolean free(int characters) {
        for (Frame frame : all) {
            if (frame.rule instanceof Text text && text.free(frame, characters)) {
                return true;
            }
        }
        return false;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whether a whole answer may end here. */
    public boolean mayEnd() {
        for (Frame frame : all) {
            if (frame.parent == null && frame.rule.complete(frame)) {
                return true;
            }
        }
        return false;
    }

    /** The places after one more byte (0 to 255); empty when it cannot come here. */
    Frames next(int b, int mostDepth) {
        Collector to = new Collector(mostDepth);
        for (Frame frame : all) {
            to.step(frame, b);
        }
        return to.frames();
    }

    Frames within(int bytes) {
        Collector to = new Collector(0);
        boolean changed = false;
        for (Frame frame : all) {
            Frame clipped = frame.within(bytes);
            changed |= clipped != frame;
            to.put(clipped);
        }
        return changed ? to.frames() : this;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Frames f && hash == f.hash && all.equals(f.all));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Where rules put the places that follow. Confined to one step. */
    static final class Collector {
        private final List<Frame> found = new ArrayList<>(4);
        private final int mostDepth;

        Collector(int mostDepth) {
            this.mostDepth = mostDepth;
        }

        int mostDepth() {
            return mostDepth;
        }

        /** Goes on from a place by a byte: inside its rule, and, where the rule may be done, after it. */
        void step(Frame frame, int b) {
            frame.rule.step(frame, b, this);
            if (frame.parent != null && frame.rule.complete(frame)) {
                step(frame.parent, b);
            }
        }

        /** Takes a place; where its rule is done for good, the place after it. */
        void add(Frame frame) {
            put(frame.rule.complete(frame) && !frame.rule.goesOn(frame) ? frame.done() : frame);
        }

        /** Begins a rule by a byte inside of a place that is gone on with afterwards. */
        void enter(Rule rule, Frame after, int b) {
            Collector begun = new Collector(mostDepth);
            rule.enter(after, after.depth, begun);
            for (Frame frame : begun.found) {
                step(frame, b);
            }
        }

        void put(Frame frame) {
            if (!found.contains(frame)) {
                found.add(frame);
            }
        }

        Frames frames() {
            return found.isEmpty() ? NONE : new Frames(List.copyOf(found));
        }
    }
}
