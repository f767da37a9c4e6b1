package dev.lector.internal.genai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lector.error.CallerException;
import dev.lector.error.EnvironmentException;
import dev.lector.limits.Budget;
import dev.lector.session.ModelInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelFolderTest {
    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        TinyModel.write(folder, 1);
    }

    private void config(String from, String to) throws IOException {
        String text = TinyModel.config().replace(from, to);
        assertThat(text).isNotEqualTo(TinyModel.config());
        Files.writeString(folder.resolve("genai_config.json"), text);
    }

    private void assertRefused(String... parts) {
        assertThatThrownBy(() -> ModelFolder.check(folder, false))
                .isInstanceOf(EnvironmentException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(parts));
    }

    @Test
    void shouldReadWhatASessionNeeds() {
        ModelFolder model = ModelFolder.check(folder, false);
        assertThat(model.type()).isEqualTo("gemma3");
        assertThat(model.vocabulary()).isEqualTo(TinyModel.VOCABULARY);
        assertThat(model.contextLength()).isEqualTo(TinyModel.CONTEXT);
        assertThat(model.endTokens()).containsExactly(TinyModel.END);
        assertThat(model.imageToken()).isEqualTo(TinyModel.IMAGE_TOKEN);
        assertThat(model.rewinds()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"filename\": \"decoder.onnx\"|\"filename\": \"../decoder.onnx\"|outside",
                "\"filename\": \"decoder.onnx\"|\"filename\": \"/etc/passwd\"|outside",
                "\"filename\": \"decoder.onnx\"|\"filename\": \"other.onnx\"|other.onnx",
                "\"filename\": \"vision.onnx\"|\"filename\": \"vision.onnx\", \"config_filename\":"
                        + " \"../x.json\"|outside",
                "\"intra_op_num_threads\": 1|\"custom_ops_library\": \"libops.so\"|custom_ops_library",
                "\"vocab_size\": 96|\"vocab_size\": -1|vocab_size",
                "\"vocab_size\": 96|\"vocab_size\": \"96\"|vocab_size",
                "\"eos_token_id\": [2]|\"eos_token_id\": \"2\"|eos_token_id",
                "\"type\": \"gemma3\"|\"type\": \"gemma3\", \"type\": \"phi3v\"|not JSON",
                "\"search\"|{\"search\"|not JSON",
            })
    void shouldRefuseConfigsThatDoNotHoldTogether(String from, String to, String message) throws IOException {
        config(from, to);
        assertRefused(message);
    }

    @Test
    void shouldRefuseFolderWithoutConfigAndLinks() throws IOException {
        Path other = folder.resolve("other");
        Files.createDirectory(other);
        assertThatThrownBy(() -> ModelFolder.check(other, false))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("genai_config.json");
        Files.move(folder.resolve("decoder.onnx"), other.resolve("decoder.onnx"));
        Files.createSymbolicLink(folder.resolve("decoder.onnx"), other.resolve("decoder.onnx"));
        assertRefused("link");
    }

    @Test
    void shouldRefuseGraphsThatTheSessionCannotFeed() throws IOException {
        OnnxWriter graph = new OnnxWriter().input("pixel_values", OnnxWriter.BFLOAT16, "patches", 8);
        Files.write(
                folder.resolve("vision.onnx"),
                graph.output("image_features", OnnxWriter.BFLOAT16, "patches", 32)
                        .toBytes());
        assertRefused("bfloat16", "pixel_values");
    }

    @ParameterizedTest
    @CsvSource({"../secret.bin,outside", "/etc/passwd,outside", "missing.bin,missing.bin"})
    void shouldRefuseWeightsOutsideOfTheFolder(String location, String message) throws IOException {
        OnnxWriter graph = new OnnxWriter().input("pixel_values", OnnxWriter.FLOAT, "patches", 8);
        graph.external(location);
        Files.write(folder.resolve("vision.onnx"), graph.toBytes());
        assertRefused(message);
    }

    @Test
    void shouldRefuseGraphsThatAreNoProtobuf() throws IOException {
        Files.write(
                folder.resolve("vision.onnx"), new byte[] {0x3A, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x7F, 1, 2});
        assertRefused("vision.onnx");
    }

    @Test
    void shouldSayWhatTheEngineDislikes() throws IOException {
        config("\"vision\": {", "\"vision\": {\"no_such_key\": 1, ");
        assertThatThrownBy(() -> GenAiModel.open(folder))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("no_such_key");
    }

    @Test
    void shouldNotRewindWithoutASharedBuffer() throws IOException {
        config("\"past_present_share_buffer\": true", "\"past_present_share_buffer\": false");
        try (GenAiModel model = GenAiModel.open(folder);
                GenAiSession session = model.session(32)) {
            session.prefill(
                    TinyModel.image(2, 1), TinyModel.prompt(2, 4, 5), Budget.of("testTime", Duration.ofMinutes(1)));
            assertThatThrownBy(() -> session.rewindTo(2))
                    .isInstanceOf(CallerException.class)
                    .hasMessageContaining("past_present_share_buffer");
        }
    }

    @Test
    void shouldRefuseInputsThatNoGraphHas() {
        try (GenAiModel model = GenAiModel.open(folder);
                GenAiSession session = model.session(32)) {
            assertThatThrownBy(() -> session.prefill(
                            List.of(ModelInput.longs("pixel_value", new long[8], 1, 8)),
                            new int[] {1},
                            Budget.of("testTime", Duration.ofMinutes(1))))
                    .isInstanceOf(CallerException.class)
                    .hasMessageContaining("pixel_value");
        }
    }
}
