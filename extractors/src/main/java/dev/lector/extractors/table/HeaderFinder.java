package dev.lector.extractors.table;

import dev.lector.extractors.label.Label;
import dev.lector.extractors.label.LabelBook;
import dev.lector.extractors.layout.Folding;
import dev.lector.extractors.layout.PageLayout;
import dev.lector.extractors.layout.Row;
import dev.lector.extractors.layout.Segment;
import dev.lector.extractors.layout.Token;
import dev.lector.geometry.Box;
import dev.lector.rule.Currencies;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds headers of item tables on a page, those over several rows included. */
final class HeaderFinder {
    private static final Set<String> MONEY = Set.of("unit_price", "line_total");
    private static final int MAX_WORDS = 5;
    private static final double NEXT_ROW = 1.3;

    /** Letters of the shortest label that may be the beginning of a longer header. */
    private static final int LEAST_LABEL = 5;

    private HeaderFinder() {}

    /** Headers from top to bottom. */
    static List<Header> find(PageLayout page, LabelBook book) {
        List<Header> found = new ArrayList<>();
        int r = 0;
        while (r < page.rows().size()) {
            Header best = at(page, r, book);
            if (best == null) {
                r++;
            } else {
                found.add(best);
                r = best.last() + 1;
            }
        }
        return found;
    }

    private static @Nullable Header at(PageLayout page, int r, LabelBook book) {
        List<Cell> anchor = cells(page.rows().get(r), book);
        Set<String> roles = roles(anchor);
        boolean strong = roles.size() >= 3 && roles.stream().anyMatch(MONEY::contains)
                || roles.size() == 2 && roles.contains("line_total") && roles.contains("description");
        if (!strong || amountsIn(page.rows().get(r))) {
            return null;
        }
        List<Cell> all = new ArrayList<>(anchor);
        int first = r;
        int last = r;
        while (first > 0
                && r - first < 3
                && near(page, first - 1, first)
                && mergeable(page.rows().get(first - 1), all, book)) {
            first--;
            all.addAll(cells(page.rows().get(first), book));
        }
        while (last + 1 < page.rows().size()
                && last - r < 3
                && near(page, last, last + 1)
                && mergeable(page.rows().get(last + 1), all, book)) {
            last++;
            all.addAll(cells(page.rows().get(last), book));
        }
        return new Header(page.index(), first, last, columns(all, book));
    }

    private static boolean near(PageLayout page, int upper, int lower) {
        return page.downInLines(
                        page.rows().get(lower).top() - page.rows().get(upper).bottom())
                < NEXT_ROW - 0.5;
    }

    private static boolean mergeable(Row row, List<Cell> cells, LabelBook book) {
        if (amountsIn(row)) {
            return false;
        }
        boolean digits = row.segments().stream()
                .anyMatch(s -> s.tokens().stream().anyMatch(t -> t.hasDigit())
                        && book.columns(Folding.key(s.text())).isEmpty());
        boolean shortCells = row.segments().stream().allMatch(s -> s.size() <= 4);
        boolean touches = row.segments().stream()
                .anyMatch(s -> cells.stream().anyMatch(c -> PageLayout.overlapAcross(c.box, s.box()) > 0.3));
        boolean named = roles(cells(row, book)).size() >= 1 || row.segments().size() >= 2;
        return !digits && shortCells && (touches || named) && (named || completes(row, cells, book));
    }

    /** Whether a row's only cell finishes a header begun above it, as "unit" over "price". */
    private static boolean completes(Row row, List<Cell> cells, LabelBook book) {
        return row.segments().stream().anyMatch(s -> cells.stream()
                .anyMatch(c -> PageLayout.overlapAcross(c.box, s.box()) > 0.3
                        && !book.columns(unit(Folding.key(c.text + s.text()))).isEmpty()));
    }

    private static boolean amountsIn(Row row) {
        return row.segments().stream().flatMap(s -> s.tokens().stream()).anyMatch(t -> t.text()
                .matches(".*\\d[.,]\\d{2}\\D{0,2}$"));
    }

    private static Set<String> roles(List<Cell> cells) {
        Set<String> roles = new HashSet<>();
        for (Cell cell : cells) {
            if (!cell.role.isEmpty()) {
                roles.add(cell.role);
            }
        }
        return roles;
    }

    private static List<Cell> cells(Row row, LabelBook book) {
        List<Cell> cells = new ArrayList<>();
        for (Segment segment : row.segments()) {
            split(segment, book, cells);
        }
        return cells;
    }

