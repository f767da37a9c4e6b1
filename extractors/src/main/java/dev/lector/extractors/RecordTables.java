package dev.lector.extractors;

import dev.lector.extractors.field.Choice;
import dev.lector.extractors.field.FieldSpec;
import dev.lector.extractors.invoice.InvoiceExtractor;
import dev.lector.extractors.label.LabelBook;
import dev.lector.extractors.label.LabelPacks;
import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.record.RecordTable;
import dev.lector.extractors.table.TableReader;
import dev.lector.result.Evidence;
import dev.lector.schema.ValueType;
import dev.lector.text.TextMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tables of a caller's own record on any document. A table whose columns are all columns of items is read as items are, which knows
 * more ways to print them; any other by the headers that its fields' names lead to. The one that finds more cells is taken.
 */
final class RecordTables {
    private static final Set<String> ITEM = Set.of("position", "description", "quantity", "unit_price", "line_total");
    private static final double NEARLY_ALL = 0.6;

    private final Map<String, List<FieldSpec>> tables;
    private final Map<String, Set<String>> headers;
    private final LabelBook book = LabelPacks.bundled();

    /**
     * @param tables  columns by table
     * @param headers what others call columns, by the columns' names
     */
    RecordTables(Map<String, List<FieldSpec>> tables, Map<String, Set<String>> headers) {
        this.tables = tables;
        this.headers = headers;
    }

    /** Rows by table. */
    Map<String, List<Map<String, Evidence>>> rows(List<TextMap> pages) {
        DocumentLayout layout = DocumentLayout.of(pages, book);
        Map<String, TableReader> readers = new LinkedHashMap<>();
        tables.forEach((name, columns) ->
                readers.put(name, new TableReader(layout, RecordTable.rule(name, columns, headers), book, List.of())));
        Map<String, List<Map<String, Evidence>>> rows = new LinkedHashMap<>();
        readers.forEach((name, reader) -> {
            List<Map<String, Evidence>> headed =
                    entries(proofs(layout, reader.rows(List.copyOf(readers.values()))), name);
            List<Map<String, Evidence>> items = items(tables.getOrDefault(name, List.of()), pages);
            rows.put(name, cells(items) >= cells(headed) ? items : headed);
        });
        return rows;
    }

    /** The rows without balances and carries: what lacks a date that nearly all rows have is no entry. */
    private List<Map<String, Evidence>> entries(List<Map<String, Evidence>> rows, String table) {
        List<String> dates = tables.getOrDefault(table, List.of()).stream()
                .filter(column -> column.type() == ValueType.DATE)
                .map(FieldSpec::name)
                .filter(name ->
                        rows.stream().filter(row -> row.containsKey(name)).count() > NEARLY_ALL * rows.size())
                .toList();
        return rows.stream().filter(row -> row.keySet().containsAll(dates)).toList();
    }

    private static int cells(List<Map<String, Evidence>> rows) {
        return rows.stream().mapToInt(Map::size).sum();
    }

    private static List<Map<String, Evidence>> proofs(DocumentLayout layout, List<Map<String, Choice>> read) {
        List<Map<String, Evidence>> rows = new ArrayList<>();
        for (Map<String, Choice> cells : read) {
            Map<String, Evidence> row = new LinkedHashMap<>();
            cells.forEach((name, choice) -> row.put(name, Proofs.of(layout, "cell." + name, choice)));
            rows.add(row);
        }
        return rows;
    }

    /** The items of the document under the columns' own names; none when a column is none of an item's. */
    private List<Map<String, Evidence>> items(List<FieldSpec> columns, List<TextMap> pages) {
        Map<String, String> roles = RecordTable.roles(columns);
        boolean known = roles.size() == columns.size()
                && roles.values().stream().allMatch(ITEM::contains)
                && roles.containsValue("description");
        if (!known) {
            return List.of();
        }
        List<Map<String, Evidence>> rows = new ArrayList<>();
        for (Map<String, Evidence> item : new InvoiceExtractor().extract(pages).lines()) {
            Map<String, Evidence> row = new LinkedHashMap<>();
            roles.forEach((name, role) -> {
                Evidence cell = item.get(role);
                if (cell != null) {
                    row.put(name, cell);
                }
            });
            rows.add(row);
        }
        return rows;
    }
}
