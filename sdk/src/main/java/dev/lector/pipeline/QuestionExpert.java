package dev.lector.pipeline;

import dev.lector.passage.PassageBook;
import dev.lector.result.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Knows what people ask of a kind of document and how such documents say it; asked before any model.
 *
 * <p>Found by {@link java.util.ServiceLoader} when its artifact is on the class path. Implementations are thread-safe.
 */
public interface QuestionExpert {
    /**
     * Answers a question.
     *
     * @param book     the document's passages
     * @param question in free words
     * @return what it says, or null when the document or the question is not of the expert's kind
     */
    @Nullable Opinion answer(PassageBook book, String question);

    /**
     * An expert's answer.
     *
     * @param text       the answer, or null when the document does not say
     * @param evidence   what proves it, best first; with no answer, the places that came closest
     * @param confidence probability that the answer, or its absence, is right
     */
    record Opinion(@Nullable String text, List<Evidence> evidence, double confidence) {
        public Opinion {
            evidence = List.copyOf(evidence);
            if (!(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("a confidence lies in [0, 1], was " + confidence);
            }
        }
    }
}
