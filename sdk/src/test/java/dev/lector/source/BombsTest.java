package dev.lector.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import dev.lector.error.DocumentException;
import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import dev.lector.page.Page;
import dev.lector.text.TextMap;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hand-made bomb gives pages, findings or typed errors, in bounded time. */
@Timeout(300)
class BombsTest {
    /** Processor time of the whole process for one bomb: two calls at their deadlines, and what the collector and compiler add. */
    private static final long MOST_SECONDS = 30;

    private static final Map<String, byte[]> BOMBS = Bombs.all();
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    /** As by default, but less patient, so that what hangs does not keep the suite. */
    private static final Limits LIMITS = Limits.defaults().toBuilder()
            .rasterTime(Duration.ofSeconds(2))
            .pageTime(Duration.ofSeconds(20))
            .build();

    static Stream<String> names() {
        return BOMBS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void shouldSurvive(String name) {
        long before = SYSTEM.getProcessCpuTime();
        Set<String> outcome = outcome(Objects.requireNonNull(BOMBS.get(name)), name);
        long seconds = (SYSTEM.getProcessCpuTime() - before) / 1_000_000_000L;
        System.out.println("bomb: " + name + ": " + outcome + ", processor " + seconds + " s");
        assertThat(outcome).isNotEmpty();
        assertThat(seconds).as(name).isLessThan(MOST_SECONDS);
    }

    /** What came of it; anything but a typed error of the document goes through and fails the test. */
    private static Set<String> outcome(byte[] bomb, String name) {
        Set<String> outcome = new TreeSet<>();
        try (SourceDocument document = Sources.open(bomb, name, SourceOptions.none(), LIMITS)) {
            for (Page page :
                    document.pages().subList(0, Math.min(3, document.pages().size()))) {
                attempt(
                        outcome,
                        () -> outcome.add(
                                "pixels " + page.raster(72, budget()).image().getWidth() + " wide"));
                attempt(outcome, () -> outcome.add("words " + words(page)));
                attempt(
                        outcome,
                        () -> outcome.add("form values " + page.formValues().size()));
            }
            attempt(
                    outcome,
                    () -> outcome.add("attachments " + document.attachments().size()));
            document.findings().forEach(finding -> outcome.add(finding.code()));
        } catch (DocumentException e) {
            note(outcome, e);
        }
        return outcome;
    }

    private static void attempt(Set<String> outcome, Runnable work) {
        try {
            work.run();
        } catch (DocumentException e) {
            note(outcome, e);
        }
    }

    private static void note(Set<String> outcome, DocumentException e) {
        assertThat(e.getMessage()).as("a message with a place and a reason").contains(": ");
        outcome.add(e.getClass().getSimpleName() + " " + e.getMessage().replaceFirst("^.*?: ", ""));
    }

    private static int words(Page page) {
        TextMap text = page.textLayer(budget());
        return text == null ? 0 : text.words().size();
    }

    private static Budget budget() {
        return Budget.of("pageTime", LIMITS.pageTime());
    }
}
