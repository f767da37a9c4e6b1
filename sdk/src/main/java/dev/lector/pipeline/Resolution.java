package dev.lector.pipeline;

import dev.lector.result.Evidence;
import dev.lector.result.Finding;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What a {@link FieldResolver} found.
 *
 * @param value    JSON in the shape of the schema; fields that were not found are missing
 * @param evidence by JSON Pointer into {@code value}
 * @param findings what a person should know
 */
public record Resolution(JsonNode value, Map<String, Evidence> evidence, List<Finding> findings) {
    public Resolution {
        evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
        findings = List.copyOf(findings);
    }
}
