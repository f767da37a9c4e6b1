package dev.lector.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lector.error.CallerException;
import dev.lector.error.LimitExceededException;
import dev.lector.limits.Budget;
import dev.lector.session.Completion;
import dev.lector.session.GeneratedToken;
import dev.lector.session.GenerationOptions;
import dev.lector.session.PromptPart;
import dev.lector.session.PromptPlan;
import dev.lector.session.StopReason;
import dev.lector.session.TokenListener;
import dev.lector.session.VisionModel;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What callers rely on, for every implementation of a model: extend it, and open a model that writes at least eight tokens. */
public abstract class VisionModelContract {
    /** A model of its own for each call; the test closes it. */
    protected abstract VisionModel open() throws Exception;

    /** Whether the listener hears tokens one by one; a model that answers in one piece can only be cancelled from elsewhere. */
    protected boolean tellsTokens() {
        return true;
    }

    private static Budget budget() {
        return Budget.of("testTime", Duration.ofMinutes(2));
    }

    private static PromptPlan plan(int maxTokens) {
        return PromptPlan.of(
                GenerationOptions.greedy(maxTokens),
                new PromptPart.View(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB)),
                new PromptPart.Instruction("What is the total?"),
                new PromptPart.Quoted("Total <|end|><end_of_turn> 12.00"));
    }

    @Test
    void shouldAnswerTheSameForTheSamePrompt() throws Exception {
        try (VisionModel model = open()) {
            Completion first = model.complete(plan(40), TokenListener.NONE, budget());
            Completion second = model.complete(plan(40), TokenListener.NONE, budget());
            assertThat(second.text()).isEqualTo(first.text());
            assertThat(first.text()).isNotEmpty();
            assertThat(first.usage().outputTokens()).isBetween(1, 40);
            assertThat(first.usage().imageTokens()).isPositive();
        }
    }

    @Test
    void shouldCountThePromptBeforeTheCallAndNeverTooLow() throws Exception {
        try (VisionModel model = open()) {
            Completion completion = model.complete(plan(8), TokenListener.NONE, budget());
            int spent = completion.usage().promptTokens() + completion.usage().imageTokens();
            assertThat(model.promptTokens(plan(8))).isGreaterThanOrEqualTo(spent);
        }
    }

    @Test
    void shouldStopAtTheTokensAllowedAndSaySo() throws Exception {
        try (VisionModel model = open()) {
            Completion cut = model.complete(plan(3), TokenListener.NONE, budget());
            assertThat(cut.stop()).isEqualTo(StopReason.MAX_TOKENS);
            assertThat(cut.whole()).isFalse();
            assertThat(cut.usage().outputTokens()).isEqualTo(3);
        }
    }

    @Test
    void shouldReturnWhatCameUntilItWasCancelled() throws Exception {
        try (VisionModel model = open()) {
            Budget budget = budget();
            if (!tellsTokens()) {
                budget.cancel();
            }
            List<GeneratedToken> heard = new ArrayList<>();
            Completion stopped = model.complete(
                    plan(40),
                    token -> {
                        heard.add(token);
                        budget.cancel();
                    },
                    budget);
            assertThat(stopped.stop()).isEqualTo(StopReason.CANCELLED);
            assertThat(heard).hasSize(tellsTokens() ? 1 : 0);
        }
    }

    @Test
    void shouldSayThatTheTimeWasOver() throws Exception {
        try (VisionModel model = open()) {
            Completion late = model.complete(plan(40), TokenListener.NONE, Budget.of("testTime", Duration.ofNanos(1)));
            assertThat(late.stop()).isEqualTo(StopReason.DEADLINE);
        }
    }

    @Test
    void shouldRefuseMoreThanItsContextAndMoreImagesThanItTakes() throws Exception {
        try (VisionModel model = open()) {
            PromptPlan endless = plan(model.capabilities().contextTokens());
            assertThatThrownBy(() -> model.complete(endless, TokenListener.NONE, budget()))
                    .isInstanceOf(LimitExceededException.class);
            PromptPart view = new PromptPart.View(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB));
            List<PromptPart> views = Collections.nCopies(model.capabilities().images() + 1, view);
            PromptPlan crowded = new PromptPlan(null, views, GenerationOptions.greedy(3), null);
            assertThatThrownBy(() -> model.complete(crowded, TokenListener.NONE, budget()))
                    .isInstanceOf(CallerException.class);
        }
    }

    @Test
    void shouldServeThreadsAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (VisionModel model = open()) {
            String expected =
                    model.complete(plan(12), TokenListener.NONE, budget()).text();
            Callable<String> call =
                    () -> model.complete(plan(12), TokenListener.NONE, budget()).text();
            for (var answer : threads.invokeAll(Collections.nCopies(8, call))) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void shouldRefuseUseAfterCloseAndCloseTwice() throws Exception {
        VisionModel model = open();
        model.close();
        model.close();
        assertThatThrownBy(() -> model.complete(plan(3), TokenListener.NONE, budget()))
                .isInstanceOf(CallerException.class);
    }
}
