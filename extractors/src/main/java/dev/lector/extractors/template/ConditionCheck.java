package dev.lector.extractors.template;

import dev.lector.extractors.check.Check;
import dev.lector.extractors.check.CheckInput;
import dev.lector.result.Finding;
import dev.lector.result.Finding.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check that a template writes as a condition. What lacks a value is not checked.
 *
 * @param condition what must hold
 * @param tables    tables whose columns it may name; the rows are those of the first one
 * @param at        field that its findings are about, or empty for the record
 * @param message   what is said besides the condition; may be empty
 * @param severity  how bad it is when it does not hold
 */
record ConditionCheck(Condition condition, List<String> tables, String at, String message, Severity severity)
        implements Check {
    @Override
    public String name() {
        return "template.condition";
    }

    @Override
    public List<Finding> check(CheckInput input) {
        List<Finding> findings = new ArrayList<>();
        for (int row = condition.each() ? 0 : -1; row < (condition.each() ? input.rows(table()) : 0); row++) {
            String broken = condition.broken(new RecordScope(input, tables, row < 0 ? "" : "/" + table() + "/" + row));
            if (broken != null) {
                findings.add(Finding.of(name(), severity, pointer(row), sentence(broken)));
            }
        }
        return findings;
    }

    private String table() {
        return tables.get(0);
    }

    private String pointer(int row) {
        String column = row < 0 ? "" : "/" + table() + "/" + row;
        return at.isEmpty() ? column : column + "/" + at;
    }

    private String sentence(String broken) {
        return (message.isEmpty() ? "" : message + ": ") + condition.source() + ", but " + broken + " does not hold";
    }

    /** Values of a record, or of one of its rows with the record behind it. */
    private record RecordScope(CheckInput input, List<String> tables, String row) implements Expression.Scope {
        @Override
        public @Nullable BigDecimal named(String name) {
            BigDecimal inRow = row.isEmpty() ? null : at(row + "/" + name);
            return inRow != null ? inRow : at("/" + name);
        }

        @Override
        public @Nullable List<BigDecimal> column(String name) {
            return tables.stream()
                    .filter(table -> input.record().path(table).path(0).has(name))
                    .findFirst()
                    .map(table -> column(table, name))
                    .orElse(null);
        }

        private @Nullable List<BigDecimal> column(String table, String name) {
            List<BigDecimal> values = new ArrayList<>();
            for (int i = 0; i < input.rows(table); i++) {
                BigDecimal value = at("/" + table + "/" + i + "/" + name);
                if (value == null) {
                    return null;
                }
                values.add(value);
            }
            return values;
        }

        @Override
        public int rows() {
            return input.rows(tables.get(0));
        }

        private @Nullable BigDecimal at(String pointer) {
            LocalDate day = input.date(pointer);
            return day == null ? input.number(pointer) : BigDecimal.valueOf(day.toEpochDay());
        }
    }
}
