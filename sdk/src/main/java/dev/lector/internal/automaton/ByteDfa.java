package dev.lector.internal.automaton;

import dev.lector.error.AuthorException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A deterministic automaton over bytes. State 0 is the start; from every state an end can be reached, unless the language is empty.
 * Immutable, thread-safe.
 */
public final class ByteDfa {
    /** No state. */
    public static final int DEAD = -1;

    private final int[][] rows;
    private final int[] firsts;
    private final boolean[] accepts;

    private ByteDfa(int[][] rows, int[] firsts, boolean[] accepts) {
        this.rows = rows;
        this.firsts = firsts;
        this.accepts = accepts;
    }

    public boolean isEmpty() {
        return rows.length == 0;
    }

    public int states() {
        return rows.length;
    }

    /** The state after a byte (0 to 255), or {@link #DEAD}. */
    public int next(int state, int b) {
        int[] row = rows[state];
        int i = b - firsts[state];
        return i >= 0 && i < row.length ? row[i] : DEAD;
    }

    public boolean accepts(int state) {
        return accepts[state];
    }

    /** Whether any byte may follow. */
    public boolean goesOn(int state) {
        return rows[state].length > 0;
    }

    /** Fewest bytes from each state to an end. */
    public int[] distances() {
        int[] distances = new int[rows.length];
        Arrays.fill(distances, Integer.MAX_VALUE);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int s = 0; s < rows.length; s++) {
                int best = accepts[s] ? 0 : Integer.MAX_VALUE;
                for (int to : rows[s]) {
                    best = to == DEAD || distances[to] == Integer.MAX_VALUE ? best : Math.min(best, distances[to] + 1);
                }
                changed |= best < distances[s];
                distances[s] = Math.min(best, distances[s]);
            }
        }
        return distances;
    }

    /** Whether a text's UTF-8 bytes belong to the language. */
    public boolean matches(String text) {
        int state = isEmpty() ? DEAD : 0;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            state = state == DEAD ? DEAD : next(state, b & 0xFF);
        }
        return state != DEAD && accepts[state];
    }

    /** Exactly these texts. */
    public static ByteDfa literals(Collection<String> texts) {
        Builder builder = new Builder(200_000);
        int start = builder.state();
        Map<Long, Integer> children = new HashMap<>();
        for (String text : texts) {
            int at = start;
            for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
                int from = at;
                at = children.computeIfAbsent(((long) at << 8) | (b & 0xFF), key -> {
                    int to = builder.state();
                    builder.edge(from, b & 0xFF, to);
                    return to;
                });
            }
            builder.accept(at);
        }
        return builder.build();
    }

    /** One step of an automaton that is given as a function. */
    interface Step<S> {
        /** The state after a byte, or null. */
        @Nullable S next(S state, int b);
    }

    /** Spells out an automaton that is given as a function over the bytes of an alphabet. */
    static <S> ByteDfa explore(S start, String alphabet, Step<S> step, Predicate<S> accepts) {
        Builder builder = new Builder(200_000);
        Map<S, Integer> numbers = new HashMap<>();
        List<S> open = new ArrayList<>(List.of(start));
        numbers.put(start, builder.state());
        for (int i = 0; i < open.size(); i++) {
            S state = open.get(i);
            if (accepts.test(state)) {
                builder.accept(i);
            }
            for (int c = 0; c < alphabet.length(); c++) {
                S next = step.next(state, alphabet.charAt(c));
                if (next != null) {
                    int to = numbers.computeIfAbsent(next, n -> {
                        open.add(n);
                        return builder.state();
                    });
                    builder.edge(i, alphabet.charAt(c), to);
                }
            }
        }
        return builder.build();
    }

    /** Collects states and edges; what cannot reach an end is cut when it is built. Not thread-safe. */
    static final class Builder {
        private final int limit;
        private final List<int[]> rows = new ArrayList<>();
        private final Set<Integer> accepts = new HashSet<>();

        Builder(int limit) {
            this.limit = limit;
        }

        int state() {
            if (rows.size() >= limit) {
                throw new AuthorException("a pattern or list of choices needs more than " + limit + " states");
            }
            rows.add(new int[0]);
            return rows.size() - 1;
        }

        void accept(int state) {
            accepts.add(state);
        }

        /** Adds pairs of byte and target lazily: rows hold them in turn until they are built. */
        void edge(int from, int b, int to) {
            int[] row = rows.get(from);
            int[] longer = Arrays.copyOf(row, row.length + 2);
            longer[row.length] = b;
            longer[row.length + 1] = to;
            rows.set(from, longer);
        }

        ByteDfa build() {
            boolean[] alive = alive();
            int[] numbers = new int[rows.size()];
            int size = 0;
            for (int s = 0; s < numbers.length; s++) {
                numbers[s] = alive[s] ? size++ : DEAD;
            }
            if (size == 0 || !alive[0]) {
                return new ByteDfa(new int[0][], new int[0], new boolean[0]);
            }
            int[][] built = new int[size][];
            int[] firsts = new int[size];
            boolean[] ends = new boolean[size];
            for (int s = 0; s < numbers.length; s++) {
                if (alive[s]) {
                    firsts[numbers[s]] = dense(rows.get(s), numbers, built, numbers[s]);
                    ends[numbers[s]] = accepts.contains(s);
                }
            }
            return new ByteDfa(built, firsts, ends);
        }

        private static int dense(int[] pairs, int[] numbers, int[][] built, int at) {
            int first = 256;
            int last = -1;
            for (int i = 0; i < pairs.length; i += 2) {
                if (numbers[pairs[i + 1]] != DEAD) {
                    first = Math.min(first, pairs[i]);
                    last = Math.max(last, pairs[i]);
                }
            }
            built[at] = new int[Math.max(0, last - first + 1)];
            Arrays.fill(built[at], DEAD);
            for (int i = 0; i < pairs.length; i += 2) {
                if (numbers[pairs[i + 1]] != DEAD) {
                    built[at][pairs[i] - first] = numbers[pairs[i + 1]];
                }
            }
            return first;
        }

        private boolean[] alive() {
            List<List<Integer>> into = new ArrayList<>();
            rows.forEach(row -> into.add(new ArrayList<>()));
            for (int s = 0; s < rows.size(); s++) {
                for (int i = 1; i < rows.get(s).length; i += 2) {
                    into.get(rows.get(s)[i]).add(s);
                }
            }
            boolean[] alive = new boolean[rows.size()];
            List<Integer> open = new ArrayList<>(accepts);
            open.forEach(s -> alive[s] = true);
            while (!open.isEmpty()) {
                for (int source : into.get(open.remove(open.size() - 1))) {
                    if (!alive[source]) {
                        alive[source] = true;
                        open.add(source);
                    }
                }
            }
            return alive;
        }
    }
}
