package dev.lector.evaluation.factory.layout;

/**
 * Says which value a printed word belongs to.
 *
 * @param field name of the field, or of the column when it is a cell of a table
 * @param place running number of the places where the field is printed, from 0
 * @param row   row of the table from 0, or -1 when the value is no cell
 */
public record Mark(String field, int place, int row) {
    public boolean cell() {
        return row >= 0;
    }
}
