package dev.lector.extractors.invoice;

import dev.lector.extractors.candidate.Candidate;
import dev.lector.extractors.field.Choice;
import dev.lector.extractors.invoice.TaxRow.Figure;
import java.util.List;
import java.util.Map;

/**
 * What a paper says of each rate of tax. None of its amounts is a total where there are several rates; together they make the totals.
 *
 * @param rows from top to bottom; empty where a paper has no such rows
 * @param sums what stands below them in the columns of bases and taxes
 */
record TaxSummary(List<TaxRow> rows, List<Figure> sums) {
    TaxSummary {
        rows = List.copyOf(rows);
        sums = List.copyOf(sums);
    }

    /** What all rates are charged on, in cents. */
    long base() {
        return rows.stream().mapToLong(row -> row.base().cents()).sum();
    }

    /** The tax of all rates, in cents. */
    long tax() {
        return rows.stream().mapToLong(row -> row.tax().cents()).sum();
    }

    /** Whether an amount stands in one of the rows. */
    boolean holds(Candidate amount) {
        return rows.stream().anyMatch(row -> row.holds(amount));
    }

    /** Whether an amount is a base or a tax, of one rate or of all: it cannot be the total, whatever stands beside it. */
    boolean holdsPart(Candidate amount) {
        return sums.stream().anyMatch(figure -> figure.overlaps(amount))
                || rows.stream()
                        .anyMatch(
                                row -> row.base().overlaps(amount) || row.tax().overlaps(amount));
    }

    List<Map<String, Choice>> cells() {
        return rows.stream().map(TaxRow::cells).toList();
    }
}
