package dev.lector.pipeline;

import dev.lector.error.CallerException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one document is to be read.
 *
 * @param password of an encrypted PDF, or null
 * @param pages    page range such as {@code 1-3,7}, or null for all
 * @param hidden   layers not to look at
 */
public record ReadOptions(@Nullable String password, @Nullable String pages, Set<Layer> hidden) {
    public static final ReadOptions PLAIN = new ReadOptions(null, null, Set.of());

    public ReadOptions {
        if (pages != null && !pages.matches("\\d{1,6}(-\\d{1,6})?(,\\d{1,6}(-\\d{1,6})?)*")) {
            throw new CallerException("page range '" + pages + "' is not of the form 1-3,7");
        }
        hidden = hidden.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(hidden));
    }
}
