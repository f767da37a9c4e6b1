package dev.lector.extractors.template;

import dev.lector.text.TextMap;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A paper with what must come out of it: {@code examples/NAME.txt} and {@code examples/NAME.json}.
 *
 * @param name  file name without ending
 * @param text  the paper as a typewriter would set it; a form feed starts a page
 * @param truth expected values by name; fields that it does not name may be anything
 */
public record Example(String name, String text, JsonNode truth) {
    /** Characters that fit beside each other on a page of type. */
    public static final int COLUMNS = 100;

    /** Rows that fit on it. */
    public static final int ROWS = 58;

    /** The words where the typewriter would have set them. */
    public List<TextMap> pages() {
        return TypedPages.of(text);
    }
}
