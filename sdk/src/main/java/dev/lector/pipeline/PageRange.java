package dev.lector.pipeline;

import dev.lector.error.CallerException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which pages of a document are wanted: {@code 1-3,7}. */
final class PageRange {
    private static final String FORM = "\\d{1,6}(-\\d{1,6})?(,\\d{1,6}(-\\d{1,6})?)*";
    private static final PageRange ALL = new PageRange(List.of(new Part(1, Integer.MAX_VALUE)));

    private final List<Part> parts;

    private PageRange(List<Part> parts) {
        this.parts = parts;
    }

    private record Part(int from, int to) {
        static Part of(String text) {
            String[] ends = text.split("-", -1);
            Part part = new Part(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
            if (part.from < 1 || part.to < part.from) {
                throw new CallerException(
                        "page range " + text + " must start at 1 or later and not end before it starts");
            }
            return part;
        }
    }

    /**
     * Parses a range.
     *
     * @param range null for all pages
     * @throws CallerException if it is not of the form {@code 1-3,7}
     */
    static PageRange of(@Nullable String range) {
        if (range == null) {
            return ALL;
        }
        if (!range.matches(FORM)) {
            throw new CallerException("page range '" + range + "' is not of the form 1-3,7");
        }
        return new PageRange(Arrays.stream(range.split(",")).map(Part::of).toList());
    }

    int first() {
        return parts.stream().mapToInt(Part::from).min().orElse(1);
    }

    int last() {
        return parts.stream().mapToInt(Part::to).max().orElse(Integer.MAX_VALUE);
    }

    boolean contains(int page) {
        return parts.stream().anyMatch(part -> page >= part.from && page <= part.to);
    }
}
