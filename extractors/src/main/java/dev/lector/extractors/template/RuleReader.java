package dev.lector.extractors.template;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.lector.extractors.label.LabelBook;
import dev.lector.extractors.layout.Folding;
import dev.lector.extractors.table.TableRule;
import dev.lector.schema.ValueType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes rules out of a template's tree that fits the meta-schema, and notes what only a closer look shows to be wrong. */
final class RuleReader {
    private static final int MAX_PROGRAM = 5_000;
    private static final int SHORTEST_KEYWORD = 4;

    private final YamlTree tree;
    private final LabelBook book;
    private final List<Mistake> mistakes;

    RuleReader(YamlTree tree, LabelBook book, List<Mistake> mistakes) {
        this.tree = tree;
        this.book = book;
        this.mistakes = mistakes;
    }

    Match match(JsonNode node) {
        List<String> keywords = strings(node.path("keywords"));
        List<String> exclude = strings(node.path("exclude"));
        keywords("/match/keywords", keywords);
        keywords("/match/exclude", exclude);
        return new Match(keywords, exclude, node.path("priority").asInt(0));
    }

    private void keywords(String pointer, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (Folding.key(words.get(i)).length() < SHORTEST_KEYWORD) {
                note(
                        pointer + "/" + i,
                        "has fewer than " + SHORTEST_KEYWORD + " letters and digits: it stands everywhere");
            }
        }
    }

    FieldRule field(String name, JsonNode node) {
        String at = "/fields/" + name;
        ValueType type = type(node);
        FieldRule.Merge merge = FieldRule.Merge.valueOf(upper(node.path("merge").asString("best")));
        if (merge == FieldRule.Merge.SUM && type != ValueType.AMOUNT) {
            note(
                    at + "/merge",
                    "only amounts can be summed, this is of type "
                            + node.path("type").asString());
        }
        Set<FieldRule.Side> where = EnumSet.noneOf(FieldRule.Side.class);
        strings(node.path("where")).forEach(side -> where.add(FieldRule.Side.valueOf(upper(side))));
        List<String> concepts = concepts(node, at, true);
        List<String> labels = byLanguage(node.path("labels"));
        if (!where.isEmpty() && concepts.isEmpty() && labels.isEmpty()) {
            note(at + "/where", "says where the value stands from its label, but there is no label");
        }
        return new FieldRule(
                name,
                type,
                node.path("description").asString(""),
                concepts,
                labels,
                where,
                pattern(node, at),
                node.has("value") ? node.path("value").asString() : null,
                region(node.path("region"), at + "/region"),
                node.path("required").asBoolean(false),
                merge);
    }

    TableRule table(String name, JsonNode node) {
        String at = "/tables/" + name;
        List<TableRule.Column> columns = new ArrayList<>();
        for (Map.Entry<String, JsonNode> column : node.path("columns").properties()) {
            JsonNode rule = column.getValue();
            columns.add(new TableRule.Column(
                    column.getKey(),
                    type(rule),
                    rule.path("description").asString(""),
                    concepts(rule, at + "/columns/" + column.getKey(), false),
                    byLanguage(rule.path("headers")),
                    rule.path("required").asBoolean(false)));
        }
        String wraps = node.has("wraps") ? node.path("wraps").asString() : null;
        if (wraps != null && columns.stream().noneMatch(c -> c.name().equals(wraps))) {
            note(at + "/wraps", "is none of the columns");
        }
        return new TableRule(
                name, columns, wraps, !node.path("pages").asString("").equals("first"), byLanguage(node.path("ends")));
    }

    private List<String> concepts(JsonNode node, String at, boolean field) {
        JsonNode given = node.path("concept");
        List<String> concepts = given.isString() ? List.of(given.stringValue()) : strings(given);
        for (String concept : concepts) {
            boolean known = field ? !book.strong(concept).isEmpty() : book.knowsColumn(concept);
            if (!known) {
                note(at + "/concept", "'" + concept + "' is in no label pack");
            }
        }
        return concepts;
    }

    private @Nullable Pattern pattern(JsonNode node, String at) {
        if (!node.has("pattern")) {
            return null;
        }
        try {
            Pattern pattern = Pattern.compile(node.path("pattern").asString());
            if (pattern.programSize() > MAX_PROGRAM) {
                note(at + "/pattern", "takes " + pattern.programSize() + " steps, the limit is " + MAX_PROGRAM);
            }
            return pattern;
        } catch (PatternSyntaxException e) {
            note(at + "/pattern", "is no regular expression of RE2: " + e.getDescription());
            return null;
        }
    }

    private @Nullable Region region(JsonNode node, String at) {
        if (node.isMissingNode()) {
            return null;
        }
        JsonNode box = node.path("box");
        Region.Pages pages = Region.Pages.valueOf(upper(node.path("page").asString("any")));
        try {
            return new Region(
                    pages,
                    box.path(0).asDouble(),
                    box.path(1).asDouble(),
                    box.path(2).asDouble(),
                    box.path(3).asDouble());
        } catch (IllegalArgumentException e) {
            note(at + "/box", String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static ValueType type(JsonNode node) {
        return ValueType.valueOf(upper(node.path("type").asString()));
    }

    static List<String> strings(JsonNode list) {
        List<String> strings = new ArrayList<>();
        list.forEach(item -> strings.add(item.asString()));
        return strings;
    }

    /** The lists of all languages, one after the other: a paper may mix them. */
    private static List<String> byLanguage(JsonNode node) {
        return languages(node).values().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    static Map<String, List<String>> languages(JsonNode node) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        node.forEachEntry((language, words) -> lists.put(language, strings(words)));
        return lists;
    }

    void note(String pointer, String message) {
        mistakes.add(tree.mistake(pointer, message));
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
