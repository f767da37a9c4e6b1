package dev.lector.evaluation.table;

import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.paper.Paper;
import dev.lector.evaluation.factory.paper.Writer;
import dev.lector.evaluation.factory.truth.FactoryText;
import dev.lector.extractors.DocumentResolver;
import dev.lector.limits.Budget;
import dev.lector.pipeline.DocumentText;
import dev.lector.pipeline.Proposals;
import dev.lector.pipeline.Resolution;
import dev.lector.result.Usage;
import dev.lector.schema.RecordSchema;
import dev.lector.source.MediaKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Rows of records that nobody has made for the documents: columns are found from the fields' names alone. */
public final class RecordRowsBench {
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "nl", "es", "it");

    private static final Map<String, Wanted> WANTED = Map.of(
            "purchase_order",
            new Wanted(Order.class, Map.of("item", "description", "quantity", "quantity", "price", "unit_price")),
            "order_confirmation",
            new Wanted(Order.class, Map.of("item", "description", "quantity", "quantity", "price", "unit_price")),
            "delivery_note",
            new Wanted(Delivery.class, Map.of("description", "description", "quantity", "quantity")),
            "bank_statement",
            new Wanted(Statement.class, Map.of("date", "date", "details", "description", "amount", "line_total")));

    private final DocumentResolver resolver = new DocumentResolver();

    private RecordRowsBench() {}

    record Order(List<Position> positions) {
        record Position(String item, BigDecimal quantity, BigDecimal price) {}
    }

    record Delivery(List<Good> goods) {
        record Good(String description, BigDecimal quantity) {}
    }

    record Statement(List<Booking> bookings) {
        record Booking(LocalDate date, String details, BigDecimal amount) {}
    }

    /**
     * What is asked of a kind of paper.
     *
     * @param record  a caller's own
     * @param columns the factory's name of each of its columns
     */
    private record Wanted(Class<? extends Record> record, Map<String, String> columns) {}

    /** @param args papers of each kind, seed, family, and optionally "show" to see the rows that differ */
    public static void main(String[] args) {
        RecordRowsBench bench = new RecordRowsBench();
        Family family = Family.valueOf(args[2].toUpperCase(Locale.ROOT));
        int papers = Integer.parseInt(args[0]);
        long seed = Long.parseLong(args[1]);
        new TreeMap<>(WANTED)
                .forEach((kind, wanted) -> System.out.println(
                        kind + ": " + bench.kind(kind, wanted, papers, seed, family, args.length > 3)));
    }

    private RowScore kind(String kind, Wanted wanted, int papers, long seed, Family family, boolean show) {
        RowScore all = new RowScore();
        for (int i = 0; i < papers; i++) {
            long number = seed * 1_000_003 + i;
            Paper paper = Writer.write(kind, family, number, new Dice(number).pick(LANGUAGES));
            List<Map<String, String>> printed = DrawnRows.of(paper);
            List<Map<String, String>> found = rows(paper, wanted);
            Set<String> columns = Set.copyOf(wanted.columns.values());
            RowScore one = new RowScore();
            one.add(printed, found, columns);
            all.add(printed, found, columns);
            if (show && one.f1() < 1) {
                System.out.println(paper.id() + " " + paper.language() + " " + one);
                one.unmatched().forEach(row -> System.out.println("  " + row));
            }
        }
        return all;
    }

    private List<Map<String, String>> rows(Paper paper, Wanted wanted) {
        DocumentText text = new DocumentText(
                paper.id(), MediaKind.PDF, "", FactoryText.of(paper, 1), List.of(), List.of(), true, Usage.NONE);
        Resolution found = resolver.resolve(
                text, RecordSchema.of(wanted.record), Proposals.NONE, Budget.of("document", Duration.ofMinutes(1)));
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode row : found.value().iterator().next()) {
            Map<String, String> cells = new LinkedHashMap<>();
            row.forEachEntry((name, value) -> {
                String column = wanted.columns.get(name);
                if (column != null) {
                    cells.put(column, value.asString());
                }
            });
            rows.add(cells);
        }
        return rows;
    }
}
