package dev.lector.evaluation.score;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sums by the name of what is measured. Not thread-safe. */
public final class Measures {
    private final SortedMap<String, Measure> all = new TreeMap<>();

    /**
     * A measure.
     *
     * @param right sum of what was right; a sum of similarities for a mean
     * @param asked how often it was asked
     */
    public record Measure(double right, int asked) {
        /** Share or mean. */
        public double rate() {
            return asked == 0 ? 0 : right / asked;
        }
    }

    void add(String name, boolean right) {
        add(name, right ? 1 : 0);
    }

    void add(String name, double right) {
        all.merge(name, new Measure(right, 1), (a, b) -> new Measure(a.right + b.right, a.asked + b.asked));
    }

    /** Puts a rate that is no mean over cases, such as an F1. */
    void rate(String name, double rate, int asked) {
        all.put(name, new Measure(rate * asked, asked));
    }

    /** All measures in the order of their names. */
    public Map<String, Measure> all() {
        return java.util.Collections.unmodifiableSortedMap(all);
    }

    /** One line a measure: name, right, asked, rate, parted by tabs. */
    public String table() {
        StringBuilder lines = new StringBuilder();
        all.forEach((name, m) -> lines.append(
                String.format(Locale.ROOT, "%s\t%s\t%d\t%.4f%n", name, plain(m.right), m.asked, m.rate())));
        return lines.toString();
    }

    private static String plain(double right) {
        return right == Math.rint(right) ? String.valueOf((long) right) : String.format(Locale.ROOT, "%.3f", right);
    }
}
