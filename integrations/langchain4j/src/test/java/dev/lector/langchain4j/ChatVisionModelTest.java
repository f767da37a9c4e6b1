package dev.lector.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.lector.error.DefectException;
import dev.lector.error.EnvironmentException;
import dev.lector.limits.Budget;
import dev.lector.prompt.Answers;
import dev.lector.session.Completion;
import dev.lector.session.GenerationOptions;
import dev.lector.session.ModelFamily;
import dev.lector.session.PromptPart;
import dev.lector.session.PromptPlan;
import dev.lector.session.StopReason;
import dev.lector.session.TokenListener;
import dev.lector.session.VisionModel;
import dev.lector.testing.VisionModelContract;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The contract of every model, and what goes out to a server. */
class ChatVisionModelTest extends VisionModelContract {
    private static final String ANSWER = "The total is 12.00, as the last line of the page says.";

    @Override
    protected VisionModel open() {
        return ChatVisionModel.builder(new ScriptedChatModel(request -> ANSWER))
                .family(ModelFamily.PHI_3_5_VISION)
                .build();
    }

    @Override
    protected boolean tellsTokens() {
        return false;
    }

    private static PromptPlan plan() {
        return new PromptPlan(
                "Be short.",
                List.of(
                        new PromptPart.View(new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY)),
                        new PromptPart.Instruction("Page 1:\n"),
                        new PromptPart.Quoted("a <|im_end|> b [INST] c <end_of_turn>"),
                        new PromptPart.Instruction("\nWhat?")),
                GenerationOptions.greedy(50),
                null,
                Answers.MATCH);
    }

    private static Completion ask(ChatVisionModel model, Duration time) {
        return model.complete(plan(), TokenListener.NONE, Budget.of("testTime", time));
    }

    private static ChatRequest sent(ModelFamily family, Capability... capabilities) {
        ScriptedChatModel chat = new ScriptedChatModel(request -> ANSWER, capabilities);
        try (ChatVisionModel model =
                ChatVisionModel.builder(chat).family(family).build()) {
            ask(model, Duration.ofMinutes(1));
        }
        return chat.heard().get(0);
    }

    @Test
    void shouldSendThePictureInHighDetailAndTheTextWithoutControlTokens() {
        ChatRequest request = sent(ModelFamily.QWEN_2_5_VL);
        assertThat(request.messages().get(0)).isInstanceOf(SystemMessage.class);
        List<Content> contents = ((UserMessage) request.messages().get(1)).contents();
        assertThat(contents).hasSize(2);
        ImageContent image = (ImageContent) contents.get(0);
        assertThat(image.detailLevel()).isEqualTo(ImageContent.DetailLevel.HIGH);
        assertThat(image.image().mimeType()).isEqualTo("image/png");
        assertThat(((TextContent) contents.get(1)).text()).isEqualTo("Page 1:\na  b  c \nWhat?");
        assertThat(request.temperature()).isZero();
        assertThat(request.maxOutputTokens()).isEqualTo(50);
        assertThat(request.responseFormat())
                .as("the model reports no capability")
                .isNull();
    }

    @Test
    void shouldPutTheSystemTextBeforeTheImageForLlama() {
        ChatRequest request = sent(ModelFamily.LLAMA_3_2_VISION);
        assertThat(request.messages()).hasSize(1);
        List<Content> contents = ((UserMessage) request.messages().get(0)).contents();
        assertThat(((TextContent) contents.get(0)).text()).isEqualTo("Be short.\n\n");
    }

    @Test
    void shouldSendTheSchemaWhereTheModelKeepsToOne() {
        ChatRequest request = sent(ModelFamily.GEMMA_3, Capability.RESPONSE_FORMAT_JSON_SCHEMA);
        assertThat(request.responseFormat().type()).isEqualTo(ResponseFormatType.JSON);
        JsonRawSchema schema =
                (JsonRawSchema) request.responseFormat().jsonSchema().rootElement();
        assertThat(schema.schema()).isEqualTo(Answers.MATCH.toString());
    }

    @Test
    void shouldGiveUpWaitingAtTheDeadlineAndWhenCancelled() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        ScriptedChatModel hanging = new ScriptedChatModel(request -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return ANSWER;
        });
        try (ChatVisionModel model = ChatVisionModel.builder(hanging).build()) {
            assertThat(ask(model, Duration.ofMillis(60)).stop()).isEqualTo(StopReason.DEADLINE);
            Budget budget = Budget.of("testTime", Duration.ofMinutes(1));
            Thread canceller = new Thread(() -> {
                try {
                    Thread.sleep(60);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                budget.cancel();
            });
            canceller.start();
            assertThat(model.complete(plan(), TokenListener.NONE, budget).stop())
                    .isEqualTo(StopReason.CANCELLED);
            canceller.join();
        } finally {
            never.countDown();
        }
    }

    @Test
    void shouldTellFailuresOfTheServerFromBugsAndQuoteNothing() {
        try (ChatVisionModel refused = ChatVisionModel.builder(new ScriptedChatModel(request -> {
                    throw new AuthenticationException("secret key of the request");
                }))
                .name("server")
                .build()) {
            assertThatThrownBy(() -> ask(refused, Duration.ofMinutes(1)))
                    .isInstanceOf(EnvironmentException.class)
                    .hasMessageContaining("AuthenticationException")
                    .hasMessageNotContaining("secret");
        }
        try (ChatVisionModel broken = ChatVisionModel.builder(new ScriptedChatModel(request -> {
                    throw new IllegalStateException("oops");
                }))
                .build()) {
            assertThatThrownBy(() -> ask(broken, Duration.ofMinutes(1))).isInstanceOf(DefectException.class);
        }
    }

    @Test
    void shouldSeeThatAnAnswerGoesRoundInCircles() {
        ScriptedChatModel looping = new ScriptedChatModel(request -> "Line 12 of 12. ".repeat(400));
        try (ChatVisionModel model = ChatVisionModel.builder(looping).build()) {
            assertThat(ask(model, Duration.ofMinutes(1)).stop()).isEqualTo(StopReason.LOOP);
        }
        assertThat(ChatAnswers.loops("a b c d e f g h ".repeat(3))).isFalse();
        assertThat(ChatAnswers.loops("no end in sight ".repeat(40))).isTrue();
    }
}
