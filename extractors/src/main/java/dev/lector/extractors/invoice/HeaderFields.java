package dev.lector.extractors.invoice;

import dev.lector.extractors.candidate.Candidate;
import dev.lector.extractors.candidate.Candidates;
import dev.lector.extractors.field.Choice;
import dev.lector.extractors.field.FieldScorer;
import dev.lector.extractors.field.FieldSpec;
import dev.lector.extractors.field.Scored;
import dev.lector.extractors.label.LabelBook;
import dev.lector.extractors.label.LabelHit;
import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.layout.PageLayout;
import dev.lector.extractors.table.ItemLine;
import dev.lector.schema.ValueType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses the fields of an invoice besides its parties. One instance a document. */
final class HeaderFields {
    private static final double LEAST = 0.2;
    /** A header far above an amount in its column is no label of what is due. */
    private static final double LEAST_DUE = 0.3;

    /** Share of its score that an item's amount keeps as a total. */
    private static final double CELL = 0.5;

    private static final String DOLLAR = "$";

    private final DocumentLayout layout;
    private final LabelBook book;
    private final List<LabelHit> hits;
    private final Candidates candidates;
    private final FieldScorer scorer;

    HeaderFields(
            DocumentLayout layout, LabelBook book, List<LabelHit> hits, Candidates candidates, FieldScorer scorer) {
        this.layout = layout;
        this.book = book;
        this.hits = hits;
        this.candidates = candidates;
        this.scorer = scorer;
    }

    /** Fills in the fields; gives charges less discounts that stand between net, tax and gross, in cents. */
    long choose(Map<String, Choice> chosen, List<ItemLine> lines, TaxSummary taxes) {
        ItemRows items = new ItemRows(lines);
        List<Candidate> days = candidates.of(ValueType.DATE);
        new InvoiceDates(layout, scorer).choose(chosen, items.outside(days), days);
        long extra = amounts(chosen, lines, items, taxes);
        List<Candidate> ids = items.outside(candidates.ids());
        best(chosen, "invoice_number", ids);
        best(chosen, "order_number", ids);
        best(chosen, "payment_reference", ids);
        taxId(chosen);
        iban(chosen);
        currency(chosen);
        PaymentMethods.scored(layout, book, scorer).stream()
                .findFirst()
                .ifPresent(s -> chosen.put("payment_method", Choice.of(s)));
        return extra;
    }

    private void best(Map<String, Choice> chosen, String name, List<Candidate> pool) {
        List<Scored> scored = scorer.score(FieldSpec.of(name, ValueType.ID), pool);
        scored.stream().filter(s -> s.score() >= LEAST).findFirst().ifPresent(s -> chosen.put(name, Choice.of(s)));
    }

    private long amounts(Map<String, Choice> chosen, List<ItemLine> lines, ItemRows items, TaxSummary taxes) {
        List<Candidate> amounts = outside(lines, items, MainCurrency.only(candidates.of(ValueType.AMOUNT)));
        List<Scored> gross = weighted(
                items,
                scorer.score(FieldSpec.of("gross_amount", ValueType.AMOUNT, "gross_amount", "amount_due"), amounts));
        Totals.Said said = new Totals.Said(
                amounts,
                weighted(items, scorer.score(FieldSpec.of("net_amount", ValueType.AMOUNT), amounts)),
                weighted(items, scorer.score(FieldSpec.of("tax_amount", ValueType.AMOUNT), amounts)),
                gross,
                taxes,
                Extras.of(amounts, scorer));
        Totals.Sum sum = new Totals(said, LineSums.total(lines), Rates.of(layout)).choose();
        put(chosen, "net_amount", sum.net());
        put(chosen, "tax_amount", sum.tax());
        put(chosen, "gross_amount", sum.gross());
        List<Scored> due = weighted(items, scorer.score(FieldSpec.of("amount_due", ValueType.AMOUNT), amounts));
        if (!due.isEmpty() && due.get(0).score() >= LEAST_DUE) {
            chosen.put("amount_due", Choice.of(due.get(0)));
        } else if (chosen.containsKey("gross_amount")) {
            Choice same = chosen.get("gross_amount");
            if (same != null) {
                chosen.put(
                        "amount_due",
                        new Choice(same.value(), same.spans(), same.score() * 0.8, List.of("same as the total")));
            }
        }
        return sum.extra();
    }

    /**
     * Amounts that are no cell of an item: an item's price is no total, however the columns are called. Only where the items sum to an
     * amount outside, or where there are several whose quantity times price is their total.
     */
    private static List<Candidate> outside(List<ItemLine> lines, ItemRows items, List<Candidate> amounts) {
        List<Candidate> outside = amounts.stream().filter(a -> !items.cell(a)).toList();
        Long sum = LineSums.total(lines);
        boolean sure = sum != null && outside.stream().anyMatch(a -> a.cents() == sum);
        long proven = lines.stream().filter(ItemLine::multiplies).count();
        return sure || proven > 1 && proven == lines.size() ? outside : amounts;
    }

