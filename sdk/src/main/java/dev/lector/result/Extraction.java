package dev.lector.result;

import dev.lector.error.DocumentException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record out of a document, with its proof.
 *
 * @param value        the record, or null when what was found does not make one (the findings say why)
 * @param evidence     by JSON Pointer into the record's JSON, in the record's order
 * @param findings     what a person should know
 * @param completeness whether all that was asked for came out
 * @param usage        what it cost
 * @param <T>          the caller's record
 */
public record Extraction<T>(
        @Nullable T value,
        Map<String, Evidence> evidence,
        List<Finding> findings,
        Completeness completeness,
        Usage usage) {
    public Extraction {
        evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
        findings = List.copyOf(findings);
    }

    /** What proves the value at a JSON Pointer, or null when there is no value. */
    public @Nullable Evidence evidence(String pointer) {
        return evidence.get(pointer);
    }

    /**
     * The record, for those who want an exception when it is not whole.
     *
     * @throws DocumentException if there is no record or a finding is an error
     */
    public T orThrow() {
        T result = value;
        long errors = findings.stream()
                .filter(f -> f.severity() == Finding.Severity.ERROR)
                .count();
        if (result == null || errors > 0) {
            throw new DocumentException("extraction is " + completeness + " with " + errors + " errors among "
                    + findings.size() + " findings");
        }
        return result;
    }
}
