package dev.lector.extractors.table;

import dev.lector.extractors.field.Choice;
import dev.lector.extractors.layout.Row;
import dev.lector.extractors.layout.Segment;
import dev.lector.rule.Amount;
import java.math.BigDecimal;
import java.util.List;

/**
 * A printed row of a table's body.
 *
 * @param row     as laid out
 * @param numbers from left to right
 * @param words   segments in the description's column, from left to right
 */
record BodyRow(Row row, List<Number> numbers, List<Segment> words) {
    BodyRow {
        numbers = List.copyOf(numbers);
        words = List.copyOf(words);
    }

    /**
     * A number under a header.
     *
     * @param column number of its column, from the left
     * @param amount its value
     * @param span   where it stands
     */
    record Number(int column, Amount amount, Choice.Span span) {
        BigDecimal value() {
            return amount.value();
        }
    }

    /** The numbers of a column that are no percentages. */
    List<Number> in(int column) {
        return numbers.stream()
                .filter(n -> n.column == column && !n.amount.percent())
                .toList();
    }

    boolean has(int column) {
        return column >= 0 && !in(column).isEmpty();
    }
}
