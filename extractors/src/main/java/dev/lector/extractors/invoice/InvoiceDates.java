package dev.lector.extractors.invoice;

import dev.lector.extractors.candidate.Candidate;
import dev.lector.extractors.field.Choice;
import dev.lector.extractors.field.FieldScorer;
import dev.lector.extractors.field.FieldSpec;
import dev.lector.extractors.field.Scored;
import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.rule.DateOrder;
import dev.lector.rule.Dates;
import dev.lector.rule.PrintedDate;
import dev.lector.schema.ValueType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses the day of the invoice and the day by which it is to be paid. One instance a document. */
final class InvoiceDates {
    private static final double LEAST = 0.2;
    private static final double FIRST_DATE = 0.3;

    /** By so much more another date's label may claim a day that is the invoice's all the same, as a tax point often is. */
    private static final double DOUBT = 0.35;

    /** From here on the label of another date is one. */
    private static final double WEAK_LABEL = 0.4;

    /** Share of the best score from which on the second best may be meant. */
    private static final double ALMOST = 0.9;

    private static final Set<String> OTHER_DATES =
            Set.of("due_date", "delivery_date", "order_date", "period", "other_date");

    private final DocumentLayout layout;
    private final FieldScorer scorer;

    InvoiceDates(DocumentLayout layout, FieldScorer scorer) {
        this.layout = layout;
        this.scorer = scorer;
    }

    /**
     * Fills in the two days.
     *
     * @param found the days outside of the items
     * @param all   all days of the document
     */
    void choose(Map<String, Choice> chosen, List<Candidate> found, List<Candidate> all) {
        List<Candidate> dates = DateColumns.outside(found, all, layout);
        List<Scored> dues = scorer.score(FieldSpec.of("due_date", ValueType.DATE), dates).stream()
                .filter(s -> s.score() >= LEAST)
                .toList();
        Scored due = dues.isEmpty() ? null : dues.get(0);
        if (dues.size() > 1
                && sameAsIssued(dates, dues.get(0))
                && dues.get(1).score() > ALMOST * dues.get(0).score()) {
            due = dues.get(1);
        }
        Scored issued = issued(dates, due);
        if (issued != null && due != null && otherWay(issued.candidate(), due.candidate())) {
            issued = turned(issued);
            due = turned(due);
        }
        put(chosen, "due_date", due);
        put(chosen, "invoice_date", issued);
    }

    /** Whether the labels say of one place that it is both days. */
    private boolean sameAsIssued(List<Candidate> dates, Scored due) {
        Scored issued = issued(dates, null);
        return issued != null && issued.candidate() == due.candidate();
    }

    private static void put(Map<String, Choice> chosen, String name, @Nullable Scored scored) {
        if (scored != null) {
            chosen.put(name, Choice.of(scored));
        }
    }

    /** The day of the invoice; the place of the day to pay by is only taken when there is no other. */
    private @Nullable Scored issued(List<Candidate> dates, @Nullable Scored due) {
        List<Scored> scored = scorer.score(FieldSpec.of("invoice_date", ValueType.DATE), dates).stream()
                .filter(s -> !otherDate(s.candidate(), s.score() + DOUBT))
                .filter(s -> s.score() >= LEAST)
                .toList();
        return scored.stream()
                .filter(s -> due == null || s.candidate() != due.candidate())
                .findFirst()
                .or(() -> scored.stream().findFirst())
                .orElseGet(() -> first(dates));
    }

    private @Nullable Scored first(List<Candidate> dates) {
        return dates.stream()
                .filter(d -> !otherDate(d, WEAK_LABEL))
                .min(Comparator.comparingInt(Candidate::page)
                        .thenComparingDouble(c -> c.box().y0()))
                .map(d -> new Scored(d, FIRST_DATE, List.of("first date without another label")))
                .orElse(null);
    }

    /** Whether another date's label claims a day, and more than by this much. */
    private boolean otherDate(Candidate date, double own) {
        return scorer.claims(date).entrySet().stream()
                .anyMatch(e -> OTHER_DATES.contains(e.getKey()) && e.getValue() > own);
    }

    /** Whether the days follow each other only with day and month read the other way, where nothing on the pages says which way. */
    private boolean otherWay(Candidate issued, Candidate due) {
        LocalDate first = open(issued);
        LocalDate then = open(due);
        return layout.dateOrder()
                        == DateOrder.MONTH_FIRST // as a country is guessed to write; the other order is sure elsewhere
                && first != null
                && then != null
                && due.value().compareTo(issued.value()) < 0
                && !then.isBefore(first)
                && layout.pages().stream()
                        .allMatch(page -> Dates.orderOf(page.map().text()) == DateOrder.UNKNOWN);
    }

    /** The other reading of a day whose printing leaves it open, or null. */
    private static @Nullable LocalDate open(Candidate candidate) {
        PrintedDate date = candidate.date();
        boolean points = candidate.printed().indexOf('.') >= 0; // no month stands before a day's point
        return date == null || points ? null : date.other();
    }

    private static Scored turned(Scored scored) {
        Candidate c = scored.candidate();
        LocalDate other = open(c);
        Candidate turned = new Candidate(
                c.type(),
                c.segment(),
                c.first(),
                c.last(),
                String.valueOf(other),
                c.quality(),
                c.amount(),
                c.date(),
                c.below());
        List<String> why = new ArrayList<>(scored.why());
        why.add("day and month so that the invoice comes before its payment");
        return new Scored(turned, scored.score(), why);
    }
}
