package dev.lector.extractors.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lector.extractors.check.CheckInput;
import dev.lector.result.Finding;
import dev.lector.result.Finding.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ConditionParserTest {
    private static final String RECORD =
            """
            {"net": "100.00", "tax": "19.00", "gross": "119.01", "issued": "2024-05-07", "due": "2024-05-21", "name": "Linde",
             "lines": [{"quantity": "2", "price": "30.00", "total": "60.00"}, {"quantity": "4", "price": "10.00", "total": "41.00"}]}
            """;

    @ParameterizedTest
    @CsvSource({
        "net + tax = gross within 0.01, true",
        "net + tax = gross, false",
        "net - -tax < gross, true",
        "2 * (net + tax) >= gross, true",
        "issued <= due, true",
        "issued + 14 = due, true",
        "due < issued, false",
        "issued + 10 >= due, false",
        "gross != 0, true",
        "sum(total) = 101, true",
        "count() = 2, true",
        "count() > 2, false",
        "'each: quantity * price = total within 0.5', false",
        "'each: quantity * price = total within 1', true",
        "missing = 7, true",
        "name = 7, true",
        "sum(missing) = 1, true",
    })
    void shouldHoldOrNot(String condition, boolean holds) {
        assertThat(findings(condition).isEmpty()).isEqualTo(holds);
    }

    @Test
    void shouldNameTheRowThatBreaksIt() {
        List<Finding> findings = findings("each: quantity * price = total");
        assertThat(findings).extracting(Finding::pointer).containsExactly("/lines/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "net",
                "net =",
                "= net",
                "net + = tax",
                "net == tax",
                "net = tax within gross",
                "(net = tax",
                "net = tax tax",
                "eval(net) = 1",
                "net / tax = 1",
                "net = 'EUR'",
                "System.exit(1) = 0"
            })
    void shouldRefuseWhatIsNoCondition(String text) {
        assertThatThrownBy(() -> ConditionParser.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldRefuseEndlessNesting() {
        String text = "(".repeat(400) + "net" + ")".repeat(400) + " = 1";
        assertThatThrownBy(() -> ConditionParser.parse(text)).hasMessageContaining("nested deeper");
        assertThatThrownBy(() -> ConditionParser.parse("-".repeat(400) + "net = 1"))
                .hasMessageContaining("nested deeper");
    }

    private static List<Finding> findings(String condition) {
        CheckInput input = new CheckInput(JsonMapper.shared().readTree(RECORD), Map.of());
        return new ConditionCheck(ConditionParser.parse(condition), List.of("lines"), "", "", Severity.WARNING)
                .check(input);
    }
}
