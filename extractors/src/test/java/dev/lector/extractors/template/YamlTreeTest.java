package dev.lector.extractors.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lector.error.AuthorException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class YamlTreeTest {
    @Test
    void shouldKnowTheLineOfEveryPart() {
        YamlTree tree = parse("a: 1\nb:\n  - x\n  - y: true\n");
        assertThat(tree.root().at("/b/1/y").booleanValue()).isTrue();
        assertThat(tree.line("/b/1/y")).isEqualTo(4);
        assertThat(tree.line("/b/1/z")).isEqualTo(4);
        assertThat(tree.line("/c")).isEqualTo(1);
    }

    @Test
    void shouldRefuseWhatIsTooLargeTooDeepOrRepeatsItselfTooOften() {
        refused("a: " + "x".repeat(YamlTree.MAX_BYTES), "bytes");
        refused("[".repeat(100_000), "nested deeper");
        refused("a: &a [x]\nb: [" + "*a, ".repeat(60) + "*a]", "aliases");
        refused(
                "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b, *b]\nd: &d [*c, *c, *c]\ne: [*d, *d, *d, *d]",
                "repeats itself");
        refused("a: &a [*a]", "repeats itself");
    }

    @Test
    void shouldRefuseDuplicateKeysOtherTypesAndNonsense() {
        refused("a: 1\na: 2\n", "");
        refused("? [a]\n: b\n", "");
        refused("a: [1\n", "");
        refused("", "empty");
        assertThat(parse("a: !!java.lang.Runtime x").root().path("a").isString())
                .isTrue();
    }

    private static void refused(String yaml, String reason) {
        assertThatThrownBy(() -> parse(yaml))
                .isInstanceOf(AuthorException.class)
                .hasMessageStartingWith("test.yaml")
                .hasMessageContaining(reason);
    }

    private static YamlTree parse(String yaml) {
        return YamlTree.parse("test.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }
}
