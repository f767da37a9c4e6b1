package dev.lector.evaluation.template;

import dev.lector.evaluation.factory.content.Fact;
import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.layout.Sheet;
import dev.lector.evaluation.factory.paper.Paper;
import dev.lector.evaluation.factory.paper.Writer;
import dev.lector.evaluation.factory.truth.PageTruth;
import dev.lector.evaluation.factory.truth.PageWords;
import dev.lector.evaluation.table.DrawnRows;
import dev.lector.extractors.table.TableRule;
import dev.lector.extractors.template.FieldRule;
import dev.lector.extractors.template.Template;
import dev.lector.extractors.template.Templates;
import dev.lector.rule.Amount;
import dev.lector.rule.Amounts;
import dev.lector.rule.DecimalMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Draws the examples of the templates of trade papers that ship: an English paper of one page for each kind, typed, with all that the
 * factory knows of its fields and items. The papers are chosen; how often templates are right is measured elsewhere. Examples of
 * kinds whose fields the factory does not know by the templates' names are typed by hand.
 *
 * <pre>DrawnExamples TEMPLATES_FOLDER</pre>
 */
public final class DrawnExamples {
    /** The seed of each kind's paper. */
    static final Map<String, Long> SEEDS = Map.ofEntries(
            Map.entry("invoice", 45L),
            Map.entry("credit_note", 40L),
            Map.entry("purchase_order", 654L),
            Map.entry("order_confirmation", 7L),
            Map.entry("delivery_note", 362L));

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private DrawnExamples() {}

    /**
     * A drawn example.
     *
     * @param text  as typed
     * @param truth what must come out of it, as JSON
     */
    record Drawn(String text, String truth) {}

    /** Writes the examples into the folder of the templates. */
    public static void main(String[] arguments) throws IOException {
        for (String kind : SEEDS.keySet()) {
            Template template = Templates.bundled().general(kind);
            Drawn drawn = draw(template);
            Path examples = Path.of(arguments[0], kind, String.valueOf(template.version()), "examples");
            Files.createDirectories(examples);
            Files.writeString(examples.resolve("english.txt"), drawn.text());
            Files.writeString(examples.resolve("english.json"), drawn.truth());
        }
    }

    /**
     * The example of a kind.
     *
     * @throws IllegalArgumentException if the kind has no seed, or its paper cannot be typed
     */
    static Drawn draw(Template template) {
        Long seed = SEEDS.get(template.kind());
        Paper paper = seed == null ? null : Writer.write(template.kind(), Family.TRAIN, seed, "en");
        String text = paper == null ? null : TypedPaper.of(paper);
        if (paper == null || text == null) {
            throw new IllegalArgumentException("no paper to type for " + template.kind());
        }
        return new Drawn(text, JSON.writeValueAsString(truth(paper, template)) + "\n");
    }

    private static ObjectNode truth(Paper paper, Template template) {
        Map<String, String> printed = printed(paper);
        ObjectNode truth = JSON.createObjectNode();
        for (FieldRule field : template.fields()) {
            Fact fact = paper.facts().get(field.name());
            String text = printed.get(field.name());
            if (fact != null && text != null) {
                truth.put(field.name(), fact.type().equals("string") ? text : fact.truth());
            }
        }
        List<Map<String, String>> rows = DrawnRows.of(paper);
        for (TableRule table : template.tables()) {
            if (table.name().equals("lines") && !rows.isEmpty()) {
                ArrayNode lines = truth.putArray(table.name());
                rows.forEach(row -> row(row, table, lines.addObject()));
            }
        }
        return truth;
    }

    /** The words of each fact where it is printed first. */
    private static Map<String, String> printed(Paper paper) {
        Map<String, String> printed = new TreeMap<>();
        for (Sheet sheet : paper.pages()) {
            PageWords words = PageWords.of(sheet, PageWords.Order.ROWS);
            PageTruth.of(words)
                    .places()
                    .forEach((name, places) -> printed.putIfAbsent(name, DrawnRows.text(words, places.get(0))));
        }
        return printed;
    }

    private static void row(Map<String, String> printed, TableRule table, ObjectNode row) {
        for (TableRule.Column column : table.columns()) {
            String text = printed.get(column.name());
            if (text != null) {
                Amount amount = column.name().equals("description") ? null : Amounts.parse(text, DecimalMark.POINT);
                row.put(column.name(), amount == null ? text : amount.value().toPlainString());
            }
        }
    }
}
