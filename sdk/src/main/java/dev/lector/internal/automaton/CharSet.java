package dev.lector.internal.automaton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/** A set of Unicode scalar values as ordered, disjoint ranges. Surrogates are never in it. Immutable. */
final class CharSet {
    static final int MAX = Character.MAX_CODE_POINT;
    static final CharSet ALL = new CharSet(new int[] {0, 0xD7FF, 0xE000, MAX});

    /** First and last of each range, in turn. */
    private final int[] ranges;

    private CharSet(int[] ranges) {
        this.ranges = ranges;
    }

    static CharSet of(int... firstsAndLasts) {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < firstsAndLasts.length; i += 2) {
            pairs.add(new int[] {firstsAndLasts[i], firstsAndLasts[i + 1]});
        }
        return join(pairs);
    }

    static CharSet single(int c) {
        return of(c, c);
    }

    static CharSet of(IntPredicate member) {
        List<int[]> pairs = new ArrayList<>();
        for (int c = 0; c <= MAX; c++) {
            if (member.test(c)) {
                int first = c;
                while (c < MAX && member.test(c + 1)) {
                    c++;
                }
                pairs.add(new int[] {first, c});
            }
        }
        return join(pairs);
    }

    private static CharSet join(List<int[]> pairs) {
        pairs.sort(Comparator.comparingInt(pair -> pair[0]));
        int[] joined = new int[2 * pairs.size()];
        int size = 0;
        for (int[] pair : pairs) {
            if (size > 0 && pair[0] <= joined[size - 1] + 1) {
                joined[size - 1] = Math.max(joined[size - 1], pair[1]);
            } else {
                joined[size++] = pair[0];
                joined[size++] = pair[1];
            }
        }
        return new CharSet(Arrays.copyOf(joined, size));
    }

    CharSet or(CharSet other) {
        List<int[]> pairs = new ArrayList<>();
        collect(pairs);
        other.collect(pairs);
        return join(pairs);
    }

    private void collect(List<int[]> pairs) {
        for (int i = 0; i < ranges.length; i += 2) {
            pairs.add(new int[] {ranges[i], ranges[i + 1]});
        }
    }

    CharSet not() {
        List<int[]> pairs = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < ranges.length; i += 2) {
            if (ranges[i] > from) {
                pairs.add(new int[] {from, ranges[i] - 1});
            }
            from = ranges[i + 1] + 1;
        }
        if (from <= MAX) {
            pairs.add(new int[] {from, MAX});
        }
        return join(pairs).withoutSurrogates();
    }

    private CharSet withoutSurrogates() {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < ranges.length; i += 2) {
            cut(pairs, ranges[i], ranges[i + 1], 0, 0xD7FF);
            cut(pairs, ranges[i], ranges[i + 1], 0xE000, MAX);
        }
        return join(pairs);
    }

    private static void cut(List<int[]> pairs, int first, int last, int low, int high) {
        if (Math.max(first, low) <= Math.min(last, high)) {
            pairs.add(new int[] {Math.max(first, low), Math.min(last, high)});
        }
    }

    boolean contains(int c) {
        int at = Arrays.binarySearch(ranges, c);
        // Between a first (even) and a last (odd) the insertion point is odd.
        return at >= 0 || (-at - 1) % 2 == 1;
    }

    boolean isEmpty() {
        return ranges.length == 0;
    }

    /** First value of each range and the value after each: where membership changes. */
    int[] edges() {
        int[] edges = ranges.clone();
        for (int i = 1; i < edges.length; i += 2) {
            edges[i]++;
        }
        return edges;
    }
}
