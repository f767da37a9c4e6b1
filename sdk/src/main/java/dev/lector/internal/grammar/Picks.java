package dev.lector.internal.grammar;

import dev.lector.internal.grammar.Frames.Collector;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON array whose items must differ, out of a list of choices: they come in the list's order, each at most once. The position holds a
 * phase and the first choice that may still come, the count the bytes of a choice so far or the items so far.
 */
final class Picks extends Rule {
    private static final int OPEN = 0;
    private static final int FIRST = 1;
    private static final int AFTER = 2;
    private static final int COMMA = 3;
    private static final int ITEM = 4;
    private static final int PHASES = 8;
    /** Items so far and bytes of a choice share the count. */
    private static final int BYTES = 1 << 16;

    private final List<byte[]> choices;
    private final int least;
    private final int most;

    Picks(List<String> choices, int least, int most) {
        this.choices = choices.stream()
                .map(choice -> choice.getBytes(StandardCharsets.UTF_8))
                .toList();
        this.least = least;
        this.most = most;
    }

    @Override
    void enter(@Nullable Frame after, int depth, Collector to) {
        to.put(new Frame(this, OPEN, 0, after, depth + 1));
    }

    @Override
    void step(Frame frame, int b, Collector to) {
        int phase = frame.position % PHASES;
        int index = frame.position / PHASES;
        int items = frame.count / BYTES;
        switch (phase) {
            case OPEN -> {
                if (b == '[') {
                    to.put(frame.at(FIRST, 0));
                }
            }
            case FIRST -> {
                close(frame, items, b, to);
                items(frame, 0, items, b, to);
            }
            case AFTER -> {
                close(frame, items, b, to);
                if (b == ',' && items < most && lastStart(items) > index - 1) {
                    to.put(frame.at(COMMA + PHASES * index, frame.count));
                }
            }
            case COMMA -> {
                if (b == ' ' && frame.count % BYTES == 0) {
                    to.put(frame.at(frame.position, frame.count + 1));
                }
                items(frame, index, items, b, to);
            }
            default -> item(frame, index, items, frame.count % BYTES, b, to);
        }
    }

    private void close(Frame frame, int items, int b, Collector to) {
        if (b == ']' && items >= least) {
            to.put(frame.done());
        }
    }

    /** The last choice that may come next so that enough are left behind it for the least number of items. */
    private int lastStart(int items) {
        return choices.size() - Math.max(1, least - items);
    }

    private void items(Frame frame, int from, int items, int b, Collector to) {
        for (int i = from; items < most && i <= lastStart(items); i++) {
            item(frame, i, items, 0, b, to);
        }
    }

    private void item(Frame frame, int index, int items, int bytes, int b, Collector to) {
        byte[] choice = choices.get(index);
        if (bytes < choice.length && (choice[bytes] & 0xFF) == b) {
            boolean whole = bytes + 1 == choice.length;
            to.put(
                    whole
                            ? frame.at(AFTER + PHASES * (index + 1), (items + 1) * BYTES)
                            : frame.at(ITEM + PHASES * index, items * BYTES + bytes + 1));
        }
    }

    @Override
    boolean complete(Frame frame) {
        return false;
    }

    @Override
    int measure() {
        return least <= most ? 1 : IMPOSSIBLE;
    }
}
