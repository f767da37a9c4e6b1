package dev.lector.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question.
 *
 * @param question     as asked
 * @param text         the answer, or null when the document does not say
 * @param evidence     what proves it, best first; may be filled with the regions that came closest when there is no answer
 * @param confidence   probability that the answer, or its absence, is right
 * @param findings     pages that could not be read and the like
 * @param completeness whether all pages were searched
 * @param usage        what it cost
 */
public record Answer(
        String question,
        @Nullable String text,
        List<Evidence> evidence,
        double confidence,
        List<Finding> findings,
        Completeness completeness,
        Usage usage) {
    public Answer {
        evidence = List.copyOf(evidence);
        findings = List.copyOf(findings);
    }

    /** The same answer, and what was spent on it besides. */
    public Answer plus(Usage more) {
        return new Answer(question, text, evidence, confidence, findings, completeness, usage.plus(more));
    }

    /** Whether the document says it. */
    public boolean answered() {
        return text != null;
    }
}
