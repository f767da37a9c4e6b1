package dev.lector.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lector.error.CancelledException;
import dev.lector.error.DeadlineException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BudgetTest {
    @Test
    void shouldNeverOutliveItsParent() {
        Budget parent = Budget.of("documentTime", Duration.ofSeconds(5));
        Budget slice = parent.slice("pageTime", Duration.ofHours(1));
        assertThat(slice.left()).isLessThanOrEqualTo(Duration.ofSeconds(5));
        assertThat(parent.slice("pageTime", Duration.ofSeconds(1)).left()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void shouldNamePlaceLimitAndObservedTimeWhenOver() {
        Budget spent = Budget.of("pageTime", Duration.ofNanos(1));
        assertThatThrownBy(() -> spent.check("a.pdf page 3"))
                .isInstanceOf(DeadlineException.class)
                .hasMessageContaining("a.pdf page 3")
                .hasMessageContaining("pageTime")
                .hasMessageContaining("limit 0");
    }

    @Test
    void shouldCancelTheSlicesTogetherWithTheWhole() {
        Budget parent = Budget.of("documentTime", Duration.ofSeconds(5));
        Budget slice = parent.slice("pageTime", Duration.ofSeconds(1));
        slice.check("a.pdf");
        parent.cancel();
        assertThatThrownBy(() -> slice.check("a.pdf")).isInstanceOf(CancelledException.class);
        assertThat(slice.exhausted()).isTrue();
    }
}
