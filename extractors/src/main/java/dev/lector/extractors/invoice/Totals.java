package dev.lector.extractors.invoice;

import dev.lector.extractors.candidate.Candidate;
import dev.lector.extractors.field.Scored;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    /** What a charge or a discount that is neither in the net sum nor in the tax explains is a little less usual. */
    private static final double WITH_EXTRA = 0.5;

    /** A sum of the rows of a tax summary is rarely the total itself, which stands elsewhere too. */
    private static final double SUMMARY = 1.2;

    private static final double CONFIRMED = 0.4;

    /** Share of a printed tax's score that speaks against there being none where a paper does not say so. */
    private static final double UNSAID = 0.4;

    /** Share of its score that a net sum or a tax keeps that stands far from the total which it does not make. */
    private static final double FAR = 0.6;

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
    private final Set<Long> summary = new HashSet<>();
    private final Extras extras;
    private final @Nullable Long linesSum;
    private final List<BigDecimal> rates;

    /**
     * What the labels say; every list is sorted, best first.
     *
     * @param summary amounts in the rows of a tax summary
     * @param extras  charges and discounts that have labels of their own
     */
    record Said(
            List<Candidate> amounts,
            List<Scored> net,
            List<Scored> tax,
            List<Scored> gross,
            Set<Candidate> summary,
            Extras extras) {}

    Totals(Said said, @Nullable Long linesSum, List<BigDecimal> rates) {
        this.rates = rates;
        said.amounts.stream().filter(c -> c.quality() >= 0.6).forEach(c -> all.put(c.cents(), c));
        said.summary.forEach(c -> summary.add(c.cents()));
        said.amounts.stream().filter(c -> !said.summary.contains(c)).forEach(c -> summary.remove(c.cents()));
        this.net = best(said.net);
        this.tax = best(said.tax);
        this.gross = best(said.gross);
        this.extras = said.extras;
        this.linesSum = linesSum;
    }

    /**
     * The chosen amounts; each may be null.
     *
     * @param extra  charges less discounts, in cents, that stand between net and tax on one side and gross on the other
     * @param addsUp whether net, tax and what is extra make gross
     */
    record Sum(@Nullable Scored net, @Nullable Scored tax, @Nullable Scored gross, long extra, boolean addsUp) {}

    Sum choose() {
        List<Several> several = several();
        confirm(several);
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
                withExtra(g, n, options);
            }
            untaxed(g, options);
            contained(g, options);
            several.forEach(taxes -> together(g, taxes, options));
            notAdding(Objects.requireNonNull(gross.get(g)), options);
        }
        options.add(new Option(null, top(net), top(tax), topScore(net) + topScore(tax), 0, false));
        long most = grosses.stream().mapToLong(Math::abs).max().orElse(1);
        Option best = options.stream()
                .max(Comparator.comparingDouble(o -> o.score + largest(o, most)))
                .orElseThrow();
        double bonus = best.addsUp && best.tax != null && best.tax != 0 ? 0.35 : best.addsUp ? 0.05 : 0;
        return new Sum(
                pick(net, best.net, bonus),
                pick(tax, best.tax, bonus),
                pick(gross, best.gross, bonus),
                best.extra,
                best.addsUp);
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
            boolean labelled = net.containsKey(n) || tax.containsKey(printed);
            boolean other = extras.has(printed) || summary.contains(printed);
            boolean taxed = tax.containsKey(printed) || !other && printedRate(n, t);
            if (taxed) {
                double labels = score(gross, g) + score(net, n) + score(tax, printed);
                double sum = labels + (labelled ? ADDS_UP : ADDS_UP / 2) + fromLines(n) - inSummary(g);
                options.add(new Option(g, n, t, sum, 0, true));
            }
        }
    }

    /** Whether an unlabelled tax has a rate that is printed, or lies between two of them; true where no rate is printed. */
    private boolean printedRate(long n, long t) {
        if (rates.isEmpty()) {
            return true;
        }
        double share = 100.0 * t / n;
        double slack = 100.0 / Math.abs(n);
        double least = rates.get(0).doubleValue();
        double most = rates.get(rates.size() - 1).doubleValue();
        return share >= least - slack && share <= most + slack;
    }

    /** A net sum to which a charge is added, or from which a discount is taken, before tax makes it the total. */
    private void withExtra(long g, long n, List<Option> options) {
        if (!net.containsKey(n) || n == g) {
            return;
        }
        for (long extra : extras.sums()) {
            long t = g - n - extra;
            boolean taxed = t != 0 && tax.containsKey(t);
            boolean inNet = all.containsKey(n + extra); // the net sum with its charges is printed, too
            if (!inNet && taxed || !inNet && t == 0 && tax.keySet().stream().noneMatch(other -> other != 0)) {
                double labels = score(gross, g) + score(net, n) + (taxed ? score(tax, t) : 0);
                options.add(new Option(g, n, taxed ? t : null, labels + WITH_EXTRA, extra, true));
            }
        }
    }

    /** Nothing is added; a printed tax speaks against that. */
    private void untaxed(long g, List<Option> options) {
        Scored none = tax.get(0L);
        double taxed = tax.entrySet().stream()
                .filter(e -> e.getKey() != 0 && Math.abs(e.getKey()) < Math.abs(g))
                .mapToDouble(e -> e.getValue().score())
                .max()
                .orElse(0);
        double score = score(gross, g)
                + Math.max(score(net, g), UNLABELLED)
                + (none == null ? 0 : none.score())
                + NO_TAX
                + fromLines(g);
        options.add(
                new Option(g, g, none == null ? null : 0L, score - (none == null ? UNSAID * taxed : taxed), 0, true));
    }

    /** The best net sum and tax, those near the total first; the checks will say that they do not make it. */
    private void notAdding(Scored labelled, List<Option> options) {
        Candidate total = labelled.candidate();
        long g = total.cents();
        Map<Long, Scored> nets = discounted(net, total);
        Map<Long, Scored> taxes = discounted(tax, total);
        Long n = top(nets);
        double lines = n == null ? 0 : fromLines(n);
        double score = score(gross, g) + topScore(nets) + topScore(taxes) + lines - NOT_ADDING - inSummary(g);
        options.add(new Option(g, n, top(taxes), score, 0, false));
    }

    private static Map<Long, Scored> discounted(Map<Long, Scored> scored, Candidate total) {
        Map<Long, Scored> result = new HashMap<>();
        scored.forEach((value, s) -> result.put(
                value, near(s.candidate(), total) ? s : new Scored(s.candidate(), s.score() * FAR, s.why())));
        return result;
    }

    /** Whether two amounts stand in one row or one column of sums. */
    private static boolean near(Candidate a, Candidate b) {
        double height = Math.max(a.box().height(), b.box().height());
        double down = Math.abs(a.box().centerY() - b.box().centerY());
        boolean row = down < 2 * height;
        boolean column = down < 16 * height && Math.abs(a.box().x1() - b.box().x1()) < 0.03;
        return a.page() == b.page() && (row || column);
    }

    private double inSummary(long g) {
        return summary.contains(g) ? SUMMARY : 0;
    }

    /** Taxes of two rates or more that are printed each for itself; their sum need not be. */
    private record Several(long sum, double labels) {}

    private List<Several> several() {
        List<Map.Entry<Long, Scored>> taxes = tax.entrySet().stream()
                .filter(t -> t.getKey() != 0)
                .sorted(Comparator.comparingDouble(
                        (Map.Entry<Long, Scored> t) -> -t.getValue().score()))
                .limit(MAX_TAXES)
                .toList();
        List<Several> several = new ArrayList<>();
        for (int subset = 3; subset < 1 << taxes.size(); subset++) {
            if (Integer.bitCount(subset) > 1) {
                long sum = 0;
                double labels = 0;
                for (int i = 0; i < taxes.size(); i++) {
                    boolean in = (subset >> i & 1) == 1;
                    sum += in ? taxes.get(i).getKey() : 0;
                    labels += in ? taxes.get(i).getValue().score() : 0;
                }
                several.add(new Several(sum, labels / Integer.bitCount(subset)));
            }
        }
        return several;
    }

    /** A tax that those of the rates make is the tax of all. */
    private void confirm(List<Several> several) {
        several.stream()
                .map(Several::sum)
                .distinct()
                .forEach(sum -> tax.computeIfPresent(sum, (s, own) -> {
                    List<String> why = new ArrayList<>(own.why());
                    why.add("the rates' taxes make it");
                    return new Scored(own.candidate(), own.score() + CONFIRMED, why);
                }));
    }

    private void together(long g, Several taxes, List<Option> options) {
        long n = g - taxes.sum;
        boolean rate = n != 0 && Math.abs(taxes.sum) <= MAX_RATE * Math.abs(n) + 1;
        if (rate && net.containsKey(n)) {
            boolean printed = all.containsKey(taxes.sum) || all.containsKey(-taxes.sum);
            double score = score(gross, g) + score(net, n) + taxes.labels + SEVERAL + fromLines(n) - inSummary(g);
            options.add(new Option(g, n, printed ? taxes.sum : null, score, 0, true));
        }
    }

    /** A tax that is contained in the gross amount at a printed rate confirms both, where no net amount is printed. */
    private void contained(long g, List<Option> options) {
        for (BigDecimal rate : rates) {
            long t = Rates.contained(g, rate);
            Long printed = tax.containsKey(t) ? Long.valueOf(t) : tax.containsKey(-t) ? Long.valueOf(-t) : null;
            if (printed != null && t != 0) {
                long n = g - t;
                double score = score(gross, g) + score(tax, printed) + CONTAINED - inSummary(g);
                options.add(new Option(g, all.containsKey(n) ? n : null, t, score, 0, true));
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

    private record Option(
            @Nullable Long gross, @Nullable Long net, @Nullable Long tax, double score, long extra, boolean addsUp) {}
}
