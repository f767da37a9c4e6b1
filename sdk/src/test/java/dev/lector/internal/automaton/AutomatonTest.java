package dev.lector.internal.automaton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lector.error.AuthorException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutomatonTest {
    private static final List<String> EXPRESSIONS = List.of(
            "a|b*c",
            "^ab?$",
            "(ab|a)(bc|c)?",
            "^(a|b)*abb$",
            "a{2,4}b",
            "[^a-c]+",
            "^(?:a|^b)c",
            "(a$|b)",
            "\\d+\\.?\\d*",
            "^\\w{1,3}$",
            "[a-c\\d-]x",
            "(?<name>a+?)b??",
            "é|\\u00e8",
            "^$",
            "a.c",
            "\\p{Lu}b");

    @Test
    void shouldFindWhatTheJdkFinds() {
        long seed = Long.getLong("seed", 5L);
        Random random = new Random(seed);
        String alphabet = "aabbccx1.-\né\u00e8AZ";
        for (String expression : EXPRESSIONS) {
            Dfa found = Dfa.found(expression);
            Dfa matched = Dfa.matched(expression);
            ByteDfa bytes = Utf8.plain(matched);
            // The JDK's $ also stands before a last line break; JSON Schema's does not.
            Pattern jdk = Pattern.compile(expression.replace("$", "\\z"));
            for (int i = 0; i < 500; i++) {
                String text = text(random, alphabet, 6);
                String about = "seed " + seed + ", " + expression + " on " + text;
                assertThat(found.matches(text))
                        .as(about)
                        .isEqualTo(jdk.matcher(text).find());
                assertThat(matched.matches(text))
                        .as(about)
                        .isEqualTo(jdk.matcher(text).matches());
                assertThat(bytes.matches(text)).as(about).isEqualTo(matched.matches(text));
            }
        }
    }

    private static String text(Random random, String alphabet, int most) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(most + 1); n > 0; n--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a)\\1",
                "(?=a)b",
                "(?<!a)b",
                "(?i)a",
                "\\ba",
                "a++",
                "(a",
                "a)",
                "[a",
                "*a",
                "a{2,1}",
                "a{99999}",
                "\\p{Foo}",
                "[[a]]",
                "\\k<x>",
                "(?>a)"
            })
    void shouldRefuseWhatIsNotRegularOrBroken(String expression) {
        assertThatThrownBy(() -> Dfa.found(expression)).isInstanceOf(AuthorException.class);
    }

    @Test
    void shouldRefuseWhatGrowsTooLarge() {
        assertThatThrownBy(() -> Dfa.found("(a|b)*a(a|b){20}")).isInstanceOf(AuthorException.class);
        assertThatThrownBy(() -> Dfa.found("(a{1000}){1000}")).isInstanceOf(AuthorException.class);
        assertThatThrownBy(() -> Dfa.found("(".repeat(200) + "a" + ")".repeat(200)))
                .isInstanceOf(AuthorException.class);
    }

    @Test
    void shouldBeLinearOnWhatMakesBacktrackersHang() {
        Dfa dfa = Dfa.matched("(a+)+$");
        assertThat(dfa.matches("a".repeat(50_000) + "!")).isFalse();
    }

    @Test
    void shouldWriteCharactersOfAllLengthsAsUtf8() {
        for (String text : List.of(
                "\u0000",
                "\u007f",
                "\u0080",
                "\u07ff",
                "\u0800",
                "\ud7ff",
                "\ue000",
                "\uffff",
                "\ud800\udc00",
                "\udbff\udfff")) {
            assertThat(Utf8.plain(Dfa.matched("[^x]")).matches(text))
                    .as("%s", text.codePointAt(0))
                    .isTrue();
        }
    }

    @Test
    void shouldWriteStringsAsJson() {
        ByteDfa json = Utf8.json(Dfa.matched("[\\s\\S]{1,2}"));
        assertThat(json.matches("\"a\\\"\"")).isTrue();
        assertThat(json.matches("\"\\n\\\\\"")).isTrue();
        assertThat(json.matches("\"日€\"")).isTrue();
        assertThat(json.matches("\"a\nb\"")).isFalse();
        assertThat(json.matches("\"abc\"")).isFalse();
        assertThat(json.matches("\"a\"b\"")).isFalse();
        assertThat(json.matches("a")).isFalse();
    }

    @Test
    void shouldKnowNumbersWithinBounds() {
        long seed = Long.getLong("seed", 9L);
        Random random = new Random(seed);
        for (int i = 0; i < 150; i++) {
            @Nullable BigDecimal least = random.nextInt(5) == 0 ? null : number(random);
            @Nullable BigDecimal most = random.nextInt(5) == 0 ? null : number(random);
            boolean leastOut = random.nextBoolean();
            boolean mostOut = random.nextBoolean();
            int multiple = random.nextInt(4) == 0 ? 1 + random.nextInt(7) : 1;
            boolean whole = multiple > 1 || random.nextBoolean();
            ByteDfa dfa = Numbers.of(new Numbers.Wanted(whole, least, leastOut, most, mostOut, multiple, -1));
            for (int j = 0; j < 100; j++) {
                BigDecimal value = random.nextInt(4) == 0 && least != null ? least : number(random);
                if (whole && value.stripTrailingZeros().scale() > 0) {
                    continue;
                }
                String text = whole ? value.toBigInteger().toString() : value.toPlainString();
                boolean expected = (least == null || value.compareTo(least) >= (leastOut ? 1 : 0))
                        && (most == null || value.compareTo(most) <= (mostOut ? -1 : 0))
                        && (!whole
                                || value.remainder(BigDecimal.valueOf(multiple)).signum() == 0)
                        && !text.matches("-0(\\.0*)?");
                assertThat(dfa.matches(text))
                        .as("seed %d: %s in %s%s .. %s%s by %d", seed, text, least, leastOut, most, mostOut, multiple)
                        .isEqualTo(expected);
            }
        }
    }

    private static BigDecimal number(Random random) {
        int scale = random.nextInt(3);
        int range = (int) Math.pow(10, 1 + random.nextInt(5));
        return BigDecimal.valueOf(random.nextInt(2 * range) - range, scale);
    }

    @Test
    void shouldRefuseNumbersThatJsonDoesNotWrite() {
        ByteDfa any = Numbers.of(new Numbers.Wanted(false, null, false, null, false, 1, -1));
        for (String text : List.of("01", "+1", ".5", "1.", "-", "-0", "-0.0", "1e5", "", "--1", "1.2.3")) {
            assertThat(any.matches(text)).as(text).isFalse();
        }
        for (String text : List.of("0", "-1", "0.5", "-0.01", "123456789012345", "1.12345678")) {
            assertThat(any.matches(text)).as(text).isTrue();
        }
    }
}
