package dev.lector.extractors.table;

import dev.lector.extractors.label.LabelBook;
import dev.lector.extractors.layout.Folding;
import dev.lector.extractors.layout.PageLayout;
import dev.lector.extractors.layout.Row;
import dev.lector.extractors.table.HeaderCells.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds headers of item tables on a page, those over several rows included. */
final class HeaderFinder {
    private static final Set<String> MONEY = Set.of("unit_price", "line_total");
    private static final double NEXT_ROW = 0.8;

    /** Rows that overlap by this, in heights of a line, hold lines of cells that are centered beside each other. */
    private static final double INTERLEAVED = 0.2;

    /** A header has at most so many rows above and below the one that tells it. */
    private static final int MAX_ROWS = 3;

    private final PageLayout page;
    private final LabelBook book;
    private final HeaderCells cells;

    private HeaderFinder(PageLayout page, LabelBook book) {
        this.page = page;
        this.book = book;
        this.cells = new HeaderCells(book);
    }

    /** Headers from top to bottom. */
    static List<Header> find(PageLayout page, LabelBook book) {
        HeaderFinder finder = new HeaderFinder(page, book);
        List<Header> found = new ArrayList<>();
        int r = 0;
        while (r < page.rows().size()) {
            Header best = finder.at(r);
            if (best == null) {
                r++;
            } else {
                found.add(best);
                r = best.last() + 1;
            }
        }
        return found;
    }

    private @Nullable Header at(int r) {
        List<Cell> all = new ArrayList<>(cells.of(row(r)));
        if (!tells(HeaderCells.roles(all)) || amountsIn(row(r))) {
            return null;
        }
        int first = r;
        int last = r;
        while (first > 0 && r - first < MAX_ROWS && gap(first - 1) < NEXT_ROW && mergeable(row(first - 1), all)) {
            first--;
            all.addAll(cells.of(row(first)));
        }
        while (last + 1 < page.rows().size()
                && last - r < MAX_ROWS
                && gap(last) < NEXT_ROW
                && (mergeable(row(last + 1), all) || interleaved(last, all))) {
            last++;
            all.addAll(cells.of(row(last)));
        }
        return new Header(page.index(), first, last, cells.columns(all));
    }

    /** Whether the roles that a row names are those of a table of items. */
    private static boolean tells(Set<String> roles) {
        return roles.size() >= 3 && roles.stream().anyMatch(MONEY::contains)
                || roles.size() == 2 && roles.contains("line_total") && roles.contains("description");
    }

    private Row row(int number) {
        return page.rows().get(number);
    }

    /** Distance from a row to the next one, in heights of a line. */
    private double gap(int upper) {
        return page.downInLines(row(upper + 1).top() - row(upper).bottom());
    }

    private boolean mergeable(Row row, List<Cell> header) {
        boolean named =
                !HeaderCells.roles(cells.of(row)).isEmpty() || row.segments().size() >= 2;
        return words(row) && (touches(row, header) || named) && (named || completes(row, header));
    }

    /** Whether the row below stands between the lines of the header's cells rather than under them. */
    private boolean interleaved(int last, List<Cell> header) {
        return gap(last) < -INTERLEAVED && words(row(last + 1)) && touches(row(last + 1), header);
    }

    /** Whether a row holds a few words a cell and no numbers but those of headers. */
    private boolean words(Row row) {
        boolean digits = row.segments().stream()
                .anyMatch(s -> s.tokens().stream().anyMatch(t -> t.hasDigit())
                        && book.columns(Folding.key(s.text())).isEmpty());
        return !digits && row.segments().stream().allMatch(s -> s.size() <= 4);
    }

    private static boolean touches(Row row, List<Cell> header) {
        return row.segments().stream()
                .anyMatch(s -> header.stream().anyMatch(c -> PageLayout.overlapAcross(c.box(), s.box()) > 0.3));
    }

    /** Whether a row's only cell finishes a header begun above it, as "unit" over "price". */
    private boolean completes(Row row, List<Cell> header) {
        return row.segments().stream().anyMatch(s -> header.stream()
                .anyMatch(c -> PageLayout.overlapAcross(c.box(), s.box()) > 0.3 && cells.known(c.text() + s.text())));
    }

    private static boolean amountsIn(Row row) {
        return row.segments().stream().flatMap(s -> s.tokens().stream()).anyMatch(t -> t.text()
                .matches(".*\\d[.,]\\d{2}\\D{0,2}$"));
    }
}
