package dev.lector.extractors;

import dev.lector.result.Evidence;
import dev.lector.result.Finding;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an extractor found.
 *
 * @param fields   by name; a field that was not found is missing. Values are normalised: ISO dates, amounts with a point and two places
 * @param tables   by name, rows of cells by column name; the first one is the main one
 * @param findings what a person should know
 */
public record Extracted(
        Map<String, Evidence> fields, Map<String, List<Map<String, Evidence>>> tables, List<Finding> findings) {
    /** The name of the table of items. */
    public static final String LINES = "lines";

    public Extracted {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        Map<String, List<Map<String, Evidence>>> copy = new LinkedHashMap<>();
        tables.forEach((name, rows) -> copy.put(
                name,
                rows.stream()
                        .map(row -> Collections.unmodifiableMap(new LinkedHashMap<>(row)))
                        .toList()));
        tables = Collections.unmodifiableMap(copy);
        findings = List.copyOf(findings);
    }

    /** With a table of items and no other. */
    public Extracted(Map<String, Evidence> fields, List<Map<String, Evidence>> lines, List<Finding> findings) {
        this(fields, Map.of(LINES, lines), findings);
    }

    /** Rows of the table of items, or of the first table when none is called so. */
    public List<Map<String, Evidence>> lines() {
        return tables.getOrDefault(LINES, tables.values().stream().findFirst().orElse(List.of()));
    }

    /** The rows of a table; none when there is no such table. */
    public List<Map<String, Evidence>> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }
}
