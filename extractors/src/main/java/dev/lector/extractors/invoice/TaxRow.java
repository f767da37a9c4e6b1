package dev.lector.extractors.invoice;

import dev.lector.extractors.candidate.Candidate;
import dev.lector.extractors.field.Choice;
import dev.lector.extractors.field.Choice.Span;
import dev.lector.extractors.layout.Row;
import dev.lector.rule.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of a tax summary.
 *
 * @param row   where it stands
 * @param rate  percentage
 * @param base  what is taxed
 * @param tax   the tax on it
 * @param gross both together, or null where the row does not print it
 */
record TaxRow(Row row, Figure rate, Figure base, Figure tax, @Nullable Figure gross) {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal TOLERANCE = new BigDecimal("0.02");
    private static final double SAME_COLUMN = 0.03;
    private static final double PROVEN = 0.9;
    private static final double BY_COLUMN = 0.7;

    /** A number where it stands. */
    record Figure(Amount amount, Span span) {
        BigDecimal value() {
            return amount.value();
        }

        long cents() {
            return value().movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValue();
        }

        boolean near(Figure other) {
            return Math.abs(span.box().x1() - other.span.box().x1()) < SAME_COLUMN;
        }

        boolean leftOf(Figure other) {
            return span.box().x1() <= other.span.box().x0();
        }

        boolean overlaps(Candidate amount) {
            return amount.segment() == span.segment() && amount.first() <= span.last() && span.first() <= amount.last();
        }
    }

    /** Whether rate times base is the tax. */
    boolean proven() {
        BigDecimal product = base.value().multiply(rate.value()).divide(HUNDRED, 4, RoundingMode.HALF_UP);
        return product.subtract(tax.value()).abs().compareTo(TOLERANCE) <= 0;
    }

    boolean sameValues(TaxRow other) {
        return rate.value().compareTo(other.rate.value()) == 0
                && base.value().compareTo(other.base.value()) == 0
                && tax.value().compareTo(other.tax.value()) == 0;
    }

    boolean holds(Candidate amount) {
        return Stream.of(rate, base, tax, gross).filter(Objects::nonNull).anyMatch(figure -> figure.overlaps(amount));
    }

    /** Rate, base and tax by column. */
    Map<String, Choice> cells() {
        double score = proven() ? PROVEN : BY_COLUMN;
        List<String> why = List.of(proven() ? "rate times base is the tax" : "column of the tax summary");
        Map<String, Choice> cells = new LinkedHashMap<>();
        cells.put("rate", new Choice(rate.value().toPlainString(), List.of(rate.span), score, why));
        cells.put("base", new Choice(base.amount.plain(), List.of(base.span), score, why));
        cells.put("tax", new Choice(tax.amount.plain(), List.of(tax.span), score, why));
        return cells;
    }
}
