package dev.lector.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.lector.Lector;
import dev.lector.error.EnvironmentException;
import dev.lector.result.Extraction;
import dev.lector.result.Located;
import dev.lector.schema.Described;
import dev.lector.session.ModelFamily;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** LangChain4j's own clients against a server on the loopback: what really goes over the wire, and what comes of it. */
class ServersTest {
    record Bill(@Described("invoice number") @Nullable String number) {}

    private static final String SAID = "{\"number\":\"B-4711\"}";
    private static final String OPEN_AI = "{\"id\":\"1\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"m\","
            + "\"choices\":[{\"index\":0,\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"content\":"
            + JsonMapper.shared().writeValueAsString(SAID) + "}}],"
            + "\"usage\":{\"prompt_tokens\":1234,\"completion_tokens\":9,\"total_tokens\":1243}}";
    private static final String OLLAMA = "{\"model\":\"m\",\"created_at\":\"2025-01-01T00:00:00Z\",\"done\":true,"
            + "\"done_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"content\":"
            + JsonMapper.shared().writeValueAsString(SAID) + "},\"prompt_eval_count\":800,\"eval_count\":9}";

    private static byte[] scan() {
        BufferedImage image = new BufferedImage(900, 400, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 900, 400);
        pen.setColor(Color.BLACK);
        pen.setFont(pen.getFont().deriveFont(40f));
        pen.drawString("Invoice No. B-4711", 60, 120);
        pen.dispose();
        return Pictures.png(image);
    }

    /** The starter reads the words, so that the server's answer can be placed; the server fills the record. */
    private static Extraction<Bill> extract(ChatModel chat, ModelFamily family) {
        ChatVisionModel model = ChatVisionModel.builder(chat)
                .family(family)
                .contextTokens(16_384)
                .build();
        try (Lector lector = Lector.builder().model(model).open()) {
            return lector.read(scan(), "scan.png").extract(Bill.class);
        }
    }

    private static Extraction<Bill> extractWithStarter() {
        try (Lector lector = Lector.open()) {
            return lector.read(scan(), "scan.png").extract(Bill.class);
        }
    }

    private static long prompted(Extraction<?> extraction) {
        return extraction.usage().promptTokens() + extraction.usage().imageTokens();
    }

    @Test
    void shouldTalkToServersOfTheOpenAiKind() throws IOException {
        try (StubServer server = new StubServer(body -> OPEN_AI)) {
            ChatModel chat = OpenAiChatModel.builder()
                    .baseUrl(server.url() + "/v1")
                    .apiKey("none")
                    .modelName("qwen2.5-vl-7b-instruct")
                    .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                    .maxRetries(0)
                    .build();
            Extraction<Bill> bill = extract(chat, ModelFamily.QWEN_2_5_VL);
            assertThat(bill.value()).isEqualTo(new Bill("B-4711"));
            assertThat(bill.evidence("/number").located()).isNotEqualTo(Located.NOT_LOCATED);
            assertThat(prompted(bill))
                    .as("what the server counted and what the bundled answerer was asked")
                    .isEqualTo(1234 + prompted(extractWithStarter()));
            JsonNode sent = server.bodies().get(0);
            assertThat(sent.path("response_format").path("type").asString()).isEqualTo("json_schema");
            assertThat(sent.at("/response_format/json_schema/schema/properties/number/type/0")
                            .asString())
                    .isEqualTo("string");
            JsonNode image = sent.at("/messages/1/content/0/image_url");
            assertThat(image.path("url").asString()).startsWith("data:image/png;base64,");
            assertThat(image.path("detail").asString()).isEqualTo("high");
        }
    }

    @Test
    void shouldTalkToOllamaWithOneImageAMessage() throws IOException {
        try (StubServer server = new StubServer(body -> OLLAMA)) {
            ChatModel chat = OllamaChatModel.builder()
                    .baseUrl(server.url())
                    .modelName("llama3.2-vision")
                    .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                    .maxRetries(0)
                    .build();
            Extraction<Bill> bill = extract(chat, ModelFamily.LLAMA_3_2_VISION);
            assertThat(bill.value()).isEqualTo(new Bill("B-4711"));
            JsonNode sent = server.bodies().get(0);
            assertThat(sent.path("messages").size()).isEqualTo(1);
            assertThat(sent.at("/messages/0/images").size()).isEqualTo(1);
            assertThat(sent.path("format").path("type").asString()).isEqualTo("object");
        }
    }

    @Test
    void shouldSayThatTheServerFailedOrIsNotThere() throws IOException {
        String url;
        try (StubServer server = new StubServer(body -> "")) {
            url = server.url();
            ChatModel chat = OpenAiChatModel.builder()
                    .baseUrl(url + "/v1")
                    .apiKey("none")
                    .modelName("m")
                    .maxRetries(0)
                    .build();
            assertThatThrownBy(() -> extract(chat, ModelFamily.QWEN_2_5_VL))
                    .isInstanceOf(EnvironmentException.class)
                    .hasMessageContaining("m failed");
        }
        ChatModel gone = OpenAiChatModel.builder()
                .baseUrl(url + "/v1")
                .apiKey("none")
                .modelName("m")
                .timeout(Duration.ofSeconds(5))
                .maxRetries(0)
                .build();
        assertThatThrownBy(() -> extract(gone, ModelFamily.QWEN_2_5_VL)).isInstanceOf(EnvironmentException.class);
    }
}
