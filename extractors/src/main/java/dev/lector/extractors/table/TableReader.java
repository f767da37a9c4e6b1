package dev.lector.extractors.table;

import dev.lector.extractors.field.Choice;
import dev.lector.extractors.field.Choice.Span;
import dev.lector.extractors.label.Label;
import dev.lector.extractors.label.LabelBook;
import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.layout.Folding;
import dev.lector.extractors.layout.PageLayout;
import dev.lector.extractors.layout.Row;
import dev.lector.extractors.layout.Segment;
import dev.lector.extractors.table.TableRule.Column;
import dev.lector.schema.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the table that a template describes: its header by words, its cells by the header they stand under. */
public final class TableReader {
    private static final int MAX_WORDS = 5;
    private static final double MAX_GAP = 6;
    private static final double WRAP_GAP = 1.6;

    /** A blank between words of one header, as a fraction of the page's width. */
    private static final double BLANK = 0.012;

    private final DocumentLayout layout;
    private final TableRule rule;
    private final LabelBook book;
    private final Map<String, Column> headers = new HashMap<>();
    private final Set<String> ends = new LinkedHashSet<>();
    private final CellReader cells;

    /** @param labels of fields that are sums: a row that begins with one is no row of the table any more */
    public TableReader(DocumentLayout layout, TableRule rule, LabelBook book, List<String> labels) {
        this.layout = layout;
        this.rule = rule;
        this.book = book;
        this.cells = new CellReader(layout);
        for (Column column : rule.columns()) {
            column.headers().forEach(header -> headers.put(Folding.key(header), column));
        }
        rule.ends().forEach(end -> ends.add(Folding.key(end)));
        labels.forEach(label -> ends.add(Folding.key(label)));
    }

    /**
     * A column on a page.
     *
     * @param column what it holds; null for a column that nobody asked for
     * @param x0     left edge of its header
     * @param x1     right edge
     */
    record Place(@Nullable Column column, double x0, double x1) {}

    /**
     * The rows, cells by column; what is not printed is missing.
     *
     * @param all the readers of all tables of the template: where another one begins, this one ends
     */
    public List<Map<String, Choice>> rows(List<TableReader> all) {
        List<Map<String, Choice>> rows = new ArrayList<>();
        List<Place> places = List.of();
        for (PageLayout page : layout.pages()) {
            int first = 0;
            for (int r = 0; r < page.rows().size(); r++) {
                List<Place> here = header(page.rows().get(r));
                if (!here.isEmpty()) {
                    places = here;
                    first = r + 1;
                    break;
                }
            }
            if (first > 0) {
                body(page, first, places, rows, all);
            }
            if (!rows.isEmpty() && !rule.pages()) {
                break;
            }
        }
        return rows;
    }

    /** The columns whose headers a row holds, from left to right, unknown ones among them; empty when it is no header. */
    private List<Place> header(Row row) {
        Set<Column> named = called(row);
        Map<Column, Place> found = new LinkedHashMap<>();
        List<Place> places = new ArrayList<>();
        for (Segment segment : row.segments()) {
            int i = 0;
            while (i < segment.size()) {
                Named here = named(segment, i, named);
                Place place = new Place(
                        here == null || found.containsKey(here.column) ? null : here.column,
                        segment.box(i, i).x0(),
                        segment.box(i, here == null ? i : here.last).x1());
                if (place.column != null) {
                    found.put(place.column, place);
                }
                places.add(place);
                i = here == null ? i + 1 : here.last + 1;
            }
        }
        long required = rule.columns().stream().filter(Column::required).count();
        boolean all = found.keySet().stream().filter(Column::required).count() == required;
        int least = Math.min(rule.columns().size(), Math.max(2, (rule.columns().size() + 1) / 2));
        return all && found.size() >= least ? joined(places) : List.of();
    }