    /**
     * Sums stand below what they sum: later places count a little more, which also parts column headers from totals; cells of items
     * count less.
     */
    private List<Scored> weighted(ItemRows items, List<Scored> scored) {
        List<Scored> weighted = new ArrayList<>();
        int pages = layout.pages().size();
        for (Scored s : scored) {
            double place = (s.candidate().page() + s.candidate().box().centerY()) / pages;
            double cell = items.cell(s.candidate()) ? CELL : 1;
            weighted.add(new Scored(s.candidate(), s.score() * cell * (0.9 + 0.1 * place), s.why()));
        }
        weighted.sort(Comparator.comparingDouble(Scored::score).reversed());
        return weighted;
    }

    private static void put(Map<String, Choice> chosen, String name, @Nullable Scored scored) {
        if (scored != null) {
            chosen.put(name, Choice.of(scored));
        }
    }

    private void taxId(Map<String, Choice> chosen) {
        Scored best = null;
        for (Candidate id : candidates.vatIds()) {
            Map<String, Double> claims = scorer.claims(id);
            double seller = claims.getOrDefault("seller_tax_id", 0.0);
            double buyer = claims.getOrDefault("buyer_tax_id", 0.0);
            PageLayout page = layout.pages().get(id.page());
            double score = 0.35
                    + 0.4 * seller
                    - 0.7 * buyer
                    + party(id)
                    + (id.box().y0() > 0.8 ? 0.1 : 0)
                    - 0.02 * id.page()
                    - 0.05 * id.box().y0()
                    - (page.index() > 0 ? 0.03 : 0);
            score *= id.quality();
            if (best == null || score > best.score()) {
                best = new Scored(id, score, List.of("shape of a VAT id"));
            }
        }
        if (best == null || best.score() < LEAST) {
            List<Scored> labelled =
                    scorer.score(FieldSpec.of("seller_tax_id", ValueType.ID), candidates.of(ValueType.ID));
            best = labelled.isEmpty() || labelled.get(0).score() < 0.4 ? best : labelled.get(0);
        }
        put(chosen, "seller_tax_id", best);
    }

    /** Whose part of the page a candidate stands in, by the last party's heading above it. */
    private double party(Candidate id) {
        LabelHit nearest = null;
        for (LabelHit hit : hits) {
            boolean heading = hit.strength() > 0.8
                    && hit.first() == 0
                    && (hit.concept().equals("seller_name")
                            || hit.concept().equals("buyer_name")
                            || hit.concept().equals("delivery_address"));
            boolean above = hit.segment().page() == id.page()
                    && hit.box().y0() <= id.box().y0()
                    && hit.box().x0() < id.box().x1()
                    && id.box().x0() - hit.box().x1() < 0.3;
            if (heading
                    && above
                    && (nearest == null || hit.box().y0() >= nearest.box().y0())) {
                nearest = hit;
            }
        }
        if (nearest == null || id.box().y0() - nearest.box().y0() > 0.3) {
            return 0;
        }
        return nearest.concept().equals("seller_name") ? 0.3 : -0.3;
    }

    private void iban(Map<String, Choice> chosen) {
        List<Scored> scored = new ArrayList<>();
        for (Candidate iban : candidates.of(ValueType.IBAN)) {
            double claim = scorer.claims(iban).getOrDefault("iban", 0.0);
            double score = iban.quality() * 0.6 + 0.4 * claim;
            if (iban.quality() >= 0.8 || claim > 0.3) {
                scored.add(new Scored(
                        iban, score, List.of(iban.quality() == 1 ? "check digits right" : "shape of an IBAN")));
            }
        }
        scored.stream().max(Comparator.comparingDouble(Scored::score)).ifPresent(s -> chosen.put("iban", Choice.of(s)));
    }

    private void currency(Map<String, Choice> chosen) {
        Map<String, Double> votes = new HashMap<>();
        Map<String, Scored> places = new HashMap<>();
        String dollar = dollar();
        for (Candidate c : candidates.of(ValueType.CURRENCY)) {
            double claim = scorer.claims(c).getOrDefault("currency", 0.0);
            double code = c.printed().toUpperCase(java.util.Locale.ROOT).contains(c.value()) ? 0.2 : 0;
            String value = DOLLAR.equals(c.printed().replaceAll("[\\d.,()\\s-]", "")) ? dollar : c.value();
            votes.merge(value, c.quality() + 5 * claim, Double::sum);
            places.merge(
                    value,
                    new Scored(c, 0.55 + 0.4 * claim + code * 0.5, List.of("currency printed")),
                    (a, b) -> a.score() >= b.score() ? a : b);
        }
        votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(e -> places.get(e.getKey()))
                .ifPresent(s -> chosen.put("currency", Choice.of(s)));
    }

    /** What a dollar sign means: the dollar whose code the paper prints, or the most usual one. */
    private String dollar() {
        return candidates.of(ValueType.CURRENCY).stream()
                .filter(c -> c.printed().contains(c.value()) && MainCurrency.DOLLARS.contains(c.value()))
                .map(Candidate::value)
                .findFirst()
                .orElse("USD");
    }
}
