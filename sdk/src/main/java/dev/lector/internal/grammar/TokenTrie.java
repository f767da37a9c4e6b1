package dev.lector.internal.grammar;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The tokens of a vocabulary as a trie of their bytes, laid out in depth-first order: a walk reads the arrays from front to back and
 * jumps over what it cannot enter. Immutable, thread-safe.
 */
final class TokenTrie {
    private static final int NO_TOKEN = -1;

    /** Per node: its byte, its depth (from 1), the first node behind its subtree, and a token that ends here. */
    final byte[] labels;

    final short[] depths;
    final int[] ends;
    final int[] tokens;
    /** Per token: another token of the same bytes. */
    final int[] twins;

    final int deepest;

    /** Builds the trie of those tokens that are chosen; tokens without bytes are left out. */
    TokenTrie(byte[][] bytes, BitSet chosen) {
        int[] order = chosen.stream()
                .filter(token -> bytes[token].length > 0)
                .boxed()
                .sorted(Comparator.comparing(token -> bytes[token], Arrays::compareUnsigned))
                .mapToInt(Integer::intValue)
                .toArray();
        int nodes = 0;
        byte[] before = new byte[0];
        for (int token : order) {
            nodes += bytes[token].length - common(before, bytes[token]);
            before = bytes[token];
        }
        labels = new byte[nodes];
        depths = new short[nodes];
        ends = new int[nodes];
        tokens = new int[nodes];
        twins = new int[bytes.length];
        Arrays.fill(tokens, NO_TOKEN);
        Arrays.fill(twins, NO_TOKEN);
        fill(bytes, order);
        deepest = IntStream.range(0, nodes).map(i -> depths[i]).max().orElse(0);
    }

    private void fill(byte[][] bytes, int[] order) {
        int size = 0;
        byte[] before = new byte[0];
        int[] path =
                new int[1 + Arrays.stream(order).map(t -> bytes[t].length).max().orElse(0)];
        for (int token : order) {
            byte[] own = bytes[token];
            int common = common(before, own);
            for (int d = before.length; d > common; d--) {
                ends[path[d]] = size;
            }
            for (int d = common; d < own.length; d++) {
                labels[size] = own[d];
                depths[size] = (short) (d + 1);
                path[d + 1] = size++;
            }
            int node = path[own.length];
            twins[token] = tokens[node];
            tokens[node] = token;
            before = own;
        }
        for (int d = before.length; d > 0; d--) {
            ends[path[d]] = size;
        }
    }

    private static int common(byte[] a, byte[] b) {
        int mismatch = Arrays.mismatch(a, b);
        return mismatch < 0 ? a.length : mismatch;
    }

    int size() {
        return labels.length;
    }

    /** Adds the tokens that end at a node. */
    void collect(int node, BitSet to) {
        for (int token = tokens[node]; token != NO_TOKEN; token = twins[token]) {
            to.set(token);
        }
    }
}
