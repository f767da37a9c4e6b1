package dev.lector.internal.grammar;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The token masks of one grammar over one vocabulary: computed when first needed, kept while they are used. Thread-safe; a mask that is
 * handed out is shared and must not be changed.
 *
 * <p>Two places get the same mask when they cannot be told apart within the length of the longest token, so a table of a thousand rows
 * needs the masks of a few. Inside a free string most tokens are allowed whatever they say; those are known beforehand and only the
 * others are walked.
 */
public final class Masks {
    private static final int MOST_MASKS = 2_000;
    private static final int MOST_NODES = 20_000;

    /** A place of the walk with the places after each byte, as far as they are known. */
    private static final class Node {
        private final Frames frames;
        private final @Nullable Node[] next = new @Nullable Node[256];

        Node(Frames frames) {
            this.frames = frames;
        }
    }

    private static final class Recent extends LinkedHashMap<Frames, BitSet> {
        Recent() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Frames, BitSet> eldest) {
            return size() > MOST_MASKS;
        }
    }

    private final Grammar grammar;
    private final Vocabulary vocabulary;
    private final Map<Frames, BitSet> masks = new Recent();
    private final Map<Frames, Node> nodes = new HashMap<>();
    private final Node dead = new Node(Frames.none());
    private final Object walking = new Object();

    public Masks(Grammar grammar, Vocabulary vocabulary) {
        this.grammar = grammar;
        this.vocabulary = vocabulary;
    }

    public Grammar grammar() {
        return grammar;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Tokens that may come next, end tokens included where the answer may end. */
    public BitSet mask(Frames at) {
        Frames key = at.within(vocabulary.longest());
        synchronized (masks) {
            BitSet known = masks.get(key);
            if (known != null) {
                return known;
            }
        }
        BitSet mask = compute(key);
        synchronized (masks) {
            masks.put(key, mask);
        }
        return mask;
    }

    private BitSet compute(Frames key) {
        BitSet mask = new BitSet(vocabulary.size());
        if (key.mayEnd()) {
            mask.or(vocabulary.ends());
        }
        synchronized (walking) {
            if (nodes.size() > MOST_NODES) {
                nodes.clear();
            }
            if (key.free(vocabulary.longest())) {
                mask.or(vocabulary.plain());
                walk(vocabulary.special(), key, mask);
            } else {
                walk(vocabulary.all(), key, mask);
            }
        }
        return mask;
    }

    private void walk(TokenTrie trie, Frames from, BitSet mask) {
        Node[] path = new Node[trie.deepest + 1];
        path[0] = node(from);
        int i = 0;
        while (i < trie.size()) {
            int depth = trie.depths[i];
            Node next = step(path[depth - 1], trie.labels[i] & 0xFF);
            if (next == dead) {
                i = trie.ends[i];
            } else {
                path[depth] = next;
                trie.collect(i, mask);
                i++;
            }
        }
    }

    private Node step(Node from, int b) {
        Node known = from.next[b];
        if (known == null) {
            Frames next = grammar.next(from.frames, b);
            known = next.isEmpty() ? dead : node(next.within(vocabulary.longest()));
            from.next[b] = known;
        }
        return known;
    }

    private Node node(Frames frames) {
        return nodes.computeIfAbsent(frames, Node::new);
    }
}
