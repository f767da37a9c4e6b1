package dev.lector.extractors.receipt;

import dev.lector.extractors.Descriptions;
import dev.lector.extractors.DocumentExtractor;
import dev.lector.extractors.Extracted;
import dev.lector.extractors.Proofs;
import dev.lector.extractors.Receipt;
import dev.lector.extractors.candidate.Candidate;
import dev.lector.extractors.candidate.CandidateFinder;
import dev.lector.extractors.candidate.Candidates;
import dev.lector.extractors.field.Choice;
import dev.lector.extractors.field.FieldScorer;
import dev.lector.extractors.field.FieldSpec;
import dev.lector.extractors.field.ModelOpinion;
import dev.lector.extractors.field.Scored;
import dev.lector.extractors.field.SpanProposals;
import dev.lector.extractors.label.LabelBook;
import dev.lector.extractors.label.LabelFinder;
import dev.lector.extractors.label.LabelHit;
import dev.lector.extractors.label.LabelPacks;
import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.result.Evidence;
import dev.lector.schema.ValueType;
import dev.lector.text.TextMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Till receipts. Thread-safe. */
public final class ReceiptExtractor implements DocumentExtractor {
    /** Names of the fields, in the order of the result. */
    public static final List<String> FIELDS = List.of("seller_name", "date", "total", "address");

    private static final double CASH_LESS_CHANGE = 0.35;
    private static final double REPEATED = 0.05;
    private static final double SUMMARY = 0.3;

    /** A subtotal and the charges below it make this amount. */
    private static final double BUILT = 0.5;

    private static final double UNLABELLED = 0.2;

    /** Cents by which tills round a total. */
    private static final long ROUNDING = 2;

    private static final long FIVE = 5;

    private static final Map<String, String> DESCRIPTIONS = Descriptions.of(Receipt.class);

    private final LabelBook book;

    public ReceiptExtractor() {
        this(LabelPacks.bundled());
    }

    /** With labels of the caller's own. */
    public ReceiptExtractor(LabelBook book) {
        this.book = book;
    }

    @Override
    public Extracted extract(List<TextMap> pages, SpanProposals proposals) {
        DocumentLayout layout = DocumentLayout.of(pages, book);
        List<LabelHit> hits = LabelFinder.find(layout, book);
        Candidates candidates = CandidateFinder.find(layout);
        FieldScorer scorer = new FieldScorer(layout, hits, new ModelOpinion(layout, proposals, DESCRIPTIONS));
        ShopHead.Head head = new ShopHead(layout, book, hits).read();
        Map<String, Choice> chosen = new LinkedHashMap<>();
        put(chosen, "seller_name", head.name());
        put(chosen, "date", date(scorer, candidates));
        put(chosen, "total", total(layout, scorer, candidates));
        put(chosen, "address", head.address());
        Map<String, Evidence> fields = new LinkedHashMap<>();
        chosen.forEach((name, choice) -> fields.put(name, Proofs.of(layout, "receipt." + name, choice)));
        return new Extracted(fields, List.of(), List.of());
    }

    private static void put(Map<String, Choice> chosen, String name, @Nullable Choice choice) {
        if (choice != null) {
            chosen.put(name, choice);
        }
    }

    private static @Nullable Choice date(FieldScorer scorer, Candidates candidates) {
        List<Candidate> dates = candidates.of(ValueType.DATE);
        List<Scored> scored = scorer.score(FieldSpec.of("date", ValueType.DATE, "invoice_date"), dates);
        if (!scored.isEmpty() && scored.get(0).score() >= 0.2) {
            return Choice.of(scored.get(0));
        }
        return dates.isEmpty() ? null : Choice.of(new Scored(dates.get(0), 0.5, List.of("first date")));
    }

