package dev.lector.internal.automaton;

import dev.lector.error.AuthorException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A nondeterministic automaton after Thompson (Regular Expression Search Algorithm, CACM 11(6), 1968) and its subset construction.
 * Edges without a character may ask for the start or the end of the text. Confined to one call.
 */
final class Nfa {
    private static final int MOST_STATES = 60_000;
    private static final int ALWAYS = 0;
    private static final int AT_START = 1;
    private static final int AT_END = 2;

    private record Edge(@Nullable CharSet on, int when, int to) {}

    private final List<List<Edge>> edges = new ArrayList<>();
    private final String source;

    private Nfa(String source) {
        this.source = source;
    }

    /** The language of texts in which the expression is found somewhere, or which it is as a whole. */
    static Dfa determine(Regex regex, boolean whole, String source) {
        Nfa nfa = new Nfa(source);
        int start = nfa.state();
        int begin = nfa.state();
        int end = nfa.build(regex, begin);
        int last = nfa.state();
        nfa.edges.get(start).add(new Edge(null, ALWAYS, begin));
        nfa.edges.get(end).add(new Edge(null, ALWAYS, last));
        if (!whole) {
            nfa.edges.get(start).add(new Edge(CharSet.ALL, ALWAYS, start));
            nfa.edges.get(last).add(new Edge(CharSet.ALL, ALWAYS, last));
        }
        return nfa.subsets(start, last);
    }

    private int state() {
        if (edges.size() >= MOST_STATES) {
            throw tooLarge("states before it is deterministic", MOST_STATES);
        }
        edges.add(new ArrayList<>());
        return edges.size() - 1;
    }

    private AuthorException tooLarge(String what, int limit) {
        return new AuthorException("regular expression \"" + source + "\" needs more than " + limit + " " + what);
    }

    private int build(Regex regex, int from) {
        if (regex instanceof Regex.Chars chars) {
            return edge(from, chars.set(), ALWAYS);
        }
        if (regex instanceof Regex.Sequence sequence) {
            int at = from;
            for (Regex part : sequence.parts()) {
                at = build(part, at);
            }
            return at;
        }
        if (regex instanceof Regex.Either either) {
            int join = state();
            for (Regex part : either.parts()) {
                edges.get(build(part, edge(from, null, ALWAYS))).add(new Edge(null, ALWAYS, join));
            }
            return join;
        }
        if (regex instanceof Regex.Repeat repeat) {
            return repeat(repeat, from);
        }
        return edge(from, null, regex instanceof Regex.Begin ? AT_START : AT_END);
    }

    private int repeat(Regex.Repeat repeat, int from) {
        int at = from;
        for (int i = 0; i < repeat.least(); i++) {
            at = build(repeat.part(), at);
        }
        if (repeat.most() < 0) {
            int loop = edge(at, null, ALWAYS);
            edges.get(build(repeat.part(), loop)).add(new Edge(null, ALWAYS, loop));
            return edge(loop, null, ALWAYS);
        }
        int join = state();
        for (int i = repeat.least(); i < repeat.most(); i++) {
            edges.get(at).add(new Edge(null, ALWAYS, join));
            at = build(repeat.part(), edge(at, null, ALWAYS));
        }
        edges.get(at).add(new Edge(null, ALWAYS, join));
        return join;
    }

    private int edge(int from, @Nullable CharSet on, int when) {
        int to = state();
        edges.get(from).add(new Edge(on, when, to));
        return to;
    }

    private Dfa subsets(int start, int last) {
        int[] classes = classes();
        Map<BitSet, Integer> numbers = new HashMap<>();
        List<BitSet> sets = new ArrayList<>();
        List<int[]> next = new ArrayList<>();
        BitSet first = new BitSet();
        first.set(start);
        sets.add(closure(first, AT_START));
        numbers.put(sets.get(0), 0);
        IdentityHashMap<CharSet, BitSet> members = new IdentityHashMap<>();
        // Being at the start is a property of the first set only, so it must not be met again later.
        boolean[] accepts = new boolean[Dfa.MOST_STATES];
        for (int i = 0; i < sets.size(); i++) {
            BitSet set = sets.get(i);
            accepts[i] = closure(set, i == 0 ? AT_START | AT_END : AT_END).get(last);
            int[] row = new int[classes.length];
            for (int c = 0; c < classes.length; c++) {
                BitSet moved = move(set, classes, c, members);
                row[c] = moved.isEmpty() ? Dfa.DEAD : number(closure(moved, ALWAYS), numbers, sets);
            }
            next.add(row);
        }
        return new Dfa(classes, next.toArray(int[][]::new), Arrays.copyOf(accepts, sets.size())).trimmed();
    }

    private int number(BitSet set, Map<BitSet, Integer> numbers, List<BitSet> sets) {
        if (set.isEmpty()) {
            return Dfa.DEAD;
        }
        Integer known = numbers.get(set);
        if (known != null && known != 0) {
            return known;
        }
        if (sets.size() >= Dfa.MOST_STATES) {
            throw tooLarge("states", Dfa.MOST_STATES);
        }
        sets.add(set);
        numbers.put(set, sets.size() - 1);
        return sets.size() - 1;
    }

    private int[] classes() {
        TreeSet<Integer> starts = new TreeSet<>(List.of(0));
        edges.forEach(all -> all.forEach(edge -> {
            if (edge.on != null) {
                for (int at : edge.on.edges()) {
                    starts.add(at);
                }
            }
        }));
        starts.remove(CharSet.MAX + 1);
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    private BitSet move(BitSet set, int[] classes, int number, IdentityHashMap<CharSet, BitSet> members) {
        BitSet moved = new BitSet();
        for (int state = set.nextSetBit(0); state >= 0; state = set.nextSetBit(state + 1)) {
            for (Edge edge : edges.get(state)) {
                CharSet on = edge.on;
                if (on != null
                        && members.computeIfAbsent(on, s -> within(s, classes)).get(number)) {
                    moved.set(edge.to);
                }
            }
        }
        return moved;
    }

    /** The classes that are inside of a set; a class is never half inside. */
    private static BitSet within(CharSet set, int[] classes) {
        BitSet inside = new BitSet();
        for (int c = 0; c < classes.length; c++) {
            inside.set(c, set.contains(classes[c]));
        }
        return inside;
    }

    private BitSet closure(BitSet set, int where) {
        BitSet closed = (BitSet) set.clone();
        Deque<Integer> open = new ArrayDeque<>();
        set.stream().forEach(open::push);
        while (!open.isEmpty()) {
            for (Edge edge : edges.get(open.pop())) {
                if (edge.on == null && (edge.when & where) == edge.when && !closed.get(edge.to)) {
                    closed.set(edge.to);
                    open.push(edge.to);
                }
            }
        }
        return closed;
    }
}
