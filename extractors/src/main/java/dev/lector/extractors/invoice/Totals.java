package dev.lector.extractors.invoice;

import dev.lector.extractors.candidate.Candidate;
import dev.lector.extractors.field.Scored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses net, tax and gross together: labels propose, the sum decides. One instance a document. */
final class Totals {
    private static final double ADDS_UP = 0.6;
    private static final double NO_TAX = 0.15;
    private static final double NOT_ADDING = 0.8;
    private static final double UNLABELLED = 0.02;
    private static final double LINES_SUM = 0.3;

    /** No rate of a value added or sales tax in the label packs' countries lies above. */
    private static final double MAX_RATE = 0.30;

    private static final int TOP = 10;
    private final Map<Long, Scored> net;
    private final Map<Long, Scored> tax;
    private final Map<Long, Scored> gross;
    private final Map<Long, Candidate> all = new HashMap<>();
    private final @Nullable Long linesSum;

    Totals(List<Candidate> amounts, List<Scored> net, List<Scored> tax, List<Scored> gross, @Nullable Long linesSum) {
        amounts.stream().filter(c -> c.quality() >= 0.6).forEach(c -> all.put(c.cents(), c));
        this.net = best(net);
        this.tax = best(tax);
        this.gross = best(gross);
        this.linesSum = linesSum;
    }

    /**
     * The chosen amounts; each may be null.
     *
     * @param addsUp whether net and tax make gross
     */
    record Sum(@Nullable Scored net, @Nullable Scored tax, @Nullable Scored gross, boolean addsUp) {}

    Sum choose() {
        List<Option> options = new ArrayList<>();
        List<Long> grosses = gross.entrySet().stream()
                .sorted(Comparator.comparingDouble(
                                (Map.Entry<Long, Scored> e) -> e.getValue().score())
                        .reversed())
                .limit(TOP)
                .map(Map.Entry::getKey)
                .toList();
        for (Long g : grosses) {
            for (Long n : all.keySet()) {
                adding(g, n, options);
            }
            options.add(new Option(
                    g,
                    g,
                    tax.containsKey(0L) ? 0L : null,
                    score(gross, g)
                            + Math.max(score(net, g), 0.02)
                            + (tax.containsKey(0L) ? tax.get(0L).score() : 0)
                            + NO_TAX
                            + fromLines(g),
                    true));
            options.add(new Option(
                    g, top(net), top(tax), score(gross, g) + topScore(net) + topScore(tax) - NOT_ADDING, false));
        }
        options.add(new Option(null, top(net), top(tax), topScore(net) + topScore(tax), false));
        Option best =
                options.stream().max(Comparator.comparingDouble(Option::score)).orElseThrow();
        double bonus = best.addsUp && best.tax != null && best.tax != 0 ? 0.35 : best.addsUp ? 0.05 : 0;
        return new Sum(
                pick(net, best.net, bonus), pick(tax, best.tax, bonus), pick(gross, best.gross, bonus), best.addsUp);
    }

    private void adding(long g, long n, List<Option> options) {
        long t = g - n;
        boolean rate = n != 0 && t != 0 && Math.abs(t) <= MAX_RATE * Math.abs(n) + 1 && (t > 0) == (n > 0);
        if (rate && all.containsKey(t)) {
            double labels = score(gross, g) + score(net, n) + score(tax, t);
            boolean labelled = net.containsKey(n) || tax.containsKey(t);
            options.add(new Option(g, n, t, labels + (labelled ? ADDS_UP : ADDS_UP / 2) + fromLines(n), true));
        }
    }

    private double fromLines(long n) {
        return linesSum != null && linesSum == n ? LINES_SUM : 0;
    }

    private @Nullable Scored pick(Map<Long, Scored> labelled, @Nullable Long value, double bonus) {
        if (value == null) {
            return null;
        }
        Scored own = labelled.get(value);
        if (own == null && all.containsKey(value)) {
            own = new Scored(all.get(value), 0.2, List.of("no label"));
        }
        if (own == null || bonus == 0) {
            return own;
        }
        List<String> why = new ArrayList<>(own.why());
        why.add("net + tax = gross");
        return new Scored(own.candidate(), own.score() + bonus, why);
    }

    private static Map<Long, Scored> best(List<Scored> scored) {
        Map<Long, Scored> best = new HashMap<>();
        for (Scored s : scored) {
            best.merge(s.candidate().cents(), s, (a, b) -> a.score() >= b.score() ? a : b);
        }
        return best;
    }

    private static @Nullable Long top(Map<Long, Scored> scored) {
        return scored.entrySet().stream()
                .max(Comparator.comparingDouble(e -> e.getValue().score()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static double topScore(Map<Long, Scored> scored) {
        return scored.values().stream().mapToDouble(Scored::score).max().orElse(0);
    }

    private static double score(Map<Long, Scored> scored, long value) {
        Scored s = scored.get(value);
        return s == null ? UNLABELLED : s.score();
    }

    private record Option(@Nullable Long gross, @Nullable Long net, @Nullable Long tax, double score, boolean addsUp) {}
}
