package dev.lector.extractors.check;

import dev.lector.extractors.Extracted;
import dev.lector.result.Evidence;
import dev.lector.text.TextMap;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a check sees.
 *
 * @param record   the record in the extractors' names, such as {@code net_amount} and {@code lines}; values are texts, normalised:
 *                 ISO dates, amounts with a point
 * @param evidence by JSON Pointer into the record; it has none for values that nobody located
 * @param pages    words of the pages that were read; empty when there are none, as for a bare XML file
 */
public record CheckInput(JsonNode record, Map<String, Evidence> evidence, List<TextMap> pages) {
    public CheckInput {
        evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
        pages = List.copyOf(pages);
    }

    /** A record without its pages. */
    public CheckInput(JsonNode record, Map<String, Evidence> evidence) {
        this(record, evidence, List.of());
    }

    /** The input that an extractor's result makes; rows are under their tables' names. */
    public static CheckInput of(Extracted found) {
        return of(found, List.of());
    }

    /** The same with the words of the pages, for checks that look at the printing itself. */
    public static CheckInput of(Extracted found, List<TextMap> pages) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        found.fields().forEach((name, proof) -> {
            record.put(name, proof.value());
            evidence.put("/" + name, proof);
        });
        record.putArray(Extracted.LINES);
        found.tables().forEach((table, rows) -> {
            ArrayNode array = record.putArray(table);
            for (int i = 0; i < rows.size(); i++) {
                ObjectNode row = array.addObject();
                String place = "/" + table + "/" + i + "/";
                rows.get(i).forEach((name, proof) -> {
                    row.put(name, proof.value());
                    evidence.put(place + name, proof);
                });
            }
        });
        return new CheckInput(record, evidence, pages);
    }

    /** The value at a pointer as text, or null when it is missing. */
    public @Nullable String text(String pointer) {
        JsonNode node = record.at(pointer);
        return node.isValueNode() && !node.isNull() ? node.asString() : null;
    }

    /** The number at a pointer, or null when it is missing or no number. */
    public @Nullable BigDecimal number(String pointer) {
        String text = text(pointer);
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The day at a pointer, or null when it is missing or no ISO date. */
    public @Nullable LocalDate date(String pointer) {
        String text = text(pointer);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** How many rows the table of items has. */
    public int rows() {
        return rows(Extracted.LINES);
    }

    /** How many rows a table has. */
    public int rows(String table) {
        return record.path(table).size();
    }
}
