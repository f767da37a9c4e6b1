package dev.lector.internal.grammar;

import dev.lector.error.DefectException;
import dev.lector.internal.grammar.Frames.Collector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of several rules; also the place that a reference holds until its target is known. It is never on a stack itself. */
final class Either extends Rule {
    private final List<Rule> branches = new ArrayList<>();
    private @Nullable List<Rule> flat;

    /** Adds a branch; only while the grammar is built. */
    Either add(Rule branch) {
        branches.add(branch);
        return this;
    }

    /** Looks through nested choices once, so that a choice that holds itself is met only once. */
    void flatten() {
        List<Rule> leaves = new ArrayList<>();
        collect(leaves, new ArrayList<>());
        flat = List.copyOf(leaves);
    }

    private void collect(List<Rule> leaves, List<Rule> seen) {
        if (seen.contains(this)) {
            return;
        }
        seen.add(this);
        for (Rule branch : branches) {
            if (branch instanceof Either inner) {
                inner.collect(leaves, seen);
            } else if (!leaves.contains(branch)) {
                leaves.add(branch);
            }
        }
    }

    @Override
    void enter(@Nullable Frame after, int depth, Collector to) {
        for (Rule branch : flat == null ? branches : flat) {
            if (depth + branch.height <= to.mostDepth()) {
                branch.enter(after, depth, to);
            }
        }
    }

    @Override
    void step(Frame frame, int b, Collector to) {
        throw new DefectException("a choice is entered, never stepped");
    }

    @Override
    boolean complete(Frame frame) {
        return false;
    }

    @Override
    int measure() {
        int least = IMPOSSIBLE;
        for (Rule branch : branches) {
            least = Math.min(least, branch.height);
        }
        return least;
    }
}
