package dev.lector.pipeline;

import dev.lector.limits.Budget;
import dev.lector.schema.RecordSchema;

/**
 * Decides which words of a document are which field of a schema.
 *
 * <p>The SDK's own resolver asks the model alone; a richer one (labels, arithmetic, kinds of document) is found by
 * {@link java.util.ServiceLoader} when its artifact is on the class path. Implementations are thread-safe.
 */
public interface FieldResolver {
    /**
     * Fills the fields of a schema.
     *
     * @param text      the words, page by page
     * @param schema    what is wanted
     * @param proposals the model, ready to be asked about those pages; may have nothing to say
     * @param budget    what is left of the run's time
     */
    Resolution resolve(DocumentText text, RecordSchema<?> schema, Proposals proposals, Budget budget);

    /**
     * What a model that writes is told about papers of this kind, beside the fields of the schema; empty when there is nothing to tell.
     * It stands outside the fences around document text, so nothing that a document says may get into it.
     */
    default String instructions(DocumentText text, RecordSchema<?> schema) {
        return "";
    }
}
