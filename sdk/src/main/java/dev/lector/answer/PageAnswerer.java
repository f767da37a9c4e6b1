package dev.lector.answer;

import dev.lector.limits.Budget;
import dev.lector.session.SessionUsage;
import dev.lector.text.TextMap;
import java.util.List;

/**
 * A model that answers questions on a page by pointing at its words. Thread-safe; close it once.
 */
public interface PageAnswerer extends AutoCloseable {
    /**
     * Takes the page in once, for many questions.
     *
     * @throws dev.lector.error.LimitExceededException if the budget is spent
     */
    Conversation open(TextMap page, Budget budget);

    @Override
    void close();

    /** A page that was taken in. One thread at a time; close it once. */
    interface Conversation extends AutoCloseable {
        /**
         * Answers one question, independently of those asked before.
         *
         * @return the candidates, most probable first, "the page does not say" among them; never empty
         */
        List<PointedAnswer> ask(PageTask task, Budget budget);

        /** What taking the page in and the questions so far have cost; nothing for an answerer that cannot tell. */
        default SessionUsage usage() {
            return SessionUsage.NONE;
        }

        @Override
        void close();
    }
}
