package dev.lector.extractors.table;

import dev.lector.schema.ValueType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a table is read.
 *
 * @param name    its name in the record
 * @param columns in the template's order
 * @param wraps   name of the column whose text goes on in the rows below, or null when every printed row is a row
 * @param pages   whether it goes on over all pages; else only the first page with its header is read
 * @param ends    labels of the row behind the last one
 */
public record TableRule(String name, List<Column> columns, @Nullable String wraps, boolean pages, List<String> ends) {
    /**
     * A column.
     *
     * @param name     its name in the rows
     * @param type     what its cells hold
     * @param concepts roles of columns in the label packs that name it
     * @param headers  its own headers
     * @param required whether a row has it; what lacks it is no row of its own
     */
    public record Column(
            String name,
            ValueType type,
            String description,
            List<String> concepts,
            List<String> headers,
            boolean required) {
        public Column {
            concepts = List.copyOf(concepts);
            headers = List.copyOf(headers);
        }
    }

    public TableRule {
        columns = List.copyOf(columns);
        ends = List.copyOf(ends);
    }
}
