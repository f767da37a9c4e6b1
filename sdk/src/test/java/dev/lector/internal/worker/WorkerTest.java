package dev.lector.internal.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lector.error.CallerException;
import dev.lector.error.CancelledException;
import dev.lector.error.DeadlineException;
import dev.lector.error.DefectException;
import dev.lector.error.DocumentException;
import dev.lector.error.LimitExceededException;
import dev.lector.error.PasswordException;
import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import dev.lector.pipeline.DocumentReader;
import dev.lector.pipeline.DocumentText;
import dev.lector.pipeline.Progress;
import dev.lector.pipeline.ReadOptions;
import dev.lector.source.Drawn;
import dev.lector.source.SourceDocument;
import dev.lector.source.SourceOptions;
import dev.lector.source.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Real processes: one that reads, and ones that misbehave. */
@Timeout(300)
class WorkerTest {
    private static final Limits LIMITS = Limits.defaults();
    private static final byte[] NOTHING = {1, 2, 3};

    private static byte[] lines(int count) {
        return Drawn.pdf((document, page, content, font) -> {
            for (int line = 0; line < count; line++) {
                Drawn.text(content, font, 10, 50, 700 - 20 * line, "A line of ordinary words on this page");
            }
        });
    }

    private static Budget budget() {
        return Budget.of("documentTime", Duration.ofMinutes(2));
    }

    private static DocumentText read(Worker worker, byte[] bytes, String name) {
        return worker.read(bytes, name, ReadOptions.PLAIN, progress -> {}, budget());
    }

    @Test
    void shouldGiveTheSameAsReadingInTheProcess() {
        byte[] pdf = lines(20);
        DocumentText here;
        try (SourceDocument document = Sources.open(pdf, "same.pdf", SourceOptions.none(), LIMITS)) {
            here = new DocumentReader(null, LIMITS).read(document, ReadOptions.PLAIN, progress -> {}, budget());
        }
        List<Progress> told = new ArrayList<>();
        try (Worker worker = new Worker(LIMITS, false)) {
            DocumentText there = worker.read(pdf, "same.pdf", ReadOptions.PLAIN, told::add, budget());
            assertThat(there.pages()).isEqualTo(here.pages());
            assertThat(there.digest()).isEqualTo(here.digest());
            assertThat(there.kind()).isEqualTo(here.kind());
            assertThat(there.findings()).isEqualTo(here.findings());
            assertThat(there.usage().pages()).isEqualTo(1);
        }
        assertThat(told).containsExactly(new Progress("reading", 1, 1));
    }

    @Test
    void shouldHandTypedErrorsOn() throws IOException {
        byte[] locked;
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            locked = Drawn.bytes(document);
        }
        try (Worker worker = new Worker(LIMITS.toBuilder().pages(1).build(), false)) {
            assertThatThrownBy(() -> read(worker, locked, "locked"))
                    .isInstanceOf(PasswordException.class)
                    .hasMessageStartingWith("locked: ");
            ReadOptions open = new ReadOptions("user", null, ReadOptions.PLAIN.hidden());
            assertThatThrownBy(() -> worker.read(locked, "locked", open, progress -> {}, budget()))
                    .isInstanceOf(LimitExceededException.class)
                    .hasMessage("locked: pages is 2, limit 1");
            assertThatThrownBy(() -> read(worker, "no document".getBytes(StandardCharsets.US_ASCII), "text"))
                    .isInstanceOf(DocumentException.class)
                    .hasMessageContaining("none of PDF");
        }
    }

    @Test
    void shouldKillWhatOutlivesItsTimeAndServeTheNextDocument() {
        try (Worker worker = new Worker(LIMITS, false, Misbehaving.class)) {
            Budget short_ = Budget.of("documentTime", Duration.ofSeconds(2));
            assertThatThrownBy(() -> worker.read(NOTHING, "hangs", ReadOptions.PLAIN, progress -> {}, short_))
                    .isInstanceOf(DeadlineException.class)
                    .hasMessageContaining("documentTime");
            assertThatThrownBy(() -> read(worker, NOTHING, "next")).hasMessageContaining("had 3 bytes");
        }
    }

    @Test
    void shouldSurviveAWorkerThatDiesEatsMemoryOrTalksNonsense() {
        try (Worker worker = new Worker(LIMITS, false, Misbehaving.class)) {
            assertThatThrownBy(() -> read(worker, NOTHING, "dies"))
                    .isInstanceOf(DocumentException.class)
                    .hasMessage("dies: the worker process ended over it (killed by signal 6)");
            assertThatThrownBy(() -> read(worker, NOTHING, "eats memory"))
                    .isInstanceOf(DocumentException.class)
                    .hasMessageContaining("out of memory");
            assertThatThrownBy(() -> read(worker, NOTHING, "babbles"))
                    .isInstanceOf(DocumentException.class)
                    .hasMessageContaining("no message");
            assertThatThrownBy(() -> read(worker, NOTHING, "says nonsense")).isInstanceOf(DefectException.class);
            assertThatThrownBy(() -> read(worker, NOTHING, "well")).hasMessageContaining("had 3 bytes");
        }
    }

    @Test
    void shouldServeDocumentAfterDocumentInOneProcess() {
        try (Worker worker = new Worker(LIMITS, false, Misbehaving.class)) {
            List<String> messages = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> read(worker, NOTHING, "one"))
                        .satisfies(error -> messages.add(String.valueOf(error.getMessage())));
            }
            assertThat(messages).hasSize(3).containsOnly(messages.get(0));
        }
    }

    @Test
    void shouldKillWhenTheCallerCancels() throws Exception {
        try (Worker worker = new Worker(LIMITS, false, Misbehaving.class)) {
            Budget budget = budget();
            CompletableFuture<DocumentText> running = CompletableFuture.supplyAsync(
                    () -> worker.read(NOTHING, "hangs", ReadOptions.PLAIN, progress -> {}, budget));
            Thread.sleep(300);
            budget.cancel();
            assertThatThrownBy(running::join).hasCauseInstanceOf(CancelledException.class);
        }
    }

    @Test
    void shouldLeaveNothingBehindAndRefuseUseAfterClose() {
        Worker worker = new Worker(LIMITS, false, Misbehaving.class);
        assertThatThrownBy(() -> read(worker, NOTHING, "one")).isInstanceOf(DocumentException.class);
        Path directory = Objects.requireNonNull(worker.directory());
        assertThat(directory).isDirectory();
        worker.close();
        assertThat(directory).doesNotExist();
        assertThatThrownBy(() -> read(worker, NOTHING, "late")).isInstanceOf(CallerException.class);
    }
}
