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

    /** Share of a net sum's score that goes to the net sum with its charges. */
    private static final double EXTRAS_ADDED = 0.8;

    /** A sum of the rows of a tax summary is rarely the total itself, which stands elsewhere too. */
    private static final double SUMMARY = 1.2;

    /** Where an amount elsewhere is labelled as the total, that of the summary is the one that should have been. */
    private static final double IN_SPITE_OF_LABEL = 2.4;

    private static final double LABELLED = 0.6;

    private static final double CONFIRMED = 0.4;

    /** Share of its score that an amount keeps that a tax summary names for one of several rates. */
    private static final double OF_ONE_RATE = 0.3;

    /** Share of a printed tax's score that speaks against there being none where a paper does not say so. */
    private static final double UNSAID = 0.4;

    /** Share of its score that a net sum or a tax keeps that stands far from the total which it does not make. */
    private static final double FAR = 0.6;

    private static final double HALF = 0.5;

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
    private final TaxSummary taxes;
    private final Extras extras;
    private final @Nullable Long linesSum;
    private final List<BigDecimal> rates;

    /**
     * What the labels say; every list is sorted, best first.
     *
     * @param taxes   what the paper says of each rate
     * @param extras  charges and discounts that have labels of their own
     */
    record Said(
            List<Candidate> amounts,
            List<Scored> net,
            List<Scored> tax,
            List<Scored> gross,
            TaxSummary taxes,
            Extras extras) {}

    Totals(Said said, @Nullable Long linesSum, List<BigDecimal> rates) {
        this.rates = rates;
        said.amounts.stream().filter(c -> c.quality() >= 0.6).forEach(c -> all.put(c.cents(), c));
        said.amounts.stream().filter(said.taxes::holds).forEach(c -> summary.add(c.cents()));
        said.amounts.stream().filter(c -> !said.taxes.holds(c)).forEach(c -> summary.remove(c.cents()));
        this.net = best(said.net);
        this.tax = best(said.tax);
        this.gross = best(said.gross.stream()
                .filter(s -> !said.taxes.holdsPart(s.candidate()))
                .toList());
        this.taxes = said.taxes;
        this.extras = said.extras;
        this.linesSum = linesSum;
        summarized();
    }

    /**
     * The chosen amounts; each may be null.
     *
     * @param extra  charges less discounts, in cents, that stand between net and tax on one side and gross on the other
     * @param addsUp whether net, tax and what is extra make gross
     */
    record Sum(@Nullable Scored net, @Nullable Scored tax, @Nullable Scored gross, long extra, boolean addsUp) {}

    Sum choose() {
        List<SeveralTaxes> several = SeveralTaxes.of(tax);
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
                withExtra(g, n, several, options);
            }
            untaxed(g, options);
            charged(g, options);
            contained(g, options);
            several.forEach(taxes -> together(g, taxes, options));
            fromRows(g, options);
            fromItems(g, several, options);
            notAdding(Objects.requireNonNull(gross.get(g)), options);
        }
        Parts parts = parts(net, tax);
        options.add(new Option(null, parts.net, parts.tax, parts.score - NOT_ADDING, 0, false));
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
                double labels = score(gross, g) + netWithExtras(n) + score(tax, printed);
                double sum = labels + (labelled ? ADDS_UP : ADDS_UP / 2) + fromLines(n) - inSummary(g);
                options.add(new Option(g, n, t, sum, 0, true));
            }
        }
    }

    /** The score of a net sum, or of one that its charges and discounts make this one of. */
    private double netWithExtras(long n) {
        double without = extras.sums().stream()
                .mapToDouble(extra -> score(net, n - extra))
                .max()
                .orElse(0);
        return Math.max(score(net, n), EXTRAS_ADDED * without);
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
    private void withExtra(long g, long n, List<SeveralTaxes> several, List<Option> options) {
        if (!net.containsKey(n) || n == g) {
            return;
        }
        for (long extra : extras.sums()) {
            if (above(all.get(Math.abs(extra)), all.get(n)) || above(all.get(-Math.abs(extra)), all.get(n))) {
                continue; // the net sum has it in already
            }
            long t = g - n - extra;
            boolean taxed = t != 0 && (tax.containsKey(t) || several.stream().anyMatch(taxes -> taxes.sum() == t));
            boolean inNet = t != 0 && all.containsKey(n + extra); // the net sum with its charges is printed, too
            if (!inNet && (taxed || t == 0 && untaxed())) {
                double labels = score(gross, g) + score(net, n) + (tax.containsKey(t) ? score(tax, t) : 0);
                boolean single = tax.containsKey(t) || !taxed;
                double ofRates = single
                        ? 0
                        : several.stream()
                                .filter(taxes -> taxes.sum() == t)
                                .mapToDouble(SeveralTaxes::labels)
                                .max()
                                .orElse(0);
                Long shown = tax.containsKey(t) ? Long.valueOf(t) : null;
                options.add(new Option(g, n, shown, labels + ofRates + WITH_EXTRA, extra, true));
            }
        }
    }

    /** Whether an amount stands above another, in its column of sums. */
    private static boolean above(@Nullable Candidate upper, @Nullable Candidate lower) {
        return upper != null
                && lower != null
                && upper.page() == lower.page()
                && Math.abs(upper.box().x1() - lower.box().x1()) < 0.03
                && upper.box().y1() <= lower.box().y0();
    }

    /** Whether no tax is printed, or none with a better label than that of nought. */
    private boolean untaxed() {
        double none = tax.containsKey(0L) ? score(tax, 0) : 0;
        return tax.entrySet().stream()
                .allMatch(t -> t.getKey() == 0 || t.getValue().score() < none);
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

    /** A total that charges or discounts make of another amount with the label of one: the first sums the goods. */
    private void charged(long g, List<Option> options) {
        for (long extra : extras.sums()) {
            long goods = g - extra;
            if (untaxed() && goods != g && gross.containsKey(goods) && all.containsKey(goods)) {
                Scored none = tax.get(0L);
                double labels = score(gross, g) + HALF * score(gross, goods) + (none == null ? 0 : none.score());
                options.add(new Option(
                        g, g, none == null ? null : 0L, labels + NO_TAX + WITH_EXTRA + fromLines(goods), 0, true));
            }
        }
    }

    /** The best net sum and tax, those near the total first; the checks will say that they do not make it. */
    private void notAdding(Scored labelled, List<Option> options) {
        Candidate total = labelled.candidate();
        long g = total.cents();
        Map<Long, Scored> nets = discounted(net, taxes.base(), total);
        Map<Long, Scored> ofTax = discounted(tax, taxes.tax(), total);
        if (ofTax.keySet().stream().anyMatch(t -> t != 0)) {
            nets.remove(g); // the total without its tax is less
        }
        Parts parts = parts(nets, ofTax);
        double lines = parts.net == null ? 0 : fromLines(parts.net);
        double score = score(gross, g) + parts.score + lines - NOT_ADDING - inSummary(g);
        options.add(new Option(g, parts.net, parts.tax, score, 0, false));
    }

    /** A net sum and its tax. */
    private record Parts(@Nullable Long net, @Nullable Long tax, double score) {}

    /** The best net sum and the best tax, or the better of them where one cannot be the other's. */
    private static Parts parts(Map<Long, Scored> nets, Map<Long, Scored> taxes) {
        Long n = top(nets);
        Long t = top(taxes);
        double ofNet = topScore(nets);
        double ofTax = topScore(taxes);
        boolean apart = n != null && t != null && Math.abs(t) > MAX_RATE * Math.abs(n) + 1;
        if (!apart) {
            return new Parts(n, t, ofNet + ofTax);
        }
        return ofNet > ofTax ? new Parts(n, null, ofNet) : new Parts(null, t, ofTax);
    }

    /** Amounts far from the total count less, but for what the rows of a tax summary make. */
    private static Map<Long, Scored> discounted(Map<Long, Scored> scored, long ofRows, Candidate total) {
        Map<Long, Scored> result = new HashMap<>();
        scored.forEach((value, s) -> {
            boolean beside = value == ofRows || near(s.candidate(), total);
            result.put(value, beside ? s : new Scored(s.candidate(), s.score() * FAR, s.why()));
        });
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
        boolean labelled = gross.entrySet().stream()
                .anyMatch(other ->
                        !summary.contains(other.getKey()) && other.getValue().score() > LABELLED);
        return !summary.contains(g) ? 0 : labelled ? IN_SPITE_OF_LABEL : SUMMARY;
    }

    /** What the rows of a tax summary make is net sum, tax and total; what one row says among several is none of them. */
    private void summarized() {
        if (taxes.rows().isEmpty()) {
            return;
        }
        if (taxes.rows().size() > 1) {
            for (TaxRow row : taxes.rows()) {
                demote(net, row.base().cents(), taxes.base());
                demote(tax, row.tax().cents(), taxes.tax());
            }
        }
        promote(net, taxes.base());
        promote(tax, taxes.tax());
        long total = taxes.base() + taxes.tax();
        if (!summary.contains(total)) {
            promote(gross, total);
        }
    }

    private static void demote(Map<Long, Scored> scored, long ofOne, long ofAll) {
        if (ofOne != ofAll) {
            scored.computeIfPresent(
                    ofOne, (value, own) -> new Scored(own.candidate(), own.score() * OF_ONE_RATE, own.why()));
        }
    }

    private void promote(Map<Long, Scored> scored, long sum) {
        Candidate printed = all.get(sum);
        if (printed != null && sum != 0) {
            Scored own = scored.getOrDefault(sum, new Scored(printed, 0, List.of()));
            List<String> why = new ArrayList<>(own.why());
            why.add("the rows of the tax summary make it");
            scored.put(sum, new Scored(own.candidate(), own.score() + CONFIRMED, why));
        }
    }

    /** A tax that those of the rates make is the tax of all. */
    private void confirm(List<SeveralTaxes> several) {
        several.stream()
                .map(SeveralTaxes::sum)
                .distinct()
                .forEach(sum -> tax.computeIfPresent(sum, (s, own) -> {
                    List<String> why = new ArrayList<>(own.why());
                    why.add("the rates' taxes make it");
                    return new Scored(own.candidate(), own.score() + CONFIRMED, why);
                }));
    }

    private void together(long g, SeveralTaxes taxes, List<Option> options) {
        long n = g - taxes.sum();
        boolean rate = n != 0 && Math.abs(taxes.sum()) <= MAX_RATE * Math.abs(n) + 1;
        if (rate && net.containsKey(n)) {
            boolean printed = all.containsKey(taxes.sum()) || all.containsKey(-taxes.sum());
            double score = score(gross, g) + score(net, n) + taxes.labels() + SEVERAL + fromLines(n) - inSummary(g);
            options.add(new Option(g, n, printed ? taxes.sum() : null, score, 0, true));
        }
    }

    /** A total that the rows of a tax summary make, whether or not their sums are printed. */
    private void fromRows(long g, List<Option> options) {
        long base = taxes.base();
        if (!taxes.rows().isEmpty() && g == base + taxes.tax()) {
            double score = score(gross, g) + score(net, base) + score(tax, taxes.tax()) + ADDS_UP - inSummary(g);
            options.add(new Option(g, printed(base), printed(taxes.tax()), score, 0, true));
        }
    }

    /** A total that the items and the taxes make, where no net sum is printed. */
    private void fromItems(long g, List<SeveralTaxes> several, List<Option> options) {
        if (linesSum == null || linesSum == g || all.containsKey(linesSum)) {
            return;
        }
        long t = g - linesSum;
        double labels = several.stream()
                .filter(s -> s.sum() == t)
                .mapToDouble(SeveralTaxes::labels)
                .max()
                .orElse(tax.containsKey(t) ? score(tax, t) : -1);
        if (labels >= 0 && t != 0) {
            double score = score(gross, g) + labels + SEVERAL + LINES_SUM - inSummary(g);
            options.add(new Option(g, null, printed(t), score, 0, true));
        }
    }

    private @Nullable Long printed(long value) {
        return all.containsKey(value) ? value : null;
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
