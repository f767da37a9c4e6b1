package dev.lector.extractors.template;

import dev.lector.extractors.Extracted;
import dev.lector.extractors.check.Check;
import dev.lector.extractors.check.Checks;
import dev.lector.extractors.table.TableRule;
import dev.lector.result.Finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes checks out of what a template writes: names of installed ones, or conditions. */
final class CheckReader {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)+");

    private final RuleReader rules;
    private final Checks installed;
    private final Set<String> fields = new HashSet<>();
    private final Set<String> columns = new HashSet<>();
    private final List<TableRule> tables;

    CheckReader(RuleReader rules, Checks installed, List<FieldRule> fields, List<TableRule> tables) {
        this.rules = rules;
        this.installed = installed;
        fields.forEach(field -> this.fields.add(field.name()));
        this.tables = List.copyOf(tables);
        tables.forEach(table -> columns.addAll(columns(table)));
    }

    List<Check> read(JsonNode list) {
        List<Check> checks = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Check check = check(list.path(i), "/checks/" + i);
            if (check != null) {
                checks.add(check);
            }
        }
        return checks;
    }

    private @Nullable Check check(JsonNode node, String at) {
        JsonNode rule = node.isString() ? node : node.path("check");
        String text = rule.asString();
        if (NAME.matcher(text).matches()) {
            Check check = installed.named(text);
            if (check == null) {
                rules.note(at, "there is no check '" + text + "', installed are " + installed.names());
            }
            return check;
        }
        try {
            Condition condition = ConditionParser.parse(text);
            String field = node.path("at").asString("");
            known(condition, field, at);
            Severity severity =
                    Severity.valueOf(node.path("severity").asString("warning").toUpperCase(Locale.ROOT));
            String message = node.path("message").asString("");
            return new ConditionCheck(condition, tables(condition), field, message, severity);
        } catch (IllegalArgumentException e) {
            rules.note(at, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** All tables, the one first that has the columns which a condition names. */
    private List<String> tables(Condition condition) {
        Set<String> named = new HashSet<>(condition.columns());
        condition.names().stream()
                .filter(name -> condition.each() && columns.contains(name) && !fields.contains(name))
                .forEach(named::add);
        List<String> names = tables.stream()
                .sorted(Comparator.comparing(
                        (TableRule table) -> !columns(table).containsAll(named)))
                .map(TableRule::name)
                .toList();
        return names.isEmpty() ? List.of(Extracted.LINES) : names;
    }

    private static Set<String> columns(TableRule table) {
        return table.columns().stream().map(TableRule.Column::name).collect(Collectors.toSet());
    }

    private void known(Condition condition, String field, String at) {
        for (String name : condition.names()) {
            if (!fields.contains(name) && !(condition.each() && columns.contains(name))) {
                rules.note(at, "'" + name + "' is no field" + (condition.each() ? " or column" : ""));
            }
        }
        for (String column : condition.columns()) {
            if (!columns.contains(column)) {
                rules.note(at, "'" + column + "' is no column");
            }
        }
        Set<String> places = condition.each() ? columns : fields;
        if (!field.isEmpty() && !places.contains(field)) {
            rules.note(at + "/at", "'" + field + "' is no " + (condition.each() ? "column" : "field"));
        }
    }
}
