package dev.lector.extractors.receipt;

import dev.lector.extractors.Calibration;
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
import dev.lector.rule.Dates;
import dev.lector.rule.PrintedDate;
import dev.lector.schema.ValueType;
import dev.lector.text.TextMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** What a model that is sure of an amount is worth: as much as a label beside it. It says nothing of one that goes into another. */
    private static final double MODEL = 1;

    /** A model that is less sure than this says nothing. */
    private static final double UNSURE = 0.5;

    private static final FieldSpec SELLER = FieldSpec.of("seller_name", ValueType.PARTY);
    private static final FieldSpec ADDRESS = FieldSpec.of("address", ValueType.ADDRESS);
    private static final FieldSpec DATE = FieldSpec.of("date", ValueType.DATE, "invoice_date");
    private static final FieldSpec TOTAL =
            FieldSpec.of("total", ValueType.AMOUNT, "gross_amount", "amount_due", "net_amount");

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
        ModelOpinion opinion = new ModelOpinion(layout, proposals, DESCRIPTIONS);
        FieldScorer scorer = new FieldScorer(layout, hits, opinion);
        ShopHead.Head head = new ShopHead(layout, book, hits).read();
        Map<String, Choice> chosen = new LinkedHashMap<>();
        put(chosen, "seller_name", Weighed.best("receipt.seller_name", head.name(), names(opinion)));
        put(chosen, "date", date(layout, scorer, candidates, opinion));
        put(chosen, "total", total(scorer, candidates, opinion));
        put(chosen, "address", Weighed.best("receipt.address", head.address(), opinion.choices(ADDRESS)));
        Map<String, Evidence> fields = new LinkedHashMap<>();
        chosen.forEach((name, choice) -> fields.put(name, Proofs.of(layout, "receipt." + name, choice)));
        return new Extracted(fields, List.of(), List.of());
    }

    private static List<Choice> names(ModelOpinion opinion) {
        return opinion.choices(SELLER).stream().map(ShopHead::whole).toList();
    }

    private static void put(Map<String, Choice> chosen, String name, @Nullable Choice choice) {
        if (choice != null) {
            chosen.put(name, choice);
        }
    }

    private static @Nullable Choice date(
            DocumentLayout layout, FieldScorer scorer, Candidates candidates, ModelOpinion opinion) {
        List<Candidate> dates = candidates.of(ValueType.DATE);
        List<Scored> scored = scorer.score(DATE, dates);
        if (!scored.isEmpty() && scored.get(0).score() >= 0.2) {
            return Choice.of(scored.get(0));
        }
        return dates.isEmpty()
                ? pointedDate(layout, opinion)
                : Choice.of(new Scored(dates.get(0), 0.5, List.of("first date")));
    }

    /** A date whose parts stand so far apart that no rule takes them for one. */
    private static @Nullable Choice pointedDate(DocumentLayout layout, ModelOpinion opinion) {
        for (Choice choice : opinion.choices(DATE)) {
            List<PrintedDate> dates = Dates.find(choice.printed(), layout.dateOrder());
            if (dates.size() == 1) {
                double probability = Calibration.probability("receipt.date" + Calibration.MODEL, choice.score());
                double score = Calibration.inputOf("receipt.date", probability);
                return new Choice(dates.get(0).value().toString(), choice.spans(), score, choice.why());
            }
        }
        return null;
    }

    private static @Nullable Choice total(FieldScorer scorer, Candidates candidates, ModelOpinion opinion) {
        List<Candidate> amounts = candidates.of(ValueType.AMOUNT).stream()
                .filter(a -> a.quality() >= 0.6)
                .toList();
        TillSums sums = new TillSums(scorer, amounts);
        Map<Long, Double> pointed = pointed(amounts, opinion);
        List<Scored> scored = pool(scorer.score(TOTAL, amounts), amounts, sums, pointed).stream()
                .map(s -> new Scored(s.candidate(), score(s, amounts, sums, pointed), s.why()))
                .toList();
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

    /** Amounts that a label claims, and those for which arithmetic or the model speaks. */
    private static List<Scored> pool(
            List<Scored> labelled, List<Candidate> amounts, TillSums sums, Map<Long, Double> pointed) {
        List<Scored> pool = new ArrayList<>(labelled);
        amounts.stream()
                .filter(a -> sums.made(a.cents()) || sums.summed(a.cents()) || pointed.containsKey(a.cents()))
                .filter(a -> labelled.stream().noneMatch(s -> s.candidate() == a))
                .forEach(a -> pool.add(new Scored(a, UNLABELLED, List.of("no label"))));
        return pool;
    }

    private static double score(Scored s, List<Candidate> amounts, TillSums sums, Map<Long, Double> pointed) {
        long value = s.candidate().cents();
        long times = amounts.stream().filter(a -> a.cents() == value).count();
        double place = s.candidate().box().centerY();
        double score = s.score() * (0.85 + 0.15 * place) + REPEATED * Math.min(3, times - 1);
        score += sums.paid(value) ? CASH_LESS_CHANGE : 0;
        score += sums.summed(value) ? SUMMARY : 0;
        score -= value <= 0 || beside(s.candidate(), amounts) ? SUMMARY : 0;
        score += sums.made(value) ? BUILT : 0;
        score -= sums.part(value) ? BUILT : 0;
        boolean within = sums.part(value) && !sums.made(value);
        return within ? score : score + MODEL * pointed.getOrDefault(value, 0.0);
    }

    /** How probable the model thinks each amount is the total, wherever it is printed; what it doubts is left out. */
    private static Map<Long, Double> pointed(List<Candidate> amounts, ModelOpinion opinion) {
        Map<Long, Double> probable = new HashMap<>();
        for (Candidate amount : amounts) {
            double probability = opinion.of(TOTAL, amount);
            if (probability >= UNSURE) {
                probable.merge(amount.cents(), probability, Math::max);
            }
        }
        return probable;
    }

    /** Tills that round to five cents print the sum twice: the rounded one is what is paid. */
    private static Scored rounded(Scored best, List<Scored> scored) {
        long value = best.candidate().cents();
        if (value % FIVE == 0) {
            return best;
        }
        return scored.stream()
                .filter(s -> s.candidate().cents() % FIVE == 0
                        && Math.abs(s.candidate().cents() - value) <= TillSums.ROUNDING
                        && s.score() > 0.2)
                .max(Comparator.comparingDouble(Scored::score))
                .orElse(best);
    }

    /** Whether another amount stands on the same row, as in a summary of taxes; a total stands alone. */
    private static boolean beside(Candidate candidate, List<Candidate> amounts) {
        return amounts.stream().anyMatch(a -> a != candidate && TillSums.sameRow(a, candidate));
    }
}
