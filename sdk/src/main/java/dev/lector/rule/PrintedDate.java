package dev.lector.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date found in text.
 *
 * @param value     the day
 * @param other     the day that the other order of day and month would give, or null when only one order is possible
 * @param decided   whether order or words leave no second reading
 * @param start     offset of its first character
 * @param end       offset after its last character
 */
public record PrintedDate(LocalDate value, @Nullable LocalDate other, boolean decided, int start, int end) {}
