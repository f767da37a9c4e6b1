package dev.lector.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of {@code docs/limits.md} is the record {@link Limits}: same names, same defaults, tests that exist. */
class LimitsDocTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private static Map<String, String[]> rows() throws IOException {
        Map<String, String[]> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(ROOT.resolve("docs/limits.md"))) {
            if (line.startsWith("| `")) {
                String[] cells = line.split("\\s*\\|\\s*");
                rows.put(cells[1].replace("`", ""), cells);
            }
        }
        return rows;
    }

    @Test
    void shouldListEveryLimitWithItsDefault() throws Exception {
        Map<String, String[]> rows = rows();
        assertThat(rows.keySet())
                .containsExactlyElementsOf(Stream.of(Limits.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
        for (RecordComponent component : Limits.class.getRecordComponents()) {
            Object value = component.getAccessor().invoke(Limits.defaults());
            String shown = value instanceof Duration time
                    ? time.toSeconds() + " s"
                    : String.format(Locale.ROOT, "%,d", ((Number) value).longValue());
            assertThat(rows.get(component.getName())[2]).as(component.getName()).isEqualTo(shown);
        }
    }

    @Test
    void shouldNameTestsThatExist() throws IOException {
        for (Map.Entry<String, String[]> row : rows().entrySet()) {
            String cell = row.getValue()[5];
            if (!cell.equals("none yet")) {
                String[] test = cell.replace("`", "").split("#");
                try (Stream<Path> files = Files.walk(ROOT.resolve("sdk/src/test/java"))) {
                    Path file = files.filter(f -> f.endsWith(test[0] + ".java"))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("no test " + test[0] + " for " + row.getKey()));
                    assertThat(Files.readString(file)).as(row.getKey()).contains("void " + test[1] + "(");
                }
            }
        }
    }

    @Test
    void shouldHaveNoLimitWithoutEnd() throws Exception {
        for (RecordComponent component : Limits.class.getRecordComponents()) {
            Object value = component.getAccessor().invoke(Limits.defaults());
            long number = value instanceof Duration time ? time.toMillis() : ((Number) value).longValue();
            assertThat(number).as(component.getName()).isPositive().isLessThan(Integer.MAX_VALUE);
        }
    }
}
