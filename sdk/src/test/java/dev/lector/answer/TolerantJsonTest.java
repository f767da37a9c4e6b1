package dev.lector.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.answer.Mend.Kind;
import dev.lector.limits.Limits;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class TolerantJsonTest {
    private static final Limits LIMITS = Limits.defaults();
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static Object[][] broken() {
        return new Object[][] {
            {"```json\n{\"a\":1}\n```", "{\"a\":1}", Kind.FENCE},
            {"Sure! Here it is:\n```\n[1,2]\n```\nBye {now}.", "[1,2]", Kind.FENCE},
            {"The answer is {\"a\": 1}.", "{\"a\":1}", Kind.PROSE},
            {"{see below} {\"a\":[1]}", "{\"a\":[1]}", Kind.PROSE},
            {"{\"a\":1,}", "{\"a\":1}", Kind.TRAILING_COMMA},
            {"[1,2,]", "[1,2]", Kind.TRAILING_COMMA},
            {"{\"a\":1 \"b\":2}", "{\"a\":1,\"b\":2}", Kind.MISSING_COMMA},
            {"{'a':'it's'}", "{\"a\":\"it's\"}", Kind.QUOTES},
            {"{\u201ca\u201d:\u201cb\u201d}", "{\"a\":\"b\"}", Kind.QUOTES},
            {"{\"a\":\"the \"big\" one\"}", "{\"a\":\"the \\\"big\\\" one\"}", Kind.INNER_QUOTE},
            {"{\"a\":1 // one\n}", "{\"a\":1}", Kind.COMMENT},
            {"{/* x */\"a\":1}", "{\"a\":1}", Kind.COMMENT},
            {"{a:1}", "{\"a\":1}", Kind.UNQUOTED_KEY},
            {"{\"a\":True,\"b\":None}", "{\"a\":true,\"b\":null}", Kind.LITERAL},
            {"{\"a\":+1.50,\"b\":.5,\"c\":007}", "{\"a\":1.50,\"b\":0.5,\"c\":7}", Kind.NUMBER_FORM},
            {"{\"a\":NaN}", "{\"a\":null}", Kind.NOT_A_NUMBER},
            {"{\"a\":1,\"a\":2}", "{\"a\":1}", Kind.DUPLICATE_KEY},
            {"{\"a\":\"x\ny\"}", "{\"a\":\"x\\ny\"}", Kind.CONTROL_CHARACTER},
            {"{\"a\":\"50\\% off\"}", "{\"a\":\"50\\\\% off\"}", Kind.ESCAPE},
            {"{\"a\":1,\"b\":[{\"c\":2},{\"c\":", "{\"a\":1,\"b\":[{\"c\":2}]}", Kind.CUT_OFF},
            {"{\"a\":1,\"b\":\"half", "{\"a\":1}", Kind.CUT_OFF},
            {"{\"a\":1,\"b\":12", "{\"a\":1}", Kind.CUT_OFF},
            {"{\"a\":1,\"b", "{\"a\":1}", Kind.CUT_OFF},
            {"{\"a\":1,", "{\"a\":1}", Kind.CUT_OFF},
            {"{\"a\":1e999}", "{\"a\":null}", Kind.LIMIT},
            {"{\"a\":" + "9".repeat(60) + "}", "{\"a\":null}", Kind.LIMIT},
            {"{\"a\":\"" + "x".repeat(9_000) + "\",\"b\":1}", "{\"a\":null,\"b\":1}", Kind.LIMIT},
        };
    }

    @ParameterizedTest
    @MethodSource("broken")
    void shouldMendAndSaySo(String text, String expected, Kind kind) {
        TolerantJson.Parsed parsed = TolerantJson.parse(text, LIMITS);
        assertThat(parsed.value()).hasToString(expected);
        assertThat(parsed.mended(kind)).as("mends %s", parsed.mends()).isTrue();
        assertThat(parsed.clean()).isFalse();
    }

    @Test
    void shouldReadCleanJsonLikeAnyParser() {
        for (long seed = 1; seed <= 300; seed++) {
            ObjectNode json = new SchemaGenerator(seed).next();
            TolerantJson.Parsed parsed = TolerantJson.parse(json.toPrettyString(), LIMITS);
            assertThat(parsed.clean()).as("seed %d: %s", seed, parsed.mends()).isTrue();
            assertThat(parsed.value())
                    .as("seed %d", seed)
                    .hasToString(STRICT.readTree(json.toString()).toString());
        }
    }

    @Test
    void shouldReadScalarsThatStandAlone() {
        assertThat(TolerantJson.parse(" \"yes\" ", LIMITS).value()).hasToString("\"yes\"");
        assertThat(TolerantJson.parse("42", LIMITS).value()).hasToString("42");
        assertThat(TolerantJson.parse("true", LIMITS).value()).hasToString("true");
    }

    @Test
    void shouldFindNothingInProse() {
        assertThat(TolerantJson.parse("I cannot read this page.", LIMITS).value())
                .isNull();
        assertThat(TolerantJson.parse("", LIMITS).value()).isNull();
    }

    @Test
    void shouldKeepWithinItsLimits() {
        String deep = "[".repeat(5_000) + "]".repeat(5_000);
        assertThat(TolerantJson.parse(deep, LIMITS).mended(Kind.LIMIT)).isTrue();
        String open = "{\"a\":".repeat(10_000);
        assertThat(TolerantJson.parse(open, LIMITS).mends()).isNotEmpty();
        TolerantJson.Parsed items = TolerantJson.parse("[" + "1,".repeat(3_000) + "1]", LIMITS);
        assertThat(items.value()).hasSize(LIMITS.arrayItems());
        assertThat(items.mended(Kind.LIMIT)).isTrue();
        String braces = "{".repeat(60_000);
        TolerantJson.parse(braces, LIMITS);
        TolerantJson.Parsed half = TolerantJson.parse("[\"\\ud83d\"]", LIMITS);
        assertThat(half.value()).hasToString("[\"\ufffd\"]");
    }

    @Test
    void shouldNotLookBehindTheCharactersAllowed() {
        Limits few = LIMITS.toBuilder().answerChars(20).build();
        String text = "{\"a\": 1, \"b\": 2, " + "\"c\": 3}";
        TolerantJson.Parsed cut = TolerantJson.parse(text, few);
        assertThat(cut.value()).isNotNull();
        assertThat(cut.value().has("b")).isTrue();
        assertThat(cut.value().has("c")).isFalse();
    }

    @Test
    void shouldNeverThrowWhateverTheText() {
        long seed = Long.getLong("seed", 3L);
        Random random = new Random(seed);
        String alphabet = "{}[]\",:'`\\u09afeE+-. \n/*#tnNT\u201c\ud83d";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(40); n > 0; n--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            TolerantJson.Parsed parsed = TolerantJson.parse(text.toString(), LIMITS);
            if (parsed.value() != null) {
                assertThat(STRICT.readTree(parsed.value().toString()))
                        .as("seed %d, run %d", seed, i)
                        .isNotNull();
            }
        }
    }
}
