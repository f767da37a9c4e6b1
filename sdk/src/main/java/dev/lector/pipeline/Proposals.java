package dev.lector.pipeline;

import dev.lector.answer.PageTask;
import dev.lector.answer.PointedAnswer;
import dev.lector.answer.WordSpan;
import dev.lector.result.Usage;
import java.util.List;

/** The answering model as a resolver sees it: asked lazily, page by page, each page taken in once. */
public interface Proposals {
    /** Nobody to ask. */
    Proposals NONE = new Proposals() {
        @Override
        public List<PointedAnswer> ask(int page, PageTask task) {
            return List.of();
        }

        @Override
        public List<PointedAnswer> ask(int page, List<WordSpan> words, PageTask task) {
            return List.of();
        }
    };

    /**
     * What the model says about one page.
     *
     * @param page index into {@link DocumentText#pages()}, from 0
     * @return candidates, most probable first; empty when there is no model
     */
    List<PointedAnswer> ask(int page, PageTask task);

    /**
     * What the model says when it sees some words of a page alone, which are taken in for this one task unless they are the whole page:
     * for long documents, in which a page would cost more than its question.
     *
     * @param words runs of the page's words, at least one
     * @return candidates over words of the page, most probable first; empty when there is no model
     */
    List<PointedAnswer> ask(int page, List<WordSpan> words, PageTask task);

    /** What the model has cost since this was asked last; nothing when there is no model. */
    default Usage spent() {
        return Usage.NONE;
    }
}
