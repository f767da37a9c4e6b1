package dev.lector.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
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
        assertThat(plan.width()).isEqualTo(newWidth);
        assertThat(plan.height()).isEqualTo(newHeight);
        assertThat(plan.tilesAcross()).isEqualTo(across);
        assertThat(plan.tilesDown()).isEqualTo(down);
        assertThat(plan.imageTokens()).isEqualTo(tokens);
    }

    @ParameterizedTest
    @CsvSource({"640, 480, 644, 476", "1275, 1650, 868, 1120", "20, 10, 84, 56", "28, 280, 28, 280"})
    void shouldResizeLikeQwen(int width, int height, int newWidth, int newHeight) {
        ViewPlan plan = ModelFamily.QWEN_2_5_VL.plan(width, height);
        assertThat(plan.width()).isEqualTo(newWidth);
        assertThat(plan.height()).isEqualTo(newHeight);
        assertThat(plan.imageTokens()).isEqualTo(newWidth * newHeight / 784);
    }

    @ParameterizedTest
    @CsvSource({
        "560, 560, 560, 560, 1, 1",
        "1275, 1650, 865, 1120, 2, 2",
        "2000, 500, 2000, 500, 4, 1",
        "100, 100, 560, 560, 1, 1",
        "4000, 1000, 2240, 560, 4, 1",
    })
    void shouldChooseCanvasLikeLlama(int width, int height, int newWidth, int newHeight, int across, int down) {
        ViewPlan plan = ModelFamily.LLAMA_3_2_VISION.plan(width, height);
        assertThat(plan).isEqualTo(new ViewPlan(newWidth, newHeight, across, down, 0, 0, 1));
    }

    @Test
    void shouldStayWithinTilesAndPixelsForAnySize() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            int width = 1 + random.nextInt(8_000);
            int height = 1 + random.nextInt(8_000);
            String size = "seed " + seed + ": " + width + " x " + height;
            ViewPlan phi = ModelFamily.PHI_3_5_VISION.plan(width, height);
            assertThat(phi.tilesAcross() * phi.tilesDown()).as(size).isBetween(1, 16);
            assertThat(phi.width() + phi.padLeft()).as(size).isLessThanOrEqualTo(phi.tilesAcross() * 336);
            assertThat(phi.height() + phi.padTop()).as(size).isLessThanOrEqualTo(phi.tilesDown() * 336);
            ViewPlan llama = ModelFamily.LLAMA_3_2_VISION.plan(width, height);
            assertThat(llama.tilesAcross() * llama.tilesDown()).as(size).isBetween(1, 4);
            assertThat(llama.width()).as(size).isBetween(1, llama.tilesAcross() * 560);
            ViewPlan qwen = ModelFamily.QWEN_2_5_VL.plan(width, height);
            assertThat(qwen.width() % 28 + qwen.height() % 28).as(size).isZero();
        }
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
