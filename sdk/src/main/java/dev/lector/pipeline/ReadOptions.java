package dev.lector.pipeline;

import dev.lector.source.SourceOptions;
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
        PageRange.of(pages); // an author's mistake shows here and not in the middle of a run
        hidden = hidden.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(hidden));
    }

    /** What of this the source needs to know. */
    public SourceOptions source() {
        PageRange range = PageRange.of(pages);
        return new SourceOptions(password, range.first(), range.last());
    }

    /** Whether a page, counted from 1, is wanted. */
    public boolean wants(int page) {
        return PageRange.of(pages).contains(page);
    }
}
