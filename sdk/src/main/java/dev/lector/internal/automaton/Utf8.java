package dev.lector.internal.automaton;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes an automaton over characters out over the bytes of UTF-8 (RFC 3629), plain or as a JSON string (RFC 8259). Confined to one call.
 *
 * <p>Blocks of characters that all lead to the same state share their states, so that a class of a hundred thousand letters stays small.
 */
public final class Utf8 {
    private static final int MOST_STATES = 200_000;
    private static final int BLOCK = 64;
    private static final String ESCAPED = "\"\\\b\f\n\r\t";
    private static final String LETTERS = "\"\\bfnrt";

    private final Dfa dfa;
    private final boolean json;
    private final ByteDfa.Builder builder = new ByteDfa.Builder(MOST_STATES);
    private final Map<List<Integer>, Integer> shared = new HashMap<>();
    private int offset;
    private int end;

    private Utf8(Dfa dfa, boolean json) {
        this.dfa = dfa;
        this.json = json;
    }

    /** The same texts as bytes. */
    public static ByteDfa plain(Dfa dfa) {
        return new Utf8(dfa, false).write();
    }

    /**
     * The same texts as JSON strings with their quotes. Each character has one way to be written: as itself where that is allowed,
     * else with its short escape; texts with other control characters are left out.
     */
    public static ByteDfa json(Dfa dfa) {
        return new Utf8(dfa, true).write();
    }

    private ByteDfa write() {
        if (json) {
            int open = builder.state();
            offset = 2;
            end = builder.state();
            builder.accept(end);
            builder.edge(open, '"', offset);
        }
        for (int s = 0; s < dfa.states(); s++) {
            builder.state();
        }
        for (int s = 0; s < dfa.states(); s++) {
            state(s);
        }
        return dfa.isEmpty() ? new ByteDfa.Builder(1).build() : builder.build();
    }

    private void state(int s) {
        if (dfa.accepts(s) && json) {
            builder.edge(offset + s, '"', end);
        } else if (dfa.accepts(s)) {
            builder.accept(offset + s);
        }
        int escape = json ? builder.state() : ByteDfa.DEAD;
        for (int c = 0; c < 0x80; c++) {
            ascii(s, c, escape);
        }
        if (json) {
            builder.edge(offset + s, '\\', escape);
        }
        for (int lead = 0xC2; lead <= 0xDF; lead++) {
            connect(s, lead, block(s, (lead & 0x1F) << 6, 1, 0x80));
        }
        for (int lead = 0xE0; lead <= 0xEF; lead++) {
            connect(s, lead, block(s, (lead & 0x0F) << 12, 2, 0x800));
        }
        for (int lead = 0xF0; lead <= 0xF4; lead++) {
            connect(s, lead, block(s, (lead & 0x07) << 18, 3, 0x10000));
        }
    }

    private void ascii(int s, int c, int escape) {
        int to = target(s, c, 0);
        if (to == ByteDfa.DEAD) {
            return;
        }
        int escaped = json ? ESCAPED.indexOf(c) : -1;
        if (escaped >= 0) {
            builder.edge(escape, LETTERS.charAt(escaped), to);
        } else if (!json || c >= 0x20) {
            builder.edge(offset + s, c, to);
        }
    }

    private void connect(int s, int lead, int to) {
        if (to != ByteDfa.DEAD) {
            builder.edge(offset + s, lead, to);
        }
    }

    private int target(int s, int c, int least) {
        if (c < least || c > CharSet.MAX || (c >= 0xD800 && c <= 0xDFFF)) {
            return ByteDfa.DEAD;
        }
        int to = dfa.next(s, c);
        return to == Dfa.DEAD ? ByteDfa.DEAD : offset + to;
    }

    /** State before the last {@code remaining} bytes of characters from {@code base} on, the shortest encoding only. */
    private int block(int s, int base, int remaining, int least) {
        int last = base + (1 << (6 * remaining)) - 1;
        if (last < least || base > CharSet.MAX || (base >= 0xD800 && last <= 0xDFFF)) {
            return ByteDfa.DEAD;
        }
        boolean clean = base >= least && last <= CharSet.MAX && (last < 0xD800 || base > 0xDFFF);
        if (clean && dfa.uniform(s, base, last)) {
            return skip(target(s, base, least), remaining);
        }
        Integer[] children = new Integer[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            int child = base + (i << (6 * (remaining - 1)));
            children[i] = remaining == 1 ? target(s, child, least) : block(s, child, remaining - 1, least);
        }
        return node(Arrays.asList(children));
    }

    private int skip(int to, int remaining) {
        int at = to;
        for (int i = 0; i < remaining && at != ByteDfa.DEAD; i++) {
            at = node(Collections.nCopies(BLOCK, at));
        }
        return at;
    }

    private int node(List<Integer> children) {
        if (children.stream().allMatch(child -> child == ByteDfa.DEAD)) {
            return ByteDfa.DEAD;
        }
        Integer known = shared.get(children);
        if (known != null) {
            return known;
        }
        int node = builder.state();
        for (int i = 0; i < BLOCK; i++) {
            if (children.get(i) != ByteDfa.DEAD) {
                builder.edge(node, 0x80 + i, children.get(i));
            }
        }
        shared.put(children, node);
        return node;
    }
}
