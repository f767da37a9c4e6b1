package dev.lector.extractors.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The header of a table.
 *
 * @param page    index of its page
 * @param first   its first row
 * @param last    its last row, inclusive
 * @param columns from left to right
 */
record Header(int page, int first, int last, List<Column> columns) {
    Header {
        columns = List.copyOf(columns);
    }

    @Nullable Column column(String role) {
        return columns.stream().filter(c -> c.role().equals(role)).findFirst().orElse(null);
    }

    /** Whether article numbers stand above the words in the description's column. */
    boolean wordsBelow() {
        Column description = column("description");
        return description != null && description.below();
    }

    /** Number of the column with a role, from the left; −1 when there is none. */
    int index(String role) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).role().equals(role)) {
                return i;
            }
        }
        return -1;
    }

    boolean sameRoles(Header other) {
        return columns.stream()
                .map(Column::role)
                .toList()
                .equals(other.columns.stream().map(Column::role).toList());
    }

    long roles() {
        return columns.stream()
                .map(Column::role)
                .filter(r -> !r.isEmpty())
                .distinct()
                .count();
    }
}
