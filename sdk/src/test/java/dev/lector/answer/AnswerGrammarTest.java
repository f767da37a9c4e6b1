package dev.lector.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lector.error.AuthorException;
import dev.lector.limits.Limits;
import dev.lector.schema.RecordSchema;
import dev.lector.session.TokenConstraint;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AnswerGrammarTest {
    private static final Limits LIMITS = Limits.defaults();
    private static final TokenVocabulary VOCABULARY = Vocabularies.bytePairs(450, 1);

    record Line(String text, int count) {}

    record Order(String id, Optional<LocalDate> due, List<Line> lines) {}

    private static AnswerGrammar of(String schema) {
        return AnswerGrammar.of(RecordSchema.of(JsonMapper.shared().readTree(schema)), LIMITS);
    }

    private static void assertTakes(AnswerGrammar grammar, String... answers) {
        for (String answer : answers) {
            assertThat(grammar.matches(answer)).as(answer).isTrue();
        }
    }

    private static void assertRefuses(AnswerGrammar grammar, String... answers) {
        for (String answer : answers) {
            assertThat(grammar.matches(answer)).as(answer).isFalse();
        }
    }

    @Test
    void shouldTakeTheValuesOfARecord() {
        AnswerGrammar grammar = AnswerGrammar.of(RecordSchema.of(Order.class), LIMITS);
        assertTakes(
                grammar,
                "{\"id\":\"A\",\"lines\":[]}",
                "{\"id\": \"\", \"due\": null, \"lines\": []}",
                "{\"id\":\"é\\u00e9\\ud83d\\ude00\",\"due\":\"2024-02-29\",\"lines\":[{\"text\":\"x\",\"count\":-2147483648}]}");
        assertRefuses(
                grammar,
                "{}",
                "{\"lines\":[],\"id\":\"A\"}",
                "{\"id\":\"A\",\"lines\":[],\"more\":1}",
                "{\"id\":\"A\",\"due\":\"2023-02-29\",\"lines\":[]}",
                "{\"id\":\"A\",\"lines\":[{\"text\":\"x\",\"count\":2147483648}]}",
                "{\"id\":\"A\",\"lines\":[]} ",
                "{  \"id\":\"A\",\"lines\":[]}",
                "{\"id\":\"\\ud83d\",\"lines\":[]}",
                "{\"id\":\"A\",\"lines\":[],}");
    }

    @Test
    void shouldHoldArraysToTheirBounds() {
        AnswerGrammar grammar =
                of("{\"type\":\"array\",\"items\":{\"type\":\"integer\"},\"minItems\":2,\"maxItems\":3}");
        assertTakes(grammar, "[1,2]", "[1, 2,3]");
        assertRefuses(grammar, "[]", "[1]", "[1,2,3,4]", "[1,,2]", "[1,2");
        AnswerGrammar tuple = of(
                "{\"type\":\"array\",\"prefixItems\":[{\"type\":\"string\"},{\"type\":\"boolean\"}],\"items\":false}");
        assertTakes(tuple, "[]", "[\"a\"]", "[\"a\",true]");
        assertRefuses(tuple, "[true]", "[\"a\",true,1]");
        AnswerGrammar set = of(
                "{\"type\":\"array\",\"uniqueItems\":true,\"items\":{\"enum\":[\"a\",\"ab\",\"b\"]},\"minItems\":2}");
        assertTakes(set, "[\"a\",\"ab\"]", "[\"a\",\"ab\",\"b\"]", "[\"ab\",\"b\"]");
        assertRefuses(set, "[\"a\"]", "[\"a\",\"a\"]", "[\"b\",\"b\"]", "[\"b\"]");
    }

    @Test
    void shouldCountCharactersNotBytes() {
        AnswerGrammar grammar = of("{\"type\":\"string\",\"minLength\":2,\"maxLength\":3}");
        assertTakes(grammar, "\"日本\"", "\"😀é€\"", "\"\\u65e5\\\"x\"", "\"\\ud83d\\ude00a\"");
        assertRefuses(grammar, "\"日\"", "\"abcd\"", "\"\\ud83d\\ude00\"");
    }

    @Test
    void shouldFollowReferencesAsDeepAsTheLimit() {
        AnswerGrammar tree = of(
                """
                {"type":"object","properties":{"v":{"type":"integer"},"kids":{"type":"array","items":{"$ref":"#"}}},
                 "required":["v"],"additionalProperties":false}""");
        assertTakes(tree, "{\"v\":1}", "{\"v\":1,\"kids\":[{\"v\":2,\"kids\":[]},{\"v\":3}]}");
        assertTakes(tree, "{\"v\":1,\"kids\":[".repeat(15) + "{\"v\":1}" + "]}".repeat(15));
        assertRefuses(tree, "{\"v\":1,\"kids\":[".repeat(16) + "{\"v\":1}" + "]}".repeat(16));
        assertThatThrownBy(
                        () -> of("{\"type\":\"object\",\"properties\":{\"a\":{\"$ref\":\"#\"}},\"required\":[\"a\"]}"))
                .isInstanceOf(AuthorException.class)
                .hasMessageContaining("no finite value");
        assertThatThrownBy(() -> of("{\"$ref\":\"#\"}")).isInstanceOf(AuthorException.class);
        assertTakes(of("{\"anyOf\":[{\"$ref\":\"#\"},{\"type\":\"string\"}]}"), "\"x\"");
    }

    @Test
    void shouldJoinAndChooseSchemas() {
        AnswerGrammar joined = of(
                """
                {"allOf":[{"type":"object","properties":{"a":{"type":"integer","minimum":1}},"required":["a"]},
                          {"properties":{"a":{"maximum":9},"b":{"type":"boolean"}}}]}""");
        assertTakes(joined, "{\"a\":9,\"b\":true}", "{\"a\":1}");
        assertRefuses(joined, "{\"a\":10}", "{}");
        AnswerGrammar any = of(
                "{\"anyOf\":[{\"type\":\"string\",\"maxLength\":1},{\"enum\":[\"long\",7,{\"k\":null}]},{\"type\":\"null\"}]}");
        assertTakes(any, "\"x\"", "\"long\"", "7", "null", "{\"k\":null}");
        assertRefuses(any, "\"xy\"", "8");
        AnswerGrammar beside = of("{\"type\":\"integer\",\"anyOf\":[{\"maximum\":3},{\"minimum\":8}]}");
        assertTakes(beside, "3", "8");
        assertRefuses(beside, "5");
        AnswerGrammar filtered = of("{\"type\":\"string\",\"maxLength\":2,\"enum\":[\"ab\",\"abc\",3]}");
        assertTakes(filtered, "\"ab\"");
        assertRefuses(filtered, "\"abc\"", "3");
    }

    @Test
    void shouldRefuseWhatCannotBePromised() {
        assertRefused("{\"not\":{\"type\":\"string\"}}", "not");
        assertRefused("{\"type\":\"object\",\"patternProperties\":{\"a\":{}}}", "patternProperties");
        assertRefused("{\"type\":\"array\",\"contains\":{\"type\":\"string\"}}", "contains");
        assertRefused("{\"type\":\"array\",\"uniqueItems\":true,\"items\":{\"type\":\"string\"}}", "uniqueItems");
        assertRefused("{\"type\":\"number\",\"multipleOf\":0.3}", "multipleOf");
        assertRefused("{\"type\":\"string\",\"pattern\":\"(?=a)\"}", "look-around");
        assertRefused("{\"oneOf\":[{\"type\":\"integer\"},{\"type\":\"number\"}]}", "oneOf");
        assertRefused("{\"type\":\"integer\",\"minimum\":5,\"maximum\":4}", "no finite value");
        assertRefused("{\"type\":\"string\",\"pattern\":\"^a$\",\"minLength\":2}", "no text fits");
        assertRefused("{\"type\":\"string\",\"enum\":[1]}", "none of its choices");
        assertRefused("{\"type\":\"object\",\"minProperties\":2}", "minProperties");
        assertRefused("false", "");
    }

    private static void assertRefused(String schema, String reason) {
        assertThatThrownBy(() -> of(schema)).isInstanceOf(AuthorException.class).hasMessageContaining(reason);
    }

    @Test
    void shouldHoldAnswersToAnExpressionOrToChoices() {
        AnswerGrammar regex = AnswerGrammar.ofRegex("[A-Z]{2}\\d{2}( \\d{4}){2,3}", LIMITS);
        assertTakes(regex, "DE12 1234 5678", "DE12 1234 5678 9012");
        assertRefuses(regex, "DE12", "xDE12 1234 5678");
        AnswerGrammar choices = AnswerGrammar.ofChoices(List.of("yes", "no", "not stated"), LIMITS);
        assertTakes(choices, "yes", "no", "not stated");
        assertRefuses(choices, "", "not");
        assertThatThrownBy(() -> AnswerGrammar.ofChoices(List.of(), LIMITS)).isInstanceOf(AuthorException.class);
        assertThatThrownBy(() -> AnswerGrammar.ofRegex("a\\1", LIMITS)).isInstanceOf(AuthorException.class);
    }

    @Test
    void shouldEndOnlyWhereAnAnswerIsWhole() {
        TokenConstraint constraint = AnswerGrammar.ofChoices(List.of("null", "nullify"), LIMITS)
                .over(VOCABULARY)
                .begin();
        int end = VOCABULARY.ends().nextSetBit(0);
        for (byte b : "null".getBytes(StandardCharsets.UTF_8)) {
            assertThat(constraint.mayEnd()).isFalse();
            assertThat(constraint.allowed().get(end)).isFalse();
            constraint.accept(b);
        }
        assertThat(constraint.mayEnd()).isTrue();
        assertThat(constraint.allowed().get(end)).isTrue();
        assertThatThrownBy(() -> constraint.accept('x')).isInstanceOf(IllegalArgumentException.class);
        assertThat(constraint.allowed().get('i')).isTrue();
        constraint.accept(end);
        assertThat(constraint.allowed().isEmpty()).isTrue();
        assertThatThrownBy(() -> constraint.accept('i')).isInstanceOf(IllegalArgumentException.class);
    }

    /** The masks are walked with counters cut short and cached; here they are compared with trying every token out. */
    @Test
    void shouldAllowExactlyTheTokensThatFit() {
        AnswerGrammar grammar = of(
                """
                {"type":"object","properties":{"name":{"type":"string","maxLength":30},"code":{"type":"string","pattern":"^[a-z]+-\\\\d*$"},
                 "n":{"type":["number","null"],"minimum":-5},"rows":{"type":"array","items":{"type":"array","items":{"enum":["a","ab",1,12]}},
                 "maxItems":20}},"required":["name","rows"]}""");
        String answer =
                "{\"name\": \"thirty characters é 😀 at most!\",\"code\":\"ab-1\",\"n\":-4.5,\"rows\":[[\"ab\",12],[1"
                        + "],[".repeat(16) + "]]}";
        assertThat(grammar.matches(answer)).isTrue();
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        AnswerConstraints constraints = grammar.over(VOCABULARY);
        for (int length = 0; length <= bytes.length; length++) {
            BitSet allowed = constraintAfter(constraints, bytes, length).allowed();
            for (int token = 0; token < VOCABULARY.size(); token++) {
                assertThat(allowed.get(token))
                        .as("token %d after %d bytes", token, length)
                        .isEqualTo(fits(constraintAfter(constraints, bytes, length), token));
            }
        }
    }

    private static TokenConstraint constraintAfter(AnswerConstraints constraints, byte[] bytes, int length) {
        TokenConstraint constraint = constraints.begin();
        for (int i = 0; i < length; i++) {
            constraint.accept(bytes[i] & 0xFF);
        }
        return constraint;
    }

    private static boolean fits(TokenConstraint constraint, int token) {
        try {
            constraint.accept(token);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
