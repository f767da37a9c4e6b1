package dev.lector.extractors.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lector.error.AuthorException;
import dev.lector.extractors.Extracted;
import dev.lector.result.Band;
import dev.lector.result.Evidence;
import dev.lector.result.Finding;
import dev.lector.result.Located;
import dev.lector.result.Origin;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChecksTest {
    @Test
    void shouldShowARecordAsATreeWithItsEvidence() {
        CheckInput input = CheckInput.of(new Extracted(
                Map.of("net_amount", proof("12.50"), "issued", proof("2024-05-07"), "name", proof("Linde")),
                List.of(Map.of("line_total", proof("12.50"))),
                List.of()));
        assertThat(input.number("/net_amount")).isEqualByComparingTo(new BigDecimal("12.5"));
        assertThat(input.number("/lines/0/line_total")).isEqualByComparingTo("12.5");
        assertThat(input.date("/issued")).isEqualTo(LocalDate.of(2024, 5, 7));
        assertThat(input.rows()).isEqualTo(1);
        assertThat(input.evidence()).containsKeys("/net_amount", "/lines/0/line_total");
    }

    @Test
    void shouldGiveNullForWhatIsMissingOrOfAnotherType() {
        CheckInput input = CheckInput.of(new Extracted(Map.of("name", proof("Linde")), List.of(), List.of()));
        assertThat(input.number("/name")).isNull();
        assertThat(input.date("/name")).isNull();
        assertThat(input.text("/lines")).isNull();
        assertThat(input.text("/nothing")).isNull();
    }

    @Test
    void shouldRefuseTwoChecksOfOneName() {
        assertThatThrownBy(() -> Checks.of(List.of(new Silent(), new Silent())))
                .isInstanceOf(AuthorException.class)
                .hasMessageContaining("'silent'");
    }

    private static Evidence proof(String value) {
        return new Evidence("", value, 0, List.of(), Origin.MODEL, Located.NOT_LOCATED, 0, 1, Band.LOW, List.of());
    }

    private static final class Silent implements Check {
        @Override
        public String name() {
            return "silent";
        }

        @Override
        public List<Finding> check(CheckInput input) {
            return List.of();
        }
    }
}
