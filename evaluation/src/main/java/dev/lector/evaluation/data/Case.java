package dev.lector.evaluation.data;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A document of a data set.
 *
 * @param truth in the common shape: id, kind, fields, types, boxes in thousandths, lines, questions
 * @param file  the document, or null where the set has the text alone
 */
public record Case(JsonNode truth, @Nullable Path file) {
    /** Its id; the name of its prediction. */
    public String id() {
        return truth.path("id").asString("");
    }
}
