package dev.lector.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value bound to its record, as far as it goes.
 *
 * <p>A leaf that is missing or wrong is null in the record, an empty list or an empty Optional, and has a violation. Where that cannot be
 * (a primitive component, a constructor that refuses), the record around it is missing, and so on outwards. An item of a list that
 * could not be bound is left out.
 *
 * @param value      the record, or null when it cannot be made
 * @param violations everything that did not fit, in the value's order
 * @param <T>        the record
 */
public record Bound<T>(@Nullable T value, List<Violation> violations) {
    public Bound {
        violations = List.copyOf(violations);
    }
}
