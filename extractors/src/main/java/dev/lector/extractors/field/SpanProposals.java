package dev.lector.extractors.field;

import dev.lector.answer.PageTask;
import dev.lector.answer.PointedAnswer;
import java.util.List;

/** What a pointing model says about a field, page by page; one more feature of the score. */
@FunctionalInterface
public interface SpanProposals {
    /** Nobody to ask. */
    SpanProposals NONE = (page, task) -> List.of();

    /**
     * Candidates of the model, most probable first; empty when it has nothing to say.
     *
     * @param page index among the pages given, from 0
     */
    List<PointedAnswer> ask(int page, PageTask task);
}
