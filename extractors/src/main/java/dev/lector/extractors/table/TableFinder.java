package dev.lector.extractors.table;

import dev.lector.extractors.candidate.Candidate;
import dev.lector.extractors.field.Choice;
import dev.lector.extractors.field.Choice.Span;
import dev.lector.extractors.label.LabelBook;
import dev.lector.extractors.label.LabelHit;
import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.layout.PageLayout;
import dev.lector.extractors.layout.Row;
import dev.lector.extractors.layout.Segment;
import dev.lector.rule.Currencies;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the rows of item tables over all pages. One instance a document; not thread-safe. */
public final class TableFinder {
    private static final Set<String> ENDS = Set.of("gross_amount", "tax_amount", "amount_due");
    private static final Set<String> SUMS =
            Set.of("net_amount", "paid_amount", "discount", "shipping", "gross_amount", "tax_amount", "amount_due");
    private static final double MAX_GAP = 9;

    /** A table whose totals sum to an amount that the document prints is worth this many that do not. */
    private static final double SUMS_UP = 4;

    private final DocumentLayout layout;
    private final LabelBook book;
    private final Map<Integer, Set<Integer>> sumRows = new java.util.HashMap<>();
    private final Map<Integer, Set<Integer>> endRows = new java.util.HashMap<>();
    private final SumRows sums;

    /**
     * @param amounts all amounts of the document: a table whose totals sum to one of them is the one that is billed
     */
    public TableFinder(DocumentLayout layout, LabelBook book, List<LabelHit> hits, List<Candidate> amounts) {
        this.layout = layout;
        this.book = book;
        this.sums = new SumRows(amounts);
        for (LabelHit hit : hits) {
            boolean leads = hit.strength() >= 0.5
                    && (hit.first() == 0 || hit.segment().order() == 0 && hit.first() <= 1)
                    && covers(hit);
            if (leads && SUMS.contains(hit.concept())) {
                note(sumRows, hit);
            }
            if (leads && ENDS.contains(hit.concept())) {
                note(endRows, hit);
            }
        }
    }

    /** Whether the label makes up half of its segment's words; numbers and currencies do not count. */
    private static boolean covers(LabelHit hit) {
        long words = hit.segment().tokens().stream()
                .filter(t -> !t.key().isEmpty() && !t.hasDigit() && Currencies.of(t.text()) == null)
                .count();
        return 2 * (hit.last() - hit.first() + 1) >= words;
    }

    private static void note(Map<Integer, Set<Integer>> rows, LabelHit hit) {
        rows.computeIfAbsent(hit.segment().page(), p -> new HashSet<>())
                .add(hit.segment().row());
    }

    /** The rows of the best table: the one whose rows hold most. */
    public List<ItemLine> find() {
        List<List<ItemLine>> tables = new ArrayList<>();
        List<Header> headers = new ArrayList<>();
        for (PageLayout page : layout.pages()) {
            List<Header> onPage = HeaderFinder.find(page, book);
            for (int i = 0; i < onPage.size(); i++) {
                int end = i + 1 < onPage.size()
                        ? onPage.get(i + 1).first()
                        : page.rows().size();
                List<ItemLine> lines = body(page, onPage.get(i), end);
                int same = sameHeader(headers, onPage.get(i));
                if (same >= 0) {
                    List<ItemLine> merged = new ArrayList<>(tables.get(same));
                    merged.addAll(lines);
                    tables.set(same, merged);
                } else {
                    tables.add(lines);
                    headers.add(onPage.get(i));
                }
            }
        }
        List<ItemLine> best = List.of();
        double bestScore = 0;
        for (int i = 0; i < tables.size(); i++) {
            List<ItemLine> lines = SumRows.without(tables.get(i));
            double score = score(lines, headers.get(i)) * (sums.printed(lines) ? SUMS_UP : 1);
            if (score > bestScore) {
                bestScore = score;
                best = lines;
            }
        }
        return best;
    }

    private static double score(List<ItemLine> lines, Header header) {
        int filled = lines.stream().mapToInt(l -> l.cells().size()).sum();
        double shape = header.column("description") != null ? 1 : 0.4;
        double quantity = header.column("quantity") != null ? 1.5 : 1;
        return filled == 0 ? 0 : shape * quantity * header.roles() * (1 + Math.log(filled));
    }

    private static int sameHeader(List<Header> known, Header header) {
        for (int i = 0; i < known.size(); i++) {
            List<String> a = known.get(i).columns().stream().map(Column::role).toList();
            List<String> b = header.columns().stream().map(Column::role).toList();
            if (a.equals(b)) {
                return i;
            }
        }
        return -1;
    }

    private List<ItemLine> body(PageLayout page, Header header, int end) {
        RowReader reader = new RowReader(layout, page, header);
        ColumnCutter cutter = new ColumnCutter(page, header);
        LineAssembler assembler = new LineAssembler(page, reader.textTo());
        double lastY = page.rows().get(header.last()).bottom();
        Set<Integer> sums = sumRows.getOrDefault(page.index(), Set.of());
        Set<Integer> ends = endRows.getOrDefault(page.index(), Set.of());
        for (int r = header.last() + 1; r < end; r++) {
            Row row = cutter.cut(page.rows().get(r));
            RowReader.Cells cells = reader.read(row);
            boolean amounts =
                    cells.values().containsKey("line_total") || cells.values().containsKey("unit_price");
            if (page.downInLines(row.top() - lastY) > MAX_GAP) {
                break;
            }
            if (sums.contains(r) && cells.values().size() <= 2
                    || ends.contains(r) && !cells.values().containsKey("quantity")) {
                assembler.close();
                if (ends.contains(r) && amounts && assembler.any()) {
                    break;
                }
                continue;
            }
            if (!cells.values().isEmpty() || !cells.description().isEmpty()) {
                lastY = row.bottom();
            }
            assembler.add(row, cells);
        }
        return assembler.lines();
    }

    /** Choices need the printing of numbers; shared by the readers of rows. */
    static Choice choice(String value, Segment segment, int first, int last) {
        return new Choice(value, List.of(new Span(segment, first, last)), 0.8, List.of("table column"));
    }
}