    /** Words of one unknown header belong together. */
    private List<Place> joined(List<Place> places) {
        List<Place> joined = new ArrayList<>();
        for (Place place : places) {
            Place last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.column == null && place.column == null && place.x0 - last.x1 < BLANK) {
                joined.set(joined.size() - 1, new Place(null, last.x0, place.x1));
            } else {
                joined.add(place);
            }
        }
        return joined;
    }

    /** The column that the longest phrase from a word on heads. */
    private @Nullable Named named(Segment segment, int from, Set<Column> called) {
        StringBuilder key = new StringBuilder();
        Named named = null;
        for (int j = from; j < Math.min(segment.size(), from + MAX_WORDS); j++) {
            key.append(segment.tokens().get(j).key());
            Column column = column(key.toString(), called);
            if (column != null && !segment.tokens().get(j).key().isEmpty()) {
                named = new Named(column, j);
            }
        }
        return named;
    }

    /** The columns that a row calls by headers of their own: what other words could mean counts for the others only. */
    private Set<Column> called(Row row) {
        Set<Column> called = new LinkedHashSet<>();
        for (Segment segment : row.segments()) {
            for (int i = 0; i < segment.size(); i++) {
                Named named = named(segment, i, Set.copyOf(rule.columns()));
                if (named != null) {
                    called.add(named.column);
                }
            }
        }
        return called;
    }

    private record Named(Column column, int last) {}

    /** @param called columns that only their own headers name */
    private @Nullable Column column(String key, Set<Column> called) {
        Column own = headers.get(key);
        if (own != null) {
            return own;
        }
        List<String> roles = book.columns(key).stream().map(Label::concept).toList();
        return rule.columns().stream()
                .filter(c -> !called.contains(c) && c.concepts().stream().anyMatch(roles::contains))
                .findFirst()
                .orElse(null);
    }

    private void body(
            PageLayout page, int first, List<Place> places, List<Map<String, Choice>> rows, List<TableReader> all) {
        ColumnCutter cutter = new ColumnCutter(page, header(places));
        double lastY = page.rows().get(first - 1).bottom();
        boolean open = false;
        int before = rows.size();
        for (int r = first; r < page.rows().size(); r++) {
            Row row = page.rows().get(r);
            if (page.downInLines(row.top() - lastY) > MAX_GAP
                    || isEnd(row)
                    || all.stream().anyMatch(reader -> !reader.header(row).isEmpty())) {
                break;
            }
            Map<String, Choice> read = cells.read(cutter.cut(row), places);
            if (isRow(read)) {
                rows.add(read);
                open = true;
                lastY = row.bottom();
            } else if (open && page.downInLines(row.top() - lastY) < WRAP_GAP && wraps(read)) {
                rows.set(rows.size() - 1, joined(rows.get(rows.size() - 1), read));
                lastY = row.bottom();
            } else {
                open = false;
            }
        }
    }

    /** The places as a header of items, whose cells are cut the same way. */
    private static Header header(List<Place> places) {
        return new Header(
                0,
                0,
                0,
                places.stream()
                        .map(p -> new dev.lector.extractors.table.Column(
                                p.column != null && isText(p.column.type()) ? "description" : "", p.x0, p.x1))
                        .toList());
    }

    private boolean isEnd(Row row) {
        Segment first = row.segments().get(0);
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < Math.min(first.size(), MAX_WORDS); i++) {
            key.append(first.tokens().get(i).key());
            if (ends.contains(key.toString())) {
                return true;
            }
        }
        return false;
    }

    private boolean isRow(Map<String, Choice> read) {
        List<Column> required = rule.columns().stream().filter(Column::required).toList();
        return required.isEmpty()
                ? read.keySet().stream().anyMatch(name -> !name.equals(rule.wraps()))
                : required.stream().allMatch(c -> read.containsKey(c.name()));
    }

    private boolean wraps(Map<String, Choice> read) {
        return rule.wraps() != null && read.size() == 1 && read.containsKey(rule.wraps());
    }

    private Map<String, Choice> joined(Map<String, Choice> row, Map<String, Choice> more) {
        Map<String, Choice> joined = new LinkedHashMap<>(row);
        more.forEach((name, next) -> joined.merge(name, next, (a, b) -> {
            List<Span> spans = new ArrayList<>(a.spans());
            spans.addAll(b.spans());
            return new Choice(
                    spans.stream().map(Span::text).collect(Collectors.joining(" ")), spans, a.score(), a.why());
        }));
        return joined;
    }

    static boolean isText(ValueType type) {
        return switch (type) {
            case STRING, PARTY, ADDRESS, DURATION, BOOLEAN, ID, EMAIL, PHONE -> true;
            default -> false;
        };
    }
}
