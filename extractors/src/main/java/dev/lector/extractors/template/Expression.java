package dev.lector.extractors.template;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A number made of a record's values: amounts as they are, days as days since 1970-01-01. Immutable. */
sealed interface Expression {
    /** The number, or null when a value that it needs is missing or is none. */
    @Nullable BigDecimal value(Scope scope);

    /** Where names get their values. */
    interface Scope {
        @Nullable BigDecimal named(String name);

        /** All values of a column; null when one of them is missing. */
        @Nullable List<BigDecimal> column(String name);

        int rows();
    }

    /** A number as written. */
    record Constant(BigDecimal number) implements Expression {
        @Override
        public BigDecimal value(Scope scope) {
            return number;
        }
    }

    /** A field of the record or of the row. */
    record Name(String name) implements Expression {
        @Override
        public @Nullable BigDecimal value(Scope scope) {
            return scope.named(name);
        }
    }

    /** The sum of a column. */
    record Sum(String column) implements Expression {
        @Override
        public @Nullable BigDecimal value(Scope scope) {
            List<BigDecimal> values = scope.column(column);
            return values == null || values.isEmpty() ? null : values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** The number of rows. */
    record Count() implements Expression {
        @Override
        public BigDecimal value(Scope scope) {
            return BigDecimal.valueOf(scope.rows());
        }
    }

    /** Two numbers and {@code +}, {@code -} or {@code *} between them. */
    record Binary(char sign, Expression left, Expression right) implements Expression {
        @Override
        public @Nullable BigDecimal value(Scope scope) {
            BigDecimal a = left.value(scope);
            BigDecimal b = right.value(scope);
            if (a == null || b == null) {
                return null;
            }
            return switch (sign) {
                case '+' -> a.add(b);
                case '-' -> a.subtract(b);
                default -> a.multiply(b);
            };
        }
    }
}
