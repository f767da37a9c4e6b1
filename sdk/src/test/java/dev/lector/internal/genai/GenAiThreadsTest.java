package dev.lector.internal.genai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.limits.Budget;
import dev.lector.session.GenerationOptions;
import dev.lector.session.TokenListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One model, many threads. */
class GenAiThreadsTest {
    private static final int THREADS = 8;
    private static final int ROUNDS = 100;
    private static final int PATCHES = 12;
    /** 800 sessions that kept their key and value buffer (131 KB each) would take three times this. */
    private static final long GROWTH_BYTES = 32L << 20;

    @TempDir
    Path folder;

    @Test
    void shouldGiveEqualAnswersOnEightThreadsInFlatMemory() throws Exception {
        try (GenAiModel model = GenAiModel.open(TinyModel.write(folder, 7))) {
            List<int[]> expected = new ArrayList<>();
            for (int question = 0; question < 10; question++) {
                expected.add(answer(model, question));
            }
            round(model, expected, ROUNDS / 4); // the allocator's arenas of each thread come to their size
            long before = residentBytes();
            round(model, expected, ROUNDS);
            assertThat(residentBytes() - before).isLessThan(GROWTH_BYTES);
        }
    }

    private static void round(GenAiModel model, List<int[]> expected, int rounds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> runs = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int offset = thread;
                runs.add(threads.submit(() -> {
                    for (int i = 0; i < rounds; i++) {
                        int question = (offset + i) % expected.size();
                        assertThat(answer(model, question)).isEqualTo(expected.get(question));
                    }
                }));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static int[] answer(GenAiModel model, int question) {
        Budget budget = Budget.of("testTime", Duration.ofMinutes(2));
        try (GenAiSession session = model.session(TinyModel.CONTEXT)) {
            session.prefill(TinyModel.image(PATCHES, question), TinyModel.prompt(PATCHES, 5, 10 + question, 9), budget);
            return session.generate(GenerationOptions.greedy(12), null, TokenListener.NONE, budget)
                    .ids();
        }
    }

    private static long residentBytes() throws IOException {
        System.gc();
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) << 10;
            }
        }
        throw new IOException("no VmRSS in /proc/self/status");
    }
}
