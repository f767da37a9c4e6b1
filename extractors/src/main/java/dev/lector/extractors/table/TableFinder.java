package dev.lector.extractors.table;

import dev.lector.extractors.candidate.Candidate;
import dev.lector.extractors.label.LabelBook;
import dev.lector.extractors.label.LabelHit;
import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.layout.PageLayout;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows of item tables over all pages. One instance a document; not thread-safe. */
public final class TableFinder {
    private static final double MAX_GAP = 9;

    /** A table whose totals sum to an amount that the document prints is worth this many that do not. */
    private static final double SUMS_UP = 4;

    /** Of several such tables the first is billed, and others list what it is made of. */
    private static final double FIRST = 3;

    private final DocumentLayout layout;
    private final LabelBook book;
    private final SumRows sums;
    private final LabelledRows labelled;

    /**
     * @param amounts all amounts of the document: a table whose totals sum to one of them is the one that is billed
     */
    public TableFinder(DocumentLayout layout, LabelBook book, List<LabelHit> hits, List<Candidate> amounts) {
        this.layout = layout;
        this.book = book;
        this.sums = new SumRows(amounts);
        this.labelled = new LabelledRows(hits);
    }

    /** The rows of the best table: the one whose rows hold most. */
    public List<ItemLine> find() {
        List<ItemLine> best = List.of();
        double bestScore = 0;
        double worth = FIRST;
        for (Table table : tables()) {
            List<ItemLine> lines = sums.items(table.items(book));
            boolean printed = sums.printed(lines);
            double score = score(lines, table.header) * (printed ? SUMS_UP * worth : 1);
            worth = printed ? 1 : worth;
            if (score > bestScore) {
                bestScore = score;
                best = lines;
            }
        }
        return best;
    }

    /** Tables over all pages: a header with the same columns as one before goes on with its table. */
    private List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        for (PageLayout page : layout.pages()) {
            List<Header> onPage = HeaderFinder.find(page, book);
            for (int i = 0; i < onPage.size(); i++) {
                Header header = onPage.get(i);
                int end = i + 1 < onPage.size()
                        ? onPage.get(i + 1).first()
                        : page.rows().size();
                Table table = tables.stream()
                        .filter(t -> t.header.sameRoles(header))
                        .findFirst()
                        .orElse(null);
                if (table == null) {
                    table = new Table(header);
                    tables.add(table);
                }
                body(page, header, end, table);
            }
        }
        return tables;
    }

    private static double score(List<ItemLine> lines, Header header) {
        int filled = lines.stream().mapToInt(l -> l.cells().size()).sum();
        double shape = header.column("description") != null ? 1 : 0.4;
        double quantity = header.column("quantity") != null ? 1.5 : 1;
        return filled == 0 ? 0 : shape * quantity * header.roles() * (1 + Math.log(filled));
    }

    private void body(PageLayout page, Header header, int end, Table table) {
        RowReader reader = new RowReader(layout, page, header);
        ColumnCutter cutter = new ColumnCutter(page, header);
        Section section = table.section(page, reader.textTo());
        double lastY = page.rows().get(header.last()).bottom();
        for (int r = header.last() + 1; r < end; r++) {
            BodyRow row = reader.read(cutter.cut(page.rows().get(r)));
            if (page.downInLines(row.row().top() - lastY) > MAX_GAP) {
                break;
            }
            boolean ends = labelled.isEnd(row, header);
            if (ends || labelled.isSum(row, header)) {
                if (ends
                        && table.any()
                        && (row.has(header.index("line_total")) || row.has(header.index("unit_price")))) {
                    break;
                }
                section = table.section(page, reader.textTo());
                continue;
            }
            if (!row.numbers().isEmpty() || !row.words().isEmpty()) {
                lastY = row.row().bottom();
            }
            section.rows.add(row);
        }
    }

    /** Rows between two sums, or between a sum and an end. */
    private record Section(PageLayout page, double textTo, List<BodyRow> rows) {}

    /** A table over all its pages. */
    private static final class Table {
        private final Header header;
        private final List<Section> sections = new ArrayList<>();

        Table(Header header) {
            this.header = header;
        }

        Section section(PageLayout page, double textTo) {
            Section section = new Section(page, textTo, new ArrayList<>());
            sections.add(section);
            return section;
        }

        boolean any() {
            int total = header.index("line_total");
            int price = header.index("unit_price");
            return rows().stream().anyMatch(r -> r.has(total) || r.has(price));
        }

        List<BodyRow> rows() {
            return sections.stream().flatMap(s -> s.rows.stream()).toList();
        }

        List<ItemLine> items(LabelBook book) {
            List<BodyRow> rows = rows();
            Roles roles = Roles.of(header, rows);
            boolean totals = rows.stream().anyMatch(r -> r.has(roles.total()));
            List<RowGroups> groups = sections.stream()
                    .map(s -> new RowGroups(s.page, s.rows, roles, totals))
                    .toList();
            List<List<RowGroups.Group>> read = RowGroups.items(groups);
            List<ItemLine> items = new ArrayList<>();
            for (int i = 0; i < read.size(); i++) {
                Section section = sections.get(i);
                ItemMaker maker = new ItemMaker(book, section.page, roles, section.textTo, header.wordsBelow(), rows);
                boolean turned = i > 0 && sections.get(i - 1).page != section.page;
                List<BodyRow> begun = turned ? groups.get(i - 1).tail() : List.of();
                for (RowGroups.Group group : read.get(i)) {
                    items.add(maker.item(group.described() ? group : group.begun(begun)));
                    begun = List.of();
                }
            }
            items.removeIf(item -> !item.cells().containsKey("line_total")
                    && !(item.cells().containsKey("unit_price") && item.cells().containsKey("description")));
            return items;
        }
    }
}
