package dev.lector.langchain4j;

import dev.lector.error.LimitExceededException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What each conversation has spent. Thread-safe; forgets the conversation that was silent longest when there are too many. */
final class Conversations {
    private static final int KEPT = 1_000;

    private final ToolLimits limits;
    private final Map<Object, Spent> spent = new LinkedHashMap<>(16, 0.75f, true);

    Conversations(ToolLimits limits) {
        this.limits = limits;
    }

    /** One conversation. */
    private static final class Spent {
        private int calls;
        private int chars;
        private int pictures;
    }

    /** @throws LimitExceededException if the conversation has used up its calls or its characters */
    synchronized void call(Object conversation) {
        Spent so = of(conversation);
        so.calls++;
        check("conversationCalls", so.calls, limits.conversationCalls());
        check("conversationChars", so.chars, limits.conversationChars());
    }

    synchronized void picture(Object conversation) {
        Spent so = of(conversation);
        so.pictures++;
        check("conversationPictures", so.pictures, limits.conversationPictures());
    }

    synchronized void result(Object conversation, int chars) {
        Spent so = of(conversation);
        so.chars = (int) Math.min(Integer.MAX_VALUE, (long) so.chars + chars);
    }

    private Spent of(Object conversation) {
        Spent so = spent.computeIfAbsent(conversation, key -> new Spent());
        if (spent.size() > KEPT) {
            spent.remove(spent.keySet().iterator().next());
        }
        return so;
    }

    private static void check(String limit, int observed, int allowed) {
        if (observed > allowed) {
            throw new LimitExceededException("conversation", limit, observed, allowed);
        }
    }
}