    private static void split(Segment segment, LabelBook book, List<Cell> cells) {
        int i = 0;
        int open = -1;
        while (i < segment.size()) {
            int last = -1;
            String role = "";
            StringBuilder key = new StringBuilder();
            for (int j = i; j < Math.min(segment.size(), i + MAX_WORDS); j++) {
                key.append(segment.tokens().get(j).key());
                List<Label> labels =
                        segment.tokens().get(j).key().isEmpty() ? List.of() : book.columns(unit(key.toString()));
                if (!labels.isEmpty()) {
                    last = j;
                    role = labels.size() == 1 ? labels.get(0).concept() : ambiguous(labels);
                }
            }
            if (last < 0
                    && open < 0
                    && !cells.isEmpty()
                    && isUnit(segment.tokens().get(i))) {
                Cell previous = cells.get(cells.size() - 1);
                cells.set(
                        cells.size() - 1,
                        new Cell(
                                previous.role,
                                previous.text,
                                previous.box.union(segment.tokens().get(i).box())));
                i++;
                continue;
            }
            if (last < 0) {
                open = open < 0 ? i : open;
                i++;
                continue;
            }
            if (open >= 0) {
                cells.add(new Cell("", segment.text(open, i - 1), segment.box(open, i - 1)));
                open = -1;
            }
            cells.add(new Cell(role, segment.text(i, last), segment.box(i, last)));
            i = last + 1;
        }
        if (open >= 0) {
            cells.add(new Cell("", segment.text(open, segment.size() - 1), segment.box(open, segment.size() - 1)));
        }
    }

    /** A sign or code of a currency behind a header belongs to it. */
    private static boolean isUnit(Token token) {
        return token.key().isEmpty() || Currencies.of(token.text()) != null;
    }

    private static String unit(String key) {
        return key.replaceAll("(?<=\\p{L}{3})(?:in)?(?:eur|usd|gbp|chf)$", "");
    }

    private static String ambiguous(List<Label> labels) {
        return labels.stream()
                .map(Label::concept)
                .sorted(Comparator.comparingInt(HeaderFinder::rank))
                .findFirst()
                .orElse("");
    }

    private static int rank(String role) {
        return List.of(
                        "line_total",
                        "unit_price",
                        "quantity",
                        "description",
                        "tax",
                        "discount",
                        "unit",
                        "article",
                        "position",
                        "date")
                .indexOf(role);
    }

    private static List<Column> columns(List<Cell> cells, LabelBook book) {
        List<Cell> sorted = new ArrayList<>(cells);
        sorted.sort(Comparator.comparingDouble(c -> c.box.y0()));
        List<Cell> stacks = new ArrayList<>();
        for (Cell cell : sorted) {
            Cell above = stacks.stream()
                    .filter(s -> PageLayout.overlapAcross(s.box, cell.box) > 0.4)
                    .max(Comparator.comparingDouble(s -> PageLayout.overlapAcross(s.box, cell.box)))
                    .orElse(null);
            if (above == null) {
                stacks.add(cell);
            } else {
                stacks.set(stacks.indexOf(above), stacked(above, cell, book));
            }
        }
        stacks.sort(Comparator.comparingDouble(c -> c.box.x0()));
        return oncePerRole(stacks);
    }

    private static Cell stacked(Cell upper, Cell lower, LabelBook book) {
        String text = upper.text + " " + lower.text;
        List<Label> both = book.columns(unit(Folding.key(text.replace("-", ""))));
        String role = !both.isEmpty()
                ? ambiguous(both)
                : upper.role.isEmpty()
                                || upper.role.equals("article") && !lower.role.isEmpty() && !lower.role.equals("unit")
                        ? lower.role
                        : upper.role;
        boolean below = lower.role.equals("description") && role.equals("description") && isArticle(upper, book);
        return new Cell(role, text, upper.box.union(lower.box), below || upper.below);
    }

    /** Whether a header is that of article numbers, or begins as one: "Art. No. Supplier". */
    private static boolean isArticle(Cell cell, LabelBook book) {
        String key = Folding.key(cell.text);
        return cell.role.equals("article")
                || IntStream.rangeClosed(LEAST_LABEL, key.length())
                        .anyMatch(end -> book.columns(key.substring(0, end)).stream()
                                .anyMatch(label -> label.concept().equals("article")));
    }

    /** Width from a header to the next one: descriptions take most of it. */
    private static double room(List<Cell> cells, int i) {
        return (i + 1 < cells.size() ? cells.get(i + 1).box.x0() : 1)
                - cells.get(i).box.x0();
    }

    /** Two columns may carry one role by their words; the last total is the total, the first of the others counts. */
    private static List<Column> oncePerRole(List<Cell> cells) {
        Map<String, Integer> chosen = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String role = cells.get(i).role;
            boolean wider = role.equals("description")
                    && chosen.containsKey(role)
                    && room(cells, i) > room(cells, chosen.get(role));
            if (role.equals("line_total") || wider || !chosen.containsKey(role)) {
                chosen.put(role, i);
            }
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            boolean own = !cell.role.isEmpty() && chosen.getOrDefault(cell.role, -1) == i;
            columns.add(new Column(own ? cell.role : "", cell.box.x0(), cell.box.x1(), cell.below));
        }
        return columns;
    }

    /** @param below whether the words of its role stand under article numbers */
    private record Cell(String role, String text, Box box, boolean below) {
        Cell(String role, String text, Box box) {
            this(role, text, box, false);
        }
    }
}
