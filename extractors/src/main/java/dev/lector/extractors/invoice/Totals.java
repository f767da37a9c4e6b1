package dev.lector.extractors.invoice;

import dev.lector.extractors.candidate.Candidate;
import dev.lector.extractors.field.Scored;
import java.math.BigDecimal;
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
    private static final double NOT_ADDING = 0.6;
    private static final double UNLABELLED = 0.02;
    private static final double LINES_SUM = 0.3;
    private static final double CONTAINED = 0.45;
    private static final double SEVERAL = 0.75;
    private static final int MAX_TAXES = 8;

    /** A gross amount is no smaller than the amounts of single rates. */
    private static final double LARGEST = 0.3;

    /** No rate of a value added or sales tax in the label packs' countries lies above. */
    private static final double MAX_RATE = 0.30;

    private static final int TOP = 10;
    private final Map<Long, Scored> net;
    private final Map<Long, Scored> tax;
    private final Map<Long, Scored> gross;
    private final Map<Long, Candidate> all = new HashMap<>();
    private final @Nullable Long linesSum;
    private final List<BigDecimal> rates;

    Totals(
            List<Candidate> amounts,
            List<Scored> net,
            List<Scored> tax,
            List<Scored> gross,
            @Nullable Long linesSum,
            List<BigDecimal> rates) {
        this.rates = rates;
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
            contained(g, options);
            severalRates(g, options);
            options.add(new Option(
                    g, top(net), top(tax), score(gross, g) + topScore(net) + topScore(tax) - NOT_ADDING, false));
        }
        options.add(new Option(null, top(net), top(tax), topScore(net) + topScore(tax), false));
        long most = grosses.stream().mapToLong(Math::abs).max().orElse(1);
        Option best = options.stream()
                .max(Comparator.comparingDouble(o -> o.score + largest(o, most)))
                .orElseThrow();
        double bonus = best.addsUp && best.tax != null && best.tax != 0 ? 0.35 : best.addsUp ? 0.05 : 0;
        return new Sum(
                pick(net, best.net, bonus), pick(tax, best.tax, bonus), pick(gross, best.gross, bonus), best.addsUp);
    }

    private static double largest(Option option, long most) {
        Long g = option.gross;
        return g == null || most == 0 ? 0 : LARGEST * Math.abs(g) / most;
    }

    private void adding(long g, long n, List<Option> options) {
        long t = g - n;
        boolean rate = n != 0 && t != 0 && Math.abs(t) <= MAX_RATE * Math.abs(n) + 1 && (t > 0) == (n > 0);
        if (rate && (all.containsKey(t) || all.containsKey(-t))) {
            long printed = all.containsKey(t) ? t : -t;
            double labels = score(gross, g) + score(net, n) + score(tax, printed);
            boolean labelled = net.containsKey(n) || tax.containsKey(printed);
            options.add(new Option(g, n, t, labels + (labelled ? ADDS_UP : ADDS_UP / 2) + fromLines(n), true));
        }
    }

    /** A net amount with the taxes of two or three rates, each printed for itself; their sum need not be printed. */
    private void severalRates(long g, List<Option> options) {
        List<Long> taxes = tax.keySet().stream()
                .filter(t -> t != 0 && Math.abs(t) < Math.abs(g))
                .sorted()
                .limit(MAX_TAXES)
                .toList();
        for (int i = 0; i < taxes.size(); i++) {
            for (int j = i + 1; j < taxes.size(); j++) {
                together(g, taxes.get(i) + taxes.get(j), score(tax, taxes.get(i)) + score(tax, taxes.get(j)), options);
            }
        }
    }

    private void together(long g, long taxes, double labels, List<Option> options) {
        long n = g - taxes;
        boolean rate = n != 0 && Math.abs(taxes) <= MAX_RATE * Math.abs(n) + 1;
        if (rate && net.containsKey(n)) {
            double score = score(gross, g) + score(net, n) + labels / 2 + SEVERAL + fromLines(n);
            options.add(
                    new Option(g, n, all.containsKey(taxes) || all.containsKey(-taxes) ? taxes : null, score, true));
        }
    }

    /** A tax that is contained in the gross amount at a printed rate confirms both, where no net amount is printed. */
    private void contained(long g, List<Option> options) {
        for (BigDecimal rate : rates) {
            long t = Rates.contained(g, rate);
            Long printed = tax.containsKey(t) ? Long.valueOf(t) : tax.containsKey(-t) ? Long.valueOf(-t) : null;
            if (printed != null && t != 0) {
                long n = g - t;
                options.add(new Option(
                        g, all.containsKey(n) ? n : null, t, score(gross, g) + score(tax, printed) + CONTAINED, true));
            }
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
        if (own == null && !all.containsKey(value)) {
            return negated(labelled.get(-value), all.get(-value), bonus);
        }
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

    /** An amount whose sign is printed elsewhere, or whose brackets mean something else than "less". */
    private static @Nullable Scored negated(@Nullable Scored own, @Nullable Candidate printed, double bonus) {
        Candidate c = own != null ? own.candidate() : printed;
        if (c == null) {
            return null;
        }
        String value = c.value().startsWith("-") ? c.value().substring(1) : "-" + c.value();
        Candidate turned =
                new Candidate(c.type(), c.segment(), c.first(), c.last(), value, c.quality(), c.amount(), c.date());
        return new Scored(
                turned, (own == null ? 0.2 : own.score()) + bonus, List.of("net + tax = gross", "sign by the sum"));
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
