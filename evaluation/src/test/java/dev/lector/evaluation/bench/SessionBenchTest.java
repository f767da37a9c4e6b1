package dev.lector.evaluation.bench;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.genai.GenAIException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SessionBenchTest {
    /** Times are for a quiet machine; that both sides do the same work is checked on any. */
    @Test
    void shouldMeasureEqualWorkOnBothSides() throws GenAIException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SessionBench.run(1, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines()).hasSize(2).allMatch(line -> line.contains(" ms = "));
    }
}
