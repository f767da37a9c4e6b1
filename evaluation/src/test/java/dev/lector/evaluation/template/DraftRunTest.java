package dev.lector.evaluation.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftRunTest {
    @TempDir
    private Path folder;

    @Test
    void shouldReadASecondPaperOfAVendorBetterWithItsDraftedTemplate() throws IOException {
        DraftRun.Result result = DraftRun.run(12, folder);
        assertThat(result.vendors()).as("second papers that the draft is for").isGreaterThanOrEqualTo(6);
        assertThat(result.asked()).isGreaterThan(80);
        assertThat(result.drafted()).isGreaterThanOrEqualTo(result.general());
    }
}
