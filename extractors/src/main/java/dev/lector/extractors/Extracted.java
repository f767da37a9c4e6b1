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
 * @param lines    rows of the table of items, each by column name
 * @param findings what a person should know
 */
public record Extracted(Map<String, Evidence> fields, List<Map<String, Evidence>> lines, List<Finding> findings) {
    public Extracted {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        lines = lines.stream()
                .map(line -> Collections.unmodifiableMap(new LinkedHashMap<>(line)))
                .toList();
        findings = List.copyOf(findings);
    }
}
