package dev.lector.extractors.table;

import dev.lector.extractors.field.Choice;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table of items.
 *
 * @param cells by role: position, description, quantity, unit_price, line_total; what is not printed is missing
 */
public record ItemLine(Map<String, Choice> cells) {
    public ItemLine {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** Whether quantity times price is the total. */
    public boolean multiplies() {
        BigDecimal quantity = number("quantity");
        BigDecimal price = number("unit_price");
        BigDecimal total = number("line_total");
        return quantity != null && price != null && total != null && Product.holds(quantity, price, total, List.of());
    }

    boolean sameCells(ItemLine other) {
        return cells.keySet().equals(other.cells.keySet());
    }

    private @Nullable BigDecimal number(String role) {
        Choice cell = cells.get(role);
        return cell == null ? null : new BigDecimal(cell.value());
    }
}
