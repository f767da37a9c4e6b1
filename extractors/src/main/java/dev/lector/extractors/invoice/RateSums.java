package dev.lector.extractors.invoice;

import dev.lector.extractors.candidate.Candidate;
import dev.lector.extractors.field.Choice;
import dev.lector.extractors.field.Scored;
import java.util.List;
import java.util.Map;

/** A net amount and a tax that are those of one rate among several are not those of the paper. */
final class RateSums {
    private static final double SUMMED = 0.85;

    private RateSums() {}

    /** Puts the sums over the rates in the place of one rate's amounts, where they are printed. */
    static void correct(Map<String, Choice> chosen, List<Map<String, Choice>> taxes, List<Candidate> amounts) {
        if (taxes.size() > 1) {
            correct(chosen, "net_amount", taxes, "base", amounts);
            correct(chosen, "tax_amount", taxes, "tax", amounts);
        }
    }

    private static void correct(
            Map<String, Choice> chosen,
            String field,
            List<Map<String, Choice>> taxes,
            String column,
            List<Candidate> amounts) {
        Choice choice = chosen.get(field);
        long sum = cents(taxes, column);
        boolean ofOneRate =
                choice != null && choice.cents() != sum && taxes.stream().anyMatch(row -> is(row, column, choice));
        if (ofOneRate) {
            replace(chosen, field, sum, amounts);
        }
    }

    private static boolean is(Map<String, Choice> row, String column, Choice choice) {
        Choice cell = row.get(column);
        return cell != null && cell.value().equals(choice.value());
    }

    private static long cents(List<Map<String, Choice>> taxes, String column) {
        return taxes.stream()
                .map(row -> row.get(column))
                .filter(cell -> cell != null)
                .mapToLong(Choice::cents)
                .sum();
    }

    private static void replace(Map<String, Choice> chosen, String field, long cents, List<Candidate> amounts) {
        chosen.remove(field);
        amounts.stream()
                .filter(amount -> amount.cents() == cents)
                .findFirst()
                .ifPresent(amount -> chosen.put(
                        field,
                        Choice.of(new Scored(amount, SUMMED, List.of("sum over the rates of the tax summary")))));
    }
}