    private static @Nullable Choice total(DocumentLayout layout, FieldScorer scorer, Candidates candidates) {
        List<Candidate> amounts = candidates.of(ValueType.AMOUNT).stream()
                .filter(a -> a.quality() >= 0.6)
                .toList();
        Set<Long> paid = cashLessChange(scorer, amounts);
        Set<Long> sums = taxSummaries(amounts);
        Map<Long, Long> built = subtotalAndTax(scorer, amounts);
        built.keySet().removeIf(sum -> amounts.stream().noneMatch(a -> a.cents() == sum));
        List<Scored> scored = new ArrayList<>();
        List<Scored> pool = new ArrayList<>(scorer.score(
                FieldSpec.of("total", ValueType.AMOUNT, "gross_amount", "amount_due", "net_amount"), amounts));
        amounts.stream()
                .filter(a -> built.containsKey(a.cents()) && pool.stream().noneMatch(s -> s.candidate() == a))
                .forEach(a -> pool.add(new Scored(a, UNLABELLED, List.of("no label"))));
        for (Scored s : pool) {
            long value = s.candidate().cents();
            long times = amounts.stream().filter(a -> a.cents() == value).count();
            double place = s.candidate().box().centerY();
            double score = s.score() * (0.85 + 0.15 * place) + REPEATED * Math.min(3, times - 1);
            score += paid.contains(value) ? CASH_LESS_CHANGE : 0;
            score += sums.stream().anyMatch(sum -> Math.abs(sum - value) <= ROUNDING) ? SUMMARY : 0;
            score -= value <= 0 || beside(s.candidate(), amounts) ? SUMMARY : 0;
            score += built.containsKey(value) ? BUILT : 0;
            score -= built.containsValue(value) ? BUILT : 0;
            scored.add(new Scored(s.candidate(), score, s.why()));
        }
        if (scored.isEmpty()) {
            return amounts.stream()
                    .max(Comparator.comparingLong(Candidate::cents))
                    .map(a -> Choice.of(new Scored(a, 0.3, List.of("largest amount"))))
                    .orElse(null);
        }
        Scored best =
                scored.stream().max(Comparator.comparingDouble(Scored::score)).orElseThrow();
        return Choice.of(rounded(best, scored));
    }

    /** Tills that round to five cents print the sum twice: the rounded one is what is paid. */
    private static Scored rounded(Scored best, List<Scored> scored) {
        long value = best.candidate().cents();
        if (value % FIVE == 0) {
            return best;
        }
        return scored.stream()
                .filter(s -> s.candidate().cents() % FIVE == 0
                        && Math.abs(s.candidate().cents() - value) <= ROUNDING
                        && s.score() > 0.2)
                .max(Comparator.comparingDouble(Scored::score))
                .orElse(best);
    }

    /** A subtotal with the taxes and charges printed below it, rounding among them: sum to subtotal. */
    private static Map<Long, Long> subtotalAndTax(FieldScorer scorer, List<Candidate> amounts) {
        Map<Long, Long> sums = new HashMap<>();
        for (Candidate net : claimed(scorer, amounts, "net_amount")) {
            long charges = 0;
            for (Candidate tax : amounts) {
                boolean below = tax.page() == net.page()
                        && tax.segment().row() > net.segment().row();
                Map<String, Double> claims = scorer.claims(tax);
                boolean charge = claims.getOrDefault("tax_amount", 0.0) > 0.4
                        || claims.getOrDefault("shipping", 0.0) > 0.4
                        || claims.getOrDefault("rounding", 0.0) > 0.4;
                if (below && charge && Math.abs(tax.cents()) * 3 < net.cents()) {
                    charges += tax.cents();
                    sums.put(net.cents() + tax.cents(), net.cents());
                    sums.put(net.cents() + charges, net.cents());
                }
            }
        }
        return sums;
    }

    private static List<Candidate> claimed(FieldScorer scorer, List<Candidate> amounts, String concept) {
        return amounts.stream()
                .filter(a -> a.cents() > 0 && scorer.claims(a).getOrDefault(concept, 0.0) > 0.4)
                .toList();
    }

    /** Whether another amount stands on the same row, as in a summary of taxes; a total stands alone. */
    private static boolean beside(Candidate candidate, List<Candidate> amounts) {
        return amounts.stream().anyMatch(a -> a != candidate && sameRow(a, candidate));
    }

    private static boolean sameRow(Candidate a, Candidate b) {
        return a.page() == b.page() && a.segment().row() == b.segment().row();
    }

    /** Sums of two amounts on one row: net and tax of a summary make the total. */
    private static Set<Long> taxSummaries(List<Candidate> amounts) {
        Set<Long> sums = new HashSet<>();
        for (int i = 0; i + 1 < amounts.size(); i++) {
            Candidate net = amounts.get(i);
            Candidate tax = amounts.get(i + 1);
            if (sameRow(net, tax) && tax.cents() > 0 && tax.cents() * 3 < net.cents()) {
                sums.add(net.cents() + tax.cents());
            }
        }
        return sums;
    }

    /** Differences of the amounts that labels call paid, cash or change: one of them is the total. */
    private static Set<Long> cashLessChange(FieldScorer scorer, List<Candidate> amounts) {
        List<Candidate> paid = amounts.stream()
                .filter(a -> scorer.claims(a).getOrDefault("paid_amount", 0.0) > 0.5)
                .toList();
        Set<Long> totals = new HashSet<>();
        for (Candidate cash : paid) {
            for (Candidate change : paid) {
                long difference = cash.cents() - Math.abs(change.cents());
                if (cash != change && difference > 0 && cash.cents() > 0) {
                    totals.add(difference);
                }
            }
        }
        return totals;
    }
}
