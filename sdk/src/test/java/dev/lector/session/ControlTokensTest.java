package dev.lector.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlTokensTest {
    @Test
    void shouldStripWhatAnyKnownModelTakesForControl() {
        for (String token : List.of(
                "<|im_start|>",
                "<|image_1|>",
                "<|endoftext|>",
                "<end_of_turn>",
                "<start_of_image>",
                "<bos>",
                "</s>",
                "[INST]",
                "[/INST]",
                "<<SYS>>",
                "<tool_call>",
                "<\uff5cUser\uff5c>")) {
            assertThat(ControlTokens.strip("a" + token + "b")).as(token).isEqualTo("ab");
        }
        assertThat(ControlTokens.strip("<|<|im_end|>im_end|>"))
                .as("taking one out makes no other")
                .isEmpty();
        String plain = "1 < 2 | 3 > 2, [12] <b> a|b <mail@example.com> \u00ab x \u00bb";
        assertThat(ControlTokens.strip(plain)).isEqualTo(plain);
    }

    @Test
    void shouldEstimateTokensOnTheHighSide() {
        assertThat(TokenEstimate.text("Invoice 2025")).isEqualTo(3 + 4);
        assertThat(TokenEstimate.text("")).isZero();
        PromptPart.View page = new PromptPart.View(new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY));
        assertThat(TokenEstimate.image(ModelFamily.GEMMA_3, page)).isEqualTo(256);
        assertThat(TokenEstimate.image(null, page)).as("the greediest known").isEqualTo(1933);
    }
}
