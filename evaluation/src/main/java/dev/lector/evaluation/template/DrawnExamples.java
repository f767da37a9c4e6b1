package dev.lector.evaluation.template;

import dev.lector.evaluation.factory.content.Fact;
import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.layout.Sheet;
import dev.lector.evaluation.factory.paper.Paper;
import dev.lector.evaluation.factory.paper.Writer;
import dev.lector.evaluation.factory.truth.PageTruth;
import dev.lector.evaluation.factory.truth.PageWords;
import dev.lector.evaluation.table.DrawnRows;
import dev.lector.extractors.Extracted;
import dev.lector.extractors.table.TableRule;
import dev.lector.extractors.template.Example;
import dev.lector.extractors.template.Examples;
import dev.lector.extractors.template.Extractors;
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
 * Draws the examples of the templates of trade papers that ship: for each kind the first English paper that can be typed and from which the template
 * gets nothing wrong and all rows. An example shows how a template is used and names what comes out; how often templates are right
 * is measured elsewhere.
 *
 * <pre>DrawnExamples TEMPLATES_FOLDER</pre>
 */
public final class DrawnExamples {
    /** Kinds whose fields the factory knows by the templates' names; examples of the other kinds are typed by hand. */
    static final List<String> KINDS =
            List.of("invoice", "credit_note", "purchase_order", "order_confirmation", "delivery_note");

    private static final int MOST_SEEDS = 300;

    /** An example that shows less than this shows nothing. */
    private static final int LEAST_FIELDS = 5;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private DrawnExamples() {}

    /**
     * A drawn example.
     *
     * @param text  as typed
     * @param truth what must come out of it, as JSON
     */
    public record Drawn(String text, String truth) {}

    /** Writes the examples into the folder of the templates. */
    public static void main(String[] arguments) throws IOException {
        for (String kind : KINDS) {
            Template template = Templates.bundled().general(kind);
            Drawn drawn = draw(template);
            Path examples = Path.of(arguments[0], template.kind(), String.valueOf(template.version()), "examples");
            Files.createDirectories(examples);
            Files.writeString(examples.resolve("english.txt"), drawn.text());
            Files.writeString(examples.resolve("english.json"), drawn.truth());
        }
    }

    /**
     * The example of a template.
     *
     * @throws IllegalStateException if no paper fits, which is a fault of the template or of the factory
     */
    public static Drawn draw(Template template) {
        for (long seed = 1; seed <= MOST_SEEDS; seed++) {
            Paper paper = Writer.write(template.kind(), Family.TRAIN, seed, "en");
            String text = TypedPaper.of(paper);
            if (text == null) {
                continue;
            }
            Example known = new Example("english", text, truth(paper, template));
            ObjectNode truth = found(template, known);
            boolean shows = truth.size() >= LEAST_FIELDS && truth.has("lines");
            if (shows
                    && Examples.run(template, new Example("english", text, truth))
                            .isEmpty()) {
                return new Drawn(text, JSON.writeValueAsString(truth) + "\n");
            }
        }
        throw new IllegalStateException("no paper of the first " + MOST_SEEDS + " fits the template " + template.id());
    }

    /** What an example knows without the fields that the template leaves empty. */
    private static ObjectNode found(Template template, Example known) {
        Extracted found = Extractors.of(template).extract(known.pages());
        ObjectNode truth = JSON.createObjectNode();
        known.truth().forEachEntry((name, value) -> {
            if (value.isArray() || found.fields().containsKey(name)) {
                truth.set(name, value);
            }
        });
        return truth;
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
