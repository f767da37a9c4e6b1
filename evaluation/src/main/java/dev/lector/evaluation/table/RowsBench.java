package dev.lector.evaluation.table;

import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.content.Fact;
import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.paper.Paper;
import dev.lector.evaluation.factory.paper.Writer;
import dev.lector.evaluation.factory.truth.FactoryText;
import dev.lector.extractors.Extracted;
import dev.lector.extractors.invoice.InvoiceExtractor;
import dev.lector.result.Evidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Item rows of drawn invoices and credit notes, by structure of their table. */
public final class RowsBench {
    private static final List<String> KINDS = List.of("invoice", "invoice", "invoice", "credit_note");
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "nl", "es", "it");
    private static final Set<String> COLUMNS = Set.of("description", "quantity", "unit_price", "line_total");

    private RowsBench() {}

    /** @param args number of papers, seed, family, and optionally "show" to see the rows that differ */
    public static void main(String[] args) {
        long seed = Long.parseLong(args[1]) * 1_000_003;
        Family family = Family.valueOf(args[2].toUpperCase(Locale.ROOT));
        boolean show = args.length > 3;
        InvoiceExtractor extractor = new InvoiceExtractor();
        RowScore all = new RowScore();
        Map<String, RowScore> byStructure = new TreeMap<>();
        for (int i = 0; i < Integer.parseInt(args[0]); i++) {
            Dice dice = new Dice(seed + i);
            Paper paper = Writer.write(dice.pick(KINDS), family, seed + i, dice.pick(LANGUAGES));
            Fact arrangement = paper.facts().get("arrangement");
            if (arrangement == null) {
                continue;
            }
            List<Map<String, String>> found = values(extractor.extract(FactoryText.of(paper, 1)));
            List<Map<String, String>> printed = DrawnRows.of(paper);
            RowScore one = new RowScore();
            one.add(printed, found, COLUMNS);
            all.add(printed, found, COLUMNS);
            byStructure
                    .computeIfAbsent(arrangement.truth(), a -> new RowScore())
                    .add(printed, found, COLUMNS);
            if (show && one.f1() < 1) {
                System.out.println(paper.id() + " " + arrangement.truth() + " " + paper.language() + " " + one);
                one.unmatched().forEach(row -> System.out.println("  " + row));
            }
        }
        byStructure.forEach((name, score) -> System.out.println(name.toLowerCase(Locale.ROOT) + ": " + score));
        System.out.println("all: " + all);
    }

    private static List<Map<String, String>> values(Extracted found) {
        return found.lines().stream().map(RowsBench::values).toList();
    }

    private static Map<String, String> values(Map<String, Evidence> row) {
        Map<String, String> values = new LinkedHashMap<>();
        row.forEach((name, evidence) -> values.put(name, evidence.value()));
        return values;
    }
}
