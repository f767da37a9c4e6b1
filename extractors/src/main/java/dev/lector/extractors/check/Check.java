package dev.lector.extractors.check;

import dev.lector.result.Finding;
import java.util.List;

/**
 * Something that a record must agree with. Implementations are stateless and thread-safe; they have a public constructor without
 * parameters when they are to be found by {@link java.util.ServiceLoader}.
 *
 * <pre>{@code
 * public final class ThursdayDelivery implements Check {
 *     public String name() {
 *         return "delivery.thursday";
 *     }
 *
 *     public List<Finding> check(CheckInput input) {
 *         LocalDate day = input.date("/delivery_date");
 *         return day == null || day.getDayOfWeek() == DayOfWeek.THURSDAY
 *                 ? List.of()
 *                 : List.of(Finding.of(name(), Severity.WARNING, "/delivery_date", "we are supplied on Thursdays"));
 *     }
 * }
 * }</pre>
 */
public interface Check {
    /** {@code area.what}, such as {@code sum.gross}; also the code of its findings. */
    String name();

    /** What does not agree; empty when all does or when the values that it needs are missing. Never throws for bad data. */
    List<Finding> check(CheckInput input);
}
