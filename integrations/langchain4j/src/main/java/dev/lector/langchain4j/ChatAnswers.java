package dev.lector.langchain4j;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.lector.session.Completion;
import dev.lector.session.ModelFamily;
import dev.lector.session.PromptPart;
import dev.lector.session.PromptPlan;
import dev.lector.session.SessionUsage;
import dev.lector.session.StopReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Responses of LangChain4j as completions. Stateless and thread-safe. */
final class ChatAnswers {
    private static final int LOOP_CHARS = 200;
    private static final int LONGEST_PASSAGE = 400;
    private static final int TIMES = 4;

    private ChatAnswers() {}

    /** @param estimate tokens of the prompt as they were counted before the call; stands in where the server counts nothing */
    static Completion completion(
            ChatResponse response, @Nullable ModelFamily family, PromptPlan plan, int estimate, long nanos) {
        String said = response.aiMessage().text();
        String text = said == null ? "" : said;
        TokenUsage counted = response.tokenUsage();
        Integer input = counted == null ? null : counted.inputTokenCount();
        Integer output = counted == null ? null : counted.outputTokenCount();
        int prompt = input == null ? estimate : input;
        int images = Math.min(prompt, imageTokens(family, plan));
        SessionUsage usage =
                new SessionUsage(prompt - images, images, output == null ? (text.length() + 3) / 4 : output, 0, nanos);
        return new Completion(text, List.of(), stop(response.finishReason(), text), usage);
    }

    private static StopReason stop(@Nullable FinishReason reason, String text) {
        if (reason == FinishReason.LENGTH) {
            return loops(text) ? StopReason.LOOP : StopReason.MAX_TOKENS;
        }
        return reason == FinishReason.CONTENT_FILTER ? StopReason.REFUSED : StopReason.END;
    }

    /** Whether the end of a text is one passage over and over. */
    static boolean loops(String text) {
        for (int period = 1; period <= Math.min(LONGEST_PASSAGE, text.length() / TIMES); period++) {
            int tail = Math.max(TIMES * period, Math.min(LOOP_CHARS, text.length()));
            int from = text.length() - tail;
            if (tail >= LOOP_CHARS && text.regionMatches(from, text, from + period, tail - period)) {
                return true;
            }
        }
        return false;
    }

    private static int imageTokens(@Nullable ModelFamily family, PromptPlan plan) {
        int tokens = 0;
        for (PromptPart part : plan.parts()) {
            if (part instanceof PromptPart.View view) {
                // One at least, for a family that nobody named.
                tokens += family == null
                        ? 1
                        : family.plan(view.image().getWidth(), view.image().getHeight())
                                .imageTokens();
            }
        }
        return tokens;
    }
}
