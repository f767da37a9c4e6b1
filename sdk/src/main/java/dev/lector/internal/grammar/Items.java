package dev.lector.internal.grammar;

import dev.lector.internal.grammar.Frames.Collector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON array within a number of items. The count is the items begun so far. */
final class Items extends Rule {
    private static final int OPEN = 0;
    private static final int FIRST = 1;
    private static final int AFTER = 2;
    private static final int COMMA = 3;
    private static final int SPACE = 4;

    private final List<Rule> prefix;
    private final @Nullable Rule rest;
    private final int least;
    private final int most;

    /** Takes the rules of the first items and that of all others, null when there must be none. */
    Items(List<Rule> prefix, @Nullable Rule rest, int least, int most) {
        this.prefix = prefix;
        this.rest = rest;
        this.least = least;
        this.most = rest == null ? Math.min(most, prefix.size()) : most;
    }

    private @Nullable Rule item(int index) {
        return index < prefix.size() ? prefix.get(index) : rest;
    }

    private boolean mayGoOn(Frame frame, Collector to) {
        Rule item = item(frame.count);
        return item != null && frame.count < most && frame.depth + item.height <= to.mostDepth();
    }

    @Override
    void enter(@Nullable Frame after, int depth, Collector to) {
        to.put(new Frame(this, OPEN, 0, after, depth + 1));
    }

    @Override
    void step(Frame frame, int b, Collector to) {
        if (frame.position == OPEN) {
            if (b == '[') {
                to.put(frame.at(FIRST, 0));
            }
        } else if (b == ']' && (frame.position == FIRST || frame.position == AFTER)) {
            if (frame.count >= least) {
                to.put(frame.done());
            }
        } else if (frame.position == AFTER) {
            if (b == ',' && mayGoOn(frame, to)) {
                to.put(frame.at(COMMA, frame.count));
            }
        } else if (b == ' ' && frame.position == COMMA) {
            to.put(frame.at(SPACE, frame.count));
        } else if (mayGoOn(frame, to)) {
            Rule item = item(frame.count);
            if (item != null) {
                to.enter(item, frame.at(AFTER, frame.count + 1), b);
            }
        }
    }

    @Override
    boolean complete(Frame frame) {
        return false;
    }

    @Override
    int clip(Frame frame, int bytes) {
        // While the items differ by place, no two counts are alike.
        int same = prefix.size();
        return frame.count < same ? frame.count : same + clip(frame.count - same, least - same, most - same, bytes);
    }

    @Override
    int measure() {
        if (least > most) {
            return IMPOSSIBLE;
        }
        int inner = 0;
        for (int i = 0; i < Math.min(least, prefix.size() + 1); i++) {
            Rule item = item(i);
            inner = Math.max(inner, item == null ? IMPOSSIBLE : item.height);
        }
        return Math.min(IMPOSSIBLE, inner + 1);
    }
}
