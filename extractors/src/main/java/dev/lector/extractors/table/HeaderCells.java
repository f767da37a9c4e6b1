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

/** The cells of a header: what its rows say side by side is told apart, what stands over each other is put together. */
final class HeaderCells {
    private static final int MAX_WORDS = 5;

    /** Share of the narrower one that two cells over each other have in common. */
    private static final double OVER = 0.4;

    /** Letters of the shortest label that may be the beginning of a longer header. */
    private static final int LEAST_LABEL = 5;

    /** What tells most, where one label may head several columns. */
    private static final List<String> RANKS = List.of(
            "line_total",
            "unit_price",
            "quantity",
            "description",
            "tax",
            "discount",
            "unit",
            "article",
            "position",
            "date");

    private final LabelBook book;

    HeaderCells(LabelBook book) {
        this.book = book;
    }

    /**
     * A label, or words that are none.
     *
     * @param role  what it heads; empty when unknown
     * @param from  the segment that it is a part of
     * @param below whether the words of its role stand under article numbers
     */
    record Cell(String role, String text, Box box, Segment from, boolean below) {
        private Cell with(String more, Box other) {
            return new Cell(role, text + " " + more, box.union(other), from, below);
        }

        private Cell over(Box other) {
            return new Cell(role, text, box.union(other), from, below);
        }

        private Cell as(String other) {
            return new Cell(other, text, box, from, below);
        }
    }

    private record Named(String role, int last) {}

    static Set<String> roles(List<Cell> cells) {
        Set<String> roles = new HashSet<>();
        cells.forEach(cell -> roles.add(cell.role));
        roles.remove("");
        return roles;
    }

    /** The cells of a row from left to right. */
    List<Cell> of(Row row) {
        return row.segments().stream().flatMap(s -> split(s).stream()).toList();
    }

    /** Whether a text heads a column. */
    boolean known(String text) {
        return !book.columns(unit(Folding.key(text))).isEmpty();
    }

    private List<Cell> split(Segment segment) {
        List<Cell> cells = new ArrayList<>();
        int open = -1;
        int i = 0;
        while (i < segment.size()) {
            Named named = named(segment, i);
            Cell before = cells.isEmpty() || open >= 0 ? null : cells.get(cells.size() - 1);
            if (named == null) {
                if (before != null && isUnit(segment.tokens().get(i))) {
                    cells.set(cells.size() - 1, before.over(segment.box(i, i)));
                } else {
                    open = open < 0 ? i : open;
                }
                i++;
                continue;
            }
            if (open >= 0) {
                cells.add(cell("", segment, open, i - 1));
                open = -1;
            }
            if (before != null && joined(segment.tokens().get(i - 1), before.role, named.role)) {
                Cell both = before.with(segment.text(i, named.last), segment.box(i, named.last));
                cells.set(cells.size() - 1, both.as(stronger(before.role, named.role)));
            } else {
                cells.add(cell(named.role, segment, i, named.last));
            }
            i = named.last + 1;
        }
        if (open >= 0) {
            cells.add(cell("", segment, open, segment.size() - 1));
        }
        return cells;
    }

    private static Cell cell(String role, Segment segment, int first, int last) {
        return new Cell(role, segment.text(first, last), segment.box(first, last), segment, false);
    }

    /** The longest label that begins at a word. */
    private @Nullable Named named(Segment segment, int from) {
        Named named = null;
        StringBuilder key = new StringBuilder();
        if (segment.tokens().get(from).key().isEmpty()) {
            return null;
        }
        for (int j = from; j < Math.min(segment.size(), from + MAX_WORDS); j++) {
            String word = segment.tokens().get(j).key();
            key.append(word);
            List<Label> labels = word.isEmpty() ? List.of() : book.columns(unit(key.toString()));
            if (!labels.isEmpty()) {
                named = new Named(best(labels), j);
            }
        }
        return named;
    }

    /** A sign or code of a currency behind a header belongs to it. */
    private static boolean isUnit(Token token) {
        return token.key().isEmpty() || Currencies.of(token.text()) != null;
    }

    /**
     * Whether a word joins what stands before and behind it to the header of one column: "Item no. / description", "Description,
     * period". Two kinds of numbers have columns of their own.
     */
    private static boolean joined(Token between, String first, String second) {
        boolean plain = Math.min(weight(first), weight(second)) < weight("quantity") || first.equals(second);
        return plain
                && (between.text().matches(".*[&/+]")
                        || between.text().endsWith(",") && weight(second) < weight(first));
    }

    private static String unit(String key) {
        return key.replaceAll("(?<=\\p{L}{3})(?:in)?(?:eur|usd|gbp|chf)$", "");
    }

    private static String best(List<Label> labels) {
        return labels.stream()
                .map(Label::concept)
                .min(Comparator.comparingInt(RANKS::indexOf))
                .orElse("");
    }

    /** The columns of a header, from left to right. */
    List<Column> columns(List<Cell> cells) {
        List<Cell> sorted = new ArrayList<>(cells);
        sorted.sort(Comparator.comparingDouble(c -> c.box.y0()));
        List<Cell> stacks = new ArrayList<>();
        for (Cell cell : sorted) {
            List<Cell> above = above(cell, stacks);
            if (above.isEmpty()) {
                stacks.add(cell);
            } else {
                Cell upper = above.stream().reduce(HeaderCells::beside).orElseThrow();
                stacks.set(stacks.indexOf(above.get(0)), stacked(upper, cell));
                stacks.removeAll(above);
            }
        }
        stacks.sort(Comparator.comparingDouble(c -> c.box.x0()));
        return oncePerRole(stacks);
    }

    /** The stack that a cell stands under most, or several that are words of one header: "Order" and "line" over "Item number". */
    private static List<Cell> above(Cell cell, List<Cell> stacks) {
        List<Cell> above = stacks.stream()
                .filter(s -> PageLayout.overlapAcross(s.box, cell.box) > OVER)
                .toList();
        boolean words =
                above.stream().allMatch(s -> s.from.equals(above.get(0).from) && weight(s.role) < weight("quantity"));
        return words
                ? above
                : above.stream()
                        .max(Comparator.comparingDouble(s -> PageLayout.overlapAcross(s.box, cell.box)))
                        .map(List::of)
                        .orElse(List.of());
    }

    private static Cell beside(Cell left, Cell right) {
        return left.with(right.text, right.box).as(stronger(left.role, right.role));
    }

    private Cell stacked(Cell upper, Cell lower) {
        Cell both = upper.with(lower.text, lower.box);
        List<Label> labels = book.columns(unit(Folding.key(both.text.replace("-", ""))));
        String role = labels.isEmpty() ? stronger(upper.role, lower.role) : best(labels);
        boolean below = lower.role.equals("description") && role.equals("description") && isArticle(upper);
        return new Cell(role, both.text, both.box, upper.from, below || upper.below);
    }

    /** Of two labels of one column the one that says what it is there for; numbers and codes stand beside that. */
    private static String stronger(String first, String second) {
        return weight(second) > weight(first) ? second : first;
    }

    private static int weight(String role) {
        return switch (role) {
            case "" -> 0;
            case "unit" -> 1;
            case "position", "date" -> 2;
            case "article" -> 3;
            default -> 4;
        };
    }

    /** Whether a header is that of article numbers, or begins as one: "Art. No. Supplier". */
    private boolean isArticle(Cell cell) {
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
}
