package dev.lector.extractors.invoice;

import dev.lector.extractors.candidate.Candidate;
import dev.lector.extractors.field.Choice;
import dev.lector.extractors.layout.Segment;
import dev.lector.extractors.layout.Token;
import dev.lector.extractors.table.ItemLine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Where the items stand: days, numbers and amounts in their rows are theirs and not the paper's. */
final class ItemRows {
    /** An item's description goes on over at most so many rows. */
    private static final int LONGEST = 4;

    private final Map<Integer, TreeSet<Integer>> rows = new HashMap<>();
    private final Set<List<Integer>> cells = new HashSet<>();

    ItemRows(List<ItemLine> lines) {
        for (ItemLine line : lines) {
            Choice total = line.cells().get("line_total");
            boolean item = line.cells().containsKey("description") || line.multiplies();
            if (total != null && item) {
                Segment segment = total.spans().get(0).segment();
                rows.computeIfAbsent(segment.page(), p -> new TreeSet<>()).add(segment.row());
                line.cells().values().forEach(this::cell);
            }
        }
    }

    private void cell(Choice cell) {
        cell.spans().forEach(span -> span.segment().tokens().subList(span.first(), span.last() + 1).stream()
                .filter(Token::hasDigit)
                .forEach(t -> cells.add(List.of(t.page(), t.word()))));
    }

    /** Whether a candidate is part of an item's cell. */
    boolean cell(Candidate candidate) {
        return candidate.tokens().stream().anyMatch(t -> cells.contains(List.of(t.page(), t.word())));
    }

    /** The candidates that stand in no item's row and between no two items; all of them where that leaves none. */
    List<Candidate> outside(List<Candidate> candidates) {
        List<Candidate> outside = candidates.stream()
                .filter(c -> !within(c.page(), c.segment().row()))
                .toList();
        return outside.isEmpty() ? candidates : outside;
    }

    private boolean within(int page, int row) {
        TreeSet<Integer> items = rows.getOrDefault(page, new TreeSet<>());
        Integer above = items.floor(row);
        Integer below = items.ceiling(row);
        return above != null && below != null && below - above <= LONGEST;
    }
}
