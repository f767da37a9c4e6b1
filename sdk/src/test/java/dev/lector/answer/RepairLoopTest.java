package dev.lector.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.limits.Limits;
import dev.lector.schema.RecordSchema;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepairLoopTest {
    record Count(String name, int count) {}

    private final List<String> complaints = new ArrayList<>();
    private final RepairLoop<Count> loop = new RepairLoop<>(RecordSchema.of(Count.class), Limits.defaults());

    private RepairLoop.Outcome<Count> run(String... answers) {
        Iterator<String> script = List.of(answers).iterator();
        return loop.run(complaint -> {
            complaints.add(complaint == null ? "" : complaint);
            return new RepairLoop.Reply(script.next(), true);
        });
    }

    @Test
    void shouldTakeAGoodAnswerAtOnce() {
        RepairLoop.Outcome<Count> outcome = run("```json\n{\"name\":\"screws\",\"count\":3}\n```");
        assertThat(outcome.valid()).isTrue();
        assertThat(outcome.bound().value()).isEqualTo(new Count("screws", 3));
        assertThat(outcome.attempts()).isEqualTo(1);
        assertThat(outcome.mends()).isNotEmpty();
    }

    @Test
    void shouldSendViolationsBackWithTheirPointers() {
        RepairLoop.Outcome<Count> outcome =
                run("{\"name\":\"screws\",\"count\":\"three\"}", "{\"name\":\"screws\",\"count\":3}");
        assertThat(outcome.attempts()).isEqualTo(2);
        assertThat(outcome.valid()).isTrue();
        assertThat(complaints.get(0)).isEmpty();
        assertThat(complaints.get(1)).contains("\"three\"", "- /count: must be integer");
    }

    @Test
    void shouldStopAfterTheLimitAndKeepTheBestAnswer() {
        RepairLoop.Outcome<Count> outcome = run("nothing", "{\"name\":\"screws\"}", "{\"count\":\"x\",\"other\":1}");
        assertThat(outcome.attempts()).isEqualTo(1 + Limits.defaults().repairs());
        assertThat(outcome.valid()).isFalse();
        assertThat(outcome.json()).hasToString("{\"name\":\"screws\"}");
        assertThat(outcome.bound().violations()).extracting("pointer").containsExactly("/count");
    }

    @Test
    void shouldNotAskAModelAgainThatRepeatsItself() {
        RepairLoop.Outcome<Count> outcome = run("no idea", "no idea", "{\"name\":\"a\",\"count\":1}");
        assertThat(outcome.attempts()).isEqualTo(2);
        assertThat(outcome.json()).isNull();
        assertThat(outcome.bound().violations()).extracting("keyword").containsExactly("json");
    }

    @Test
    void shouldTakeAnAnswerThatWasCutOffAsItIs() {
        RepairLoop.Outcome<Count> outcome =
                loop.run(complaint -> new RepairLoop.Reply("{\"name\":\"screws\",\"cou", false));
        assertThat(outcome.attempts()).isEqualTo(1);
        assertThat(outcome.json()).hasToString("{\"name\":\"screws\"}");
    }
}
