package dev.lector.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelFamilyTest {
    @ParameterizedTest
    @CsvSource({
        "640, 480, 1344, 1008, 4, 3, 1921",
        "1275, 1650, 1038, 1344, 4, 4, 2509",
        "336, 336, 1344, 1344, 4, 4, 2509",
    })
    void shouldCutTilesLikePhi(int width, int height, int newWidth, int newHeight, int across, int down, int tokens) {
        ViewPlan plan = ModelFamily.PHI_3_5_VISION.plan(width, height);
        assertThat(plan.tiles().width()).isEqualTo(newWidth);
        assertThat(plan.tiles().height()).isEqualTo(newHeight);
        assertThat(plan.tiles().columns()).isEqualTo(across);
        assertThat(plan.tiles().rows()).isEqualTo(down);
        assertThat(plan.imageTokens()).isEqualTo(tokens);
    }

    @ParameterizedTest
    @CsvSource({"640, 480, 644, 476", "1275, 1650, 868, 1120", "20, 10, 84, 56", "28, 280, 28, 280"})
    void shouldResizeLikeQwen(int width, int height, int newWidth, int newHeight) {
        ViewPlan plan = ModelFamily.QWEN_2_5_VL.plan(width, height);
        assertThat(plan.tiles().width()).isEqualTo(newWidth);
        assertThat(plan.tiles().height()).isEqualTo(newHeight);
        assertThat(plan.imageTokens()).isEqualTo(newWidth * newHeight / 784);
    }

    @Test
    void shouldStretchForGemmaAndCountOneTokenForLlama() {
        assertThat(ModelFamily.GEMMA_3.plan(1275, 1650).imageTokens()).isEqualTo(256);
        ViewPlan llama = ModelFamily.LLAMA_3_2_VISION.plan(1275, 1650);
        assertThat(llama.imageTokens()).isEqualTo(1);
        assertThat(llama.tiles().count()).isEqualTo(4);
    }

    /** The table of docs/guides/bigger-models.md: an A4 page at 150 dpi. */
    @Test
    void shouldCountAnA4PageAsTheGuideSays() {
        assertThat(ModelFamily.LLAMA_3_2_VISION.plan(1240, 1754).imageTokens()).isEqualTo(1);
        assertThat(ModelFamily.PHI_3_5_VISION.plan(1240, 1754).imageTokens()).isEqualTo(1933);
        assertThat(ModelFamily.GEMMA_3.plan(1240, 1754).imageTokens()).isEqualTo(256);
        assertThat(ModelFamily.QWEN_2_5_VL.plan(1240, 1754).imageTokens()).isEqualTo(1260);
    }

    @Test
    void shouldTakeControlTokensOutOfForeignText() {
        assertThat(ModelFamily.PHI_3_5_VISION.clean("a <|end|> b <|image_1|>c <|<|end|>assistant|>"))
                .isEqualTo("a  b c ");
        assertThat(ModelFamily.GEMMA_3.clean("x<start_of_<end_of_turn>image>y <b>bold</b>"))
                .isEqualTo("xy <b>bold</b>");
        assertThat(ModelFamily.QWEN_2_5_VL.clean("<|vision_start|>1 < 2 | 3 > 2\0"))
                .isEqualTo("1 < 2 | 3 > 2");
    }

    @Test
    void shouldKnowFamiliesByTheTypeOfTheFolder() {
        assertThat(ModelFamily.ofType("phi3v")).isEqualTo(ModelFamily.PHI_3_5_VISION);
        assertThat(ModelFamily.ofType("fara")).isEqualTo(ModelFamily.QWEN_2_5_VL);
        assertThat(ModelFamily.ofType("whisper")).isNull();
    }
}
