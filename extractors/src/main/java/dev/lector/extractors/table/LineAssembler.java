package dev.lector.extractors.table;

import dev.lector.extractors.field.Choice;
import dev.lector.extractors.field.Choice.Span;
import dev.lector.extractors.layout.PageLayout;
import dev.lector.extractors.layout.Row;
import dev.lector.extractors.layout.Segment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the rows of a page's table together into lines of items: wrapped descriptions and totals printed a little lower join. */
final class LineAssembler {
    private static final Set<String> NUMERIC = Set.of("quantity", "unit_price", "line_total");
    private static final double WRAP = 1.6;

    /** A blank and the air before the next column, as a fraction of the page's width. */
    private static final double WORD_GAP = 0.012;

    /** A position number or an article's code in brackets or stars before the words. */
    private static final Pattern ARTICLE_CODE =
            Pattern.compile("^(?:\\d{1,3}\\.? +(?=\\p{L})|[\\[*(]\\w{2,20}[\\])*] +)");

    private final PageLayout page;
    private final double textTo;
    private final List<Open> lines = new ArrayList<>();
    private final List<Segment> waiting = new ArrayList<>();
    private @Nullable Open current;

    LineAssembler(PageLayout page, double textTo) {
        this.page = page;
        this.textTo = textTo;
    }

    void add(Row row, RowReader.Cells cells) {
        Map<String, Choice> values = cells.values();
        boolean numeric = values.keySet().stream().anyMatch(NUMERIC::contains);
        Open line = current;
        if (!numeric) {
            text(row, cells, line);
            return;
        }
        boolean joins = line != null
                && values.keySet().stream().filter(NUMERIC::contains).noneMatch(line.values::containsKey)
                && page.downInLines(row.top() - line.bottom) < WRAP
                && (cells.description().isEmpty() || line.description.isEmpty());
        if (!joins || line == null) {
            line = new Open();
            lines.add(line);
            current = line;
        }
        line.values.putAll(values);
        line.description.addAll(cells.description());
        line.bottom = row.bottom();
        if (line.description.isEmpty() && !waiting.isEmpty()) {
            line.description.addAll(waiting);
        }
        waiting.clear();
    }

    private void text(Row row, RowReader.Cells cells, @Nullable Open line) {
        if (cells.description().isEmpty()) {
            return;
        }
        if (line != null && line.description.isEmpty() && page.downInLines(row.top() - line.bottom) < WRAP) {
            line.description.addAll(cells.description());
            line.bottom = row.bottom();
            return;
        }
        if (line != null && page.downInLines(row.top() - line.bottom) < WRAP) {
            if (wraps(line, cells.description())) {
                line.description.addAll(cells.description());
            } else {
                line.wrapping = false;
            }
            line.bottom = row.bottom();
        }
        waiting.clear();
        waiting.addAll(cells.description());
    }

    /** Whether the words go on because their line was full: the next word would not have fitted into the column. */
    private boolean wraps(Open line, List<Segment> next) {
        Segment first = next.get(0);
        Segment last = line.description.get(line.description.size() - 1);
        double word = first.tokens().get(0).box().width();
        boolean full = last.box().x1() + word + WORD_GAP > textTo || last.text().endsWith("-");
        boolean plain =
                next.size() == 1 && !first.text().contains(":") && !first.text().startsWith("*");
        return line.wrapping && full && plain && last.box().x1() < textTo;
    }

    /** A sum was met: what follows starts anew. */
    void close() {
        current = null;
        waiting.clear();
    }

    boolean any() {
        return !lines.isEmpty();
    }

    List<ItemLine> lines() {
        return lines.stream().filter(Open::whole).map(Open::line).toList();
    }

    private static final class Open {
        private final Map<String, Choice> values = new LinkedHashMap<>();
        private final List<Segment> description = new ArrayList<>();
        private boolean wrapping = true;
        private double bottom;

        boolean whole() {
            return values.containsKey("line_total") || values.containsKey("unit_price") && !description.isEmpty();
        }

        ItemLine line() {
            Map<String, Choice> cells = new LinkedHashMap<>();
            if (!description.isEmpty()) {
                String text = description.stream().map(Segment::text).collect(Collectors.joining(" "));
                text = ARTICLE_CODE.matcher(text).replaceFirst("");
                List<Span> spans = description.stream().map(Span::new).toList();
                cells.put("description", new Choice(text, spans, 0.7, List.of("description column")));
            }
            for (String role : List.of("quantity", "unit_price", "line_total")) {
                Choice value = values.get(role);
                if (value != null) {
                    cells.put(role, value);
                }
            }
            return new ItemLine(cells);
        }
    }
}
