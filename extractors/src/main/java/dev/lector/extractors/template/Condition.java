package dev.lector.extractors.template;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must hold: a relation between two numbers, in the record or in each row of its table.
 *
 * @param source    as written
 * @param each      whether it is about each row
 * @param left      left side
 * @param relation  one of {@code = != < <= > >=}
 * @param right     right side
 * @param tolerance by how much equal numbers may differ, and by how much a limit may be passed
 * @param names     fields, or columns of the row, that it names
 * @param columns   columns that it sums
 */
record Condition(
        String source,
        boolean each,
        Expression left,
        String relation,
        Expression right,
        BigDecimal tolerance,
        Set<String> names,
        Set<String> columns) {
    Condition {
        names = Set.copyOf(names);
        columns = Set.copyOf(columns);
    }

    /** What does not hold, as "left, right" in numbers; null when it holds or when a value is missing. */
    @Nullable String broken(Expression.Scope scope) {
        BigDecimal a = left.value(scope);
        BigDecimal b = right.value(scope);
        if (a == null || b == null || holds(a.subtract(b))) {
            return null;
        }
        return a.toPlainString() + " " + relation + " " + b.toPlainString();
    }

    private boolean holds(BigDecimal difference) {
        return switch (relation) {
            case "=" -> difference.abs().compareTo(tolerance) <= 0;
            case "!=" -> difference.abs().compareTo(tolerance) > 0;
            case "<" -> difference.compareTo(tolerance) < 0;
            case "<=" -> difference.compareTo(tolerance) <= 0;
            case ">" -> difference.negate().compareTo(tolerance) < 0;
            default -> difference.negate().compareTo(tolerance) <= 0;
        };
    }
}
