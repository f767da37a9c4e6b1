package dev.lector.extractors.table;

import dev.lector.extractors.field.Choice;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row of a table of items.
 *
 * @param cells by role: description, quantity, unit_price, line_total; what is not printed is missing
 */
public record ItemLine(Map<String, Choice> cells) {
    public ItemLine {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
}
