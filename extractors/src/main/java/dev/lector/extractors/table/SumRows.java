package dev.lector.extractors.table;

import dev.lector.extractors.candidate.Candidate;
import dev.lector.extractors.field.Choice;
import dev.lector.rule.Amounts;
import dev.lector.rule.DecimalMark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells sums from items: a row that says what the rows above it make together is none of them. */
final class SumRows {
    private final Map<Long, Integer> printed = new HashMap<>();

    SumRows(List<Candidate> amounts) {
        amounts.forEach(a -> printed.merge(a.cents(), 1, Integer::sum));
    }

    /** Whether the document prints what two or more lines sum to, or prints the total of a single line once more. */
    boolean printed(List<ItemLine> lines) {
        long sum = 0;
        for (ItemLine line : lines) {
            Long total = cents(line);
            if (total == null) {
                return false;
            }
            sum += total;
        }
        return !lines.isEmpty() && sum != 0 && printed.getOrDefault(sum, 0) > (lines.size() == 1 ? 1 : 0);
    }

    /** The items among a table's lines: without sums and carries, and without what stands behind those that are billed. */
    List<ItemLine> items(List<ItemLine> lines) {
        List<ItemLine> items = without(lines);
        if (printed(items)) {
            return items;
        }
        for (int end = items.size() - 1; end > 0; end--) {
            List<ItemLine> first = items.subList(0, end);
            List<ItemLine> rest = items.subList(end, items.size());
            boolean other = end > 1 || rest.stream().noneMatch(line -> line.sameCells(first.get(0)));
            if (printed(first) && other && rest.stream().noneMatch(ItemLine::multiplies)) {
                return first;
            }
        }
        return items;
    }

    private static List<ItemLine> without(List<ItemLine> lines) {
        long described =
                lines.stream().filter(l -> l.cells().containsKey("description")).count();
        List<ItemLine> items = new ArrayList<>();
        long sum = 0;
        for (ItemLine line : lines) {
            Long total = cents(line);
            boolean bare =
                    !line.cells().containsKey("quantity") && !line.cells().containsKey("unit_price");
            boolean nameless = !named(line);
            boolean runningSum = total != null && total == sum && items.size() > 1 && bare;
            boolean stray = nameless && !line.multiplies() && 2 * described > lines.size();
            if (runningSum || stray) {
                continue;
            }
            items.add(line);
            sum += total == null ? 0 : total;
        }
        return items;
    }

    /** Whether a line has a description that is more than amounts. */
    private static boolean named(ItemLine line) {
        Choice description = line.cells().get("description");
        return description != null
                && Arrays.stream(description.value().split(" "))
                        .anyMatch(word -> Amounts.parse(word, DecimalMark.UNKNOWN) == null);
    }

    private static @Nullable Long cents(ItemLine line) {
        Choice total = line.cells().get("line_total");
        return total == null ? null : total.cents();
    }
}
