package dev.lector.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lector.error.EnvironmentException;
import dev.lector.limits.Budget;
import dev.lector.session.Completion;
import dev.lector.session.GenerationOptions;
import dev.lector.session.PromptPart;
import dev.lector.session.PromptPlan;
import dev.lector.session.StopReason;
import dev.lector.session.TokenListener;
import dev.lector.session.VisionModel;
import dev.lector.testing.ScriptedVisionModel.Step;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScriptedVisionModelTest extends VisionModelContract {
    @Override
    protected VisionModel open() {
        return ScriptedVisionModel.answering("{\"total\": \"12.00\"}");
    }

    private static Completion ask(ScriptedVisionModel model, Duration time) {
        PromptPlan plan = PromptPlan.of(GenerationOptions.greedy(200), new PromptPart.Instruction("?"));
        return model.complete(plan, TokenListener.NONE, Budget.of("testTime", time));
    }

    @Test
    void shouldFailInEveryWayThatTheScriptSays() {
        Duration minute = Duration.ofMinutes(1);
        try (ScriptedVisionModel model = ScriptedVisionModel.of(
                new Step.Hangs(),
                new Step.Dies(),
                new Step.Floods(),
                new Step.Loops("and so on "),
                new Step.BreaksOff("{\"a\": 1}", 4),
                new Step.BadJson(),
                new Step.Dawdles("late", 5),
                new Step.Answers("fine"))) {
            assertThat(ask(model, Duration.ofMillis(30)).stop()).isEqualTo(StopReason.DEADLINE);
            assertThatThrownBy(() -> ask(model, minute)).isInstanceOf(EnvironmentException.class);
            assertThat(ask(model, minute).stop()).isEqualTo(StopReason.MAX_TOKENS);
            assertThat(ask(model, minute).stop()).isEqualTo(StopReason.LOOP);
            assertThat(ask(model, minute).text()).isEqualTo("{\"a\"");
            assertThat(ask(model, minute).text()).contains("```json");
            assertThat(ask(model, minute).text()).isEqualTo("late");
            assertThat(ask(model, minute).text()).isEqualTo("fine");
            assertThat(model.heard()).hasSize(8);
        }
    }
}
