package dev.lector.extractors.invoice;

import dev.lector.extractors.field.Choice;
import dev.lector.extractors.table.ItemLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums over the item lines. */
final class LineSums {
    private LineSums() {}

    /** Sum of the lines' totals in cents, or null when a line has none or there are no lines. */
    static @Nullable Long total(List<ItemLine> lines) {
        long sum = 0;
        for (ItemLine line : lines) {
            Choice total = line.cells().get("line_total");
            if (total == null) {
                return null;
            }
            sum += total.cents();
        }
        return lines.isEmpty() ? null : sum;
    }
}
