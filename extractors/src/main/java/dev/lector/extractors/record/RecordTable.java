package dev.lector.extractors.record;

import dev.lector.extractors.field.FieldSpec;
import dev.lector.extractors.label.Label;
import dev.lector.extractors.label.LabelBook;
import dev.lector.extractors.label.LabelPacks;
import dev.lector.extractors.layout.Folding;
import dev.lector.extractors.table.TableRule;
import dev.lector.schema.ValueType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the table of a caller's own record is read: columns are known by their fields' names, by the other names that descriptions list,
 * and by what the label packs and the shipped templates call the same thing in other languages. Stateless and thread-safe.
 */
public final class RecordTable {
    /** Sums that end a table, whatever it lists. */
    private static final List<String> SUMS = List.of("net_amount", "tax_amount", "gross_amount");

    private static final Set<String> NUMBERS =
            Set.of("quantity", "unit_price", "line_total", "position", "tax", "discount");

    private static final double SURE = 0.9;
    private static final double SAID = 0.5;

    private RecordTable() {}

    /**
     * The rule for a table.
     *
     * @param name    of the table in the record
     * @param columns its columns
     * @param headers what others call columns, by the columns' names
     */
    public static TableRule rule(String name, List<FieldSpec> columns, Map<String, Set<String>> headers) {
        LabelBook packs = LabelPacks.bundled();
        List<TableRule.Column> rules = new ArrayList<>();
        for (FieldSpec column : columns) {
            Map<String, Double> phrases = FieldWords.phrases(column, FieldWords.words(column.name()));
            Set<String> own = new LinkedHashSet<>();
            phrases.forEach((phrase, strength) -> {
                if (strength > SAID) {
                    own.add(phrase);
                    own.addAll(headers.getOrDefault(phrase.replace(' ', '_'), Set.of()));
                }
            });
            Set<String> roles = roles(column.type(), phrases, packs);
            roles.forEach(role -> own.addAll(headers.getOrDefault(role, Set.of())));
            rules.add(new TableRule.Column(
                    column.name(), column.type(), column.description(), List.copyOf(roles), List.copyOf(own), false));
        }
        List<String> ends = SUMS.stream()
                .flatMap(concept -> packs.strong(concept).stream())
                .filter(key -> packs.columns(key).isEmpty())
                .toList();
        return new TableRule(name, rules, text(columns), true, ends);
    }

    /** The roles of item tables that the columns have, by column name; a column without one is missing. */
    public static Map<String, String> roles(List<FieldSpec> columns) {
        Map<String, String> roles = new LinkedHashMap<>();
        for (FieldSpec column : columns) {
            Map<String, Double> phrases = FieldWords.phrases(column, FieldWords.words(column.name()));
            Set<String> fitting = roles(column.type(), phrases, LabelPacks.bundled());
            fitting.stream()
                    .filter(role -> !roles.containsValue(role))
                    .min(Comparator.comparing(role -> !role.equals("description")))
                    .ifPresent(role -> roles.put(column.name(), role));
        }
        return roles;
    }

    /** What item tables call the columns that these phrases head, as far as they hold values of the type. */
    private static Set<String> roles(ValueType type, Map<String, Double> phrases, LabelBook packs) {
        Set<String> roles = new LinkedHashSet<>();
        phrases.forEach((phrase, strength) -> {
            if (strength > SURE) {
                packs.columns(Folding.key(phrase)).stream()
                        .map(Label::concept)
                        .filter(role -> fits(role, type))
                        .forEach(roles::add);
            }
        });
        return roles;
    }

    private static boolean fits(String role, ValueType type) {
        return switch (type) {
            case DATE -> role.equals("date");
            case AMOUNT, NUMBER, INTEGER, PERCENT -> NUMBERS.contains(role);
            default -> !NUMBERS.contains(role) && !role.equals("date") || role.equals("position");
        };
    }

    /** The column whose words go on in the rows below: the first one of text. */
    private static @Nullable String text(List<FieldSpec> columns) {
        return columns.stream()
                .filter(column -> column.type() == ValueType.STRING)
                .map(FieldSpec::name)
                .findFirst()
                .orElse(null);
    }
}
