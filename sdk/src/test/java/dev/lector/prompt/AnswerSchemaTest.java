package dev.lector.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.answer.AnswerGrammar;
import dev.lector.limits.Limits;
import dev.lector.result.Money;
import dev.lector.schema.RecordSchema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnswerSchemaTest {
    private static final Limits LIMITS = Limits.defaults();

    enum Kind {
        A,
        B
    }

    record Line(String what, BigDecimal amount) {}

    record Paper(String number, LocalDate date, Kind kind, Money total, List<Line> lines) {}

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    @Test
    void shouldAskForEverythingAndForceNothing() {
        RecordSchema<JsonNode> answer = RecordSchema.of(AnswerSchema.of(RecordSchema.of(Paper.class)));
        String nothing = "{\"number\":null,\"date\":null,\"kind\":null,\"total\":null,\"lines\":null}";
        assertThat(answer.validate(json(nothing), LIMITS)).isEmpty();
        assertThat(answer.validate(json("{\"number\":\"1\"}"), LIMITS))
                .extracting("keyword")
                .containsOnly("required");
        String whole =
                "{\"number\":\"1\",\"date\":\"2025-01-02\",\"kind\":\"B\",\"total\":{\"amount\":1.5,\"currency\":null},"
                        + "\"lines\":[{\"what\":\"x\",\"amount\":null}]}";
        assertThat(answer.validate(json(whole), LIMITS)).isEmpty();
        assertThat(answer.validate(json(whole.replace("2025-01-02", "2 January")), LIMITS))
                .isNotEmpty();
    }

    @Test
    void shouldBeASchemaThatAModelCanBeHeldTo() {
        AnswerGrammar grammar =
                AnswerGrammar.of(RecordSchema.of(AnswerSchema.of(RecordSchema.of(Paper.class))), LIMITS);
        assertThat(grammar.matches("{\"number\":null,\"date\":null,\"kind\":null,\"total\":null,\"lines\":[]}"))
                .isTrue();
        assertThat(grammar.matches("{\"number\":\"1\",\"date\":\"2025-01-02\",\"kind\":\"B\",\"total\":{\"amount\":1.5,"
                        + "\"currency\":\"EUR\"},\"lines\":[{\"what\":\"x\",\"amount\":2}]}"))
                .isTrue();
        assertThat(grammar.matches("{\"number\":1}")).isFalse();
    }

    @Test
    void shouldLoosenASchemaOfTheCallersOwn() {
        RecordSchema<JsonNode> wanted = RecordSchema.of(
                json(
                        """
                {"type": "object", "required": ["a"], "minProperties": 1, "$defs": {"part": {"type": "object",
                  "properties": {"x": {"type": "integer"}}}},
                 "properties": {"a": {"type": "string", "format": "iban"}, "b": {"$ref": "#/$defs/part"},
                  "c": {"type": "array", "minItems": 3, "items": {"type": "string"}}}}
                """));
        RecordSchema<JsonNode> answer = RecordSchema.of(AnswerSchema.of(wanted));
        assertThat(answer.validate(json("{\"a\":null,\"b\":{\"x\":null},\"c\":[]}"), LIMITS))
                .isEmpty();
        assertThat(answer.validate(json("{\"a\":null,\"b\":null,\"c\":null}"), LIMITS))
                .isEmpty();
        assertThat(answer.validate(json("{\"a\":null,\"b\":{\"x\":1,\"y\":2},\"c\":null}"), LIMITS))
                .isNotEmpty();
        assertThat(wanted.json().path("properties").path("a").path("format").asString())
                .as("the caller's schema stays as it is")
                .isEqualTo("iban");
    }
}
