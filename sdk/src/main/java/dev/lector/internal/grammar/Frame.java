package dev.lector.internal.grammar;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place inside a rule, with the places around it that are to be gone on with afterwards. Immutable.
 *
 * <p>Frames of one answer share their parents, so that comparing two of them seldom looks further than the top.
 */
final class Frame {
    /** The place after a whole answer. */
    static final Frame END = new Frame(Rule.NOTHING, 0, 0, null, 0);

    final Rule rule;
    /** Where in the rule; its meaning is the rule's. */
    final int position;
    /** A counter, its meaning is the rule's: items, characters or bytes so far. */
    final int count;

    final @Nullable Frame parent;
    /** Arrays and objects around and including this one. */
    final int depth;

    private final int hash;

    Frame(Rule rule, int position, int count, @Nullable Frame parent, int depth) {
        this.rule = rule;
        this.position = position;
        this.count = count;
        this.parent = parent;
        this.depth = depth;
        int own = (System.identityHashCode(rule) * 31 + position) * 31 + count;
        this.hash = parent == null ? own : own * 31 + parent.hash;
    }

    Frame at(int newPosition, int newCount) {
        return new Frame(rule, newPosition, newCount, parent, depth);
    }

    /** Where to go on when this rule is done. */
    Frame done() {
        return parent == null ? END : parent;
    }

    /** The same place for all that can follow within so many bytes: counters far from their bounds are made equal. */
    Frame within(int bytes) {
        int clipped = rule.clip(this, bytes);
        Frame above = parent == null ? null : parent.within(bytes);
        return clipped == count && above == parent ? this : new Frame(rule, position, clipped, above, depth);
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof Frame f
                && hash == f.hash
                && rule == f.rule
                && position == f.position
                && count == f.count
                && Objects.equals(parent, f.parent);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
