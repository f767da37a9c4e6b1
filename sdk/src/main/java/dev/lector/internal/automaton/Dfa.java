package dev.lector.internal.automaton;

import dev.lector.error.AuthorException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A deterministic automaton over Unicode characters. State 0 is the start; every state that can be reached can reach an end, unless the
 * language is empty. Immutable, thread-safe.
 */
public final class Dfa {
    static final int DEAD = -1;
    static final int MOST_STATES = 10_000;

    /** First character of each class; a class goes on to the next one's first. */
    private final int[] classes;

    private final int[][] next;
    private final boolean[] accepts;

    Dfa(int[] classes, int[][] next, boolean[] accepts) {
        this.classes = classes;
        this.next = next;
        this.accepts = accepts;
    }

    /**
     * Texts in which an expression is found somewhere, as the keyword {@code pattern} of JSON Schema means it.
     *
     * @throws AuthorException for an expression outside the supported subset
     */
    public static Dfa found(String expression) {
        return Nfa.determine(RegexParser.parse(expression), false, expression).minimal();
    }

    /**
     * Texts that an expression matches as a whole.
     *
     * @throws AuthorException for an expression outside the supported subset
     */
    public static Dfa matched(String expression) {
        return Nfa.determine(RegexParser.parse(expression), true, expression).minimal();
    }

    /** Texts of a length in characters; {@code most} is −1 for no end. */
    public static Dfa length(int least, int most) {
        int states = (most < 0 ? least : most) + 1;
        if (states > MOST_STATES) {
            throw new AuthorException(
                    "a length of " + states + " together with a pattern needs more than " + MOST_STATES + " states");
        }
        int[][] next = new int[states][1];
        boolean[] accepts = new boolean[states];
        for (int i = 0; i < states; i++) {
            next[i][0] = i + 1 < states ? i + 1 : most < 0 ? i : DEAD;
            accepts[i] = i >= least;
        }
        return new Dfa(new int[] {0}, next, accepts);
    }

    public int states() {
        return next.length;
    }

    public boolean isEmpty() {
        return next.length == 0;
    }

    public boolean accepts(int state) {
        return accepts[state];
    }

    /** The state after a character, or −1. */
    public int next(int state, int character) {
        return next[state][classOf(character)];
    }

    private int classOf(int character) {
        int at = Arrays.binarySearch(classes, character);
        return at >= 0 ? at : -at - 2;
    }

    /** Whether every character from first to last leads to the same state (or to none). */
    boolean uniform(int state, int first, int last) {
        int target = next(state, first);
        for (int c = classOf(first) + 1; c < classes.length && classes[c] <= last; c++) {
            if (next[state][c] != target) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text belongs to the language; linear in its length. */
    public boolean matches(String text) {
        int state = isEmpty() ? DEAD : 0;
        for (int i = 0; i < text.length() && state != DEAD; ) {
            int c = text.codePointAt(i);
            state = next(state, c);
            i += Character.charCount(c);
        }
        return state != DEAD && accepts[state];
    }

    /** Texts of both languages. */
    public Dfa and(Dfa other) {
        TreeSet<Integer> starts = new TreeSet<>();
        Arrays.stream(classes).forEach(starts::add);
        Arrays.stream(other.classes).forEach(starts::add);
        int[] merged = starts.stream().mapToInt(Integer::intValue).toArray();
        if (isEmpty() || other.isEmpty()) {
            return new Dfa(merged, new int[0][], new boolean[0]);
        }
        Map<Long, Integer> numbers = new HashMap<>();
        List<Long> pairs = new ArrayList<>(List.of(0L));
        numbers.put(0L, 0);
        List<int[]> rows = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            int left = (int) (pairs.get(i) >> 32);
            int right = pairs.get(i).intValue();
            rows.add(Arrays.stream(merged)
                    .map(c -> pair(next(left, c), other.next(right, c), numbers, pairs))
                    .toArray());
        }
        boolean[] ends = new boolean[pairs.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = accepts[(int) (pairs.get(i) >> 32)]
                    && other.accepts[pairs.get(i).intValue()];
        }
        return new Dfa(merged, rows.toArray(int[][]::new), ends).trimmed().minimal();
    }

    private static int pair(int left, int right, Map<Long, Integer> numbers, List<Long> pairs) {
        if (left == DEAD || right == DEAD) {
            return DEAD;
        }
        long key = ((long) left << 32) | right;
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        if (pairs.size() >= MOST_STATES) {
            throw new AuthorException(
                    "a pattern together with a length or format needs more than " + MOST_STATES + " states");
        }
        pairs.add(key);
        numbers.put(key, pairs.size() - 1);
        return pairs.size() - 1;
    }

    /** Without states from which no end can be reached. */
    Dfa trimmed() {
        BitSet alive = new BitSet();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int s = next.length - 1; s >= 0; s--) {
                if (!alive.get(s) && (accepts[s] || Arrays.stream(next[s]).anyMatch(t -> t >= 0 && alive.get(t)))) {
                    alive.set(s);
                    grown = true;
                }
            }
        }
        if (!alive.get(0)) {
            return new Dfa(classes, new int[0][], new boolean[0]);
        }
        int[] group = new int[next.length];
        Arrays.fill(group, DEAD);
        int size = 0;
        for (int s = alive.nextSetBit(0); s >= 0; s = alive.nextSetBit(s + 1)) {
            group[s] = size++;
        }
        return merged(group, size);
    }

    /** The smallest automaton of the same language, by Moore's refinement of partitions. */
    Dfa minimal() {
        if (isEmpty()) {
            return this;
        }
        int[] group = new int[next.length];
        int size = 0;
        for (int before = -1; size != before; ) {
            before = size;
            Map<List<Integer>, Integer> numbers = new HashMap<>();
            int[] refined = new int[group.length];
            for (int s = 0; s < group.length; s++) {
                List<Integer> signature = new ArrayList<>(classes.length + 2);
                signature.add(group[s]);
                signature.add(accepts[s] ? 1 : 0);
                for (int target : next[s]) {
                    signature.add(target == DEAD ? DEAD : group[target]);
                }
                refined[s] = numbers.computeIfAbsent(signature, k -> numbers.size());
            }
            group = refined;
            size = numbers.size();
        }
        return merged(group, size);
    }

    private Dfa merged(int[] group, int size) {
        int[][] rows = new int[size][];
        boolean[] ends = new boolean[size];
        for (int s = 0; s < group.length; s++) {
            if (group[s] != DEAD && rows[group[s]] == null) {
                rows[group[s]] = Arrays.stream(next[s])
                        .map(t -> t == DEAD ? DEAD : group[t])
                        .toArray();
                ends[group[s]] = accepts[s];
            }
        }
        return new Dfa(classes, rows, ends);
    }
}
