package dev.lector.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lector.error.LimitExceededException;
import dev.lector.limits.Limits;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TilesTest {
    private static final PageView VIEW = new PagePreparer()
            .prepare(new DrawnPage().prose(100, 100, 900, 6, 30).raster());

    @Test
    void shouldChooseTheCanvasOfLlama() {
        // An A4 page at 150 dpi: two by two tiles hold it with the least shrinking.
        TilePlan plan = TilePlan.llama(1240, 1754, 4);
        assertThat(plan.columns()).isEqualTo(2);
        assertThat(plan.rows()).isEqualTo(2);
        assertThat(plan.height()).isEqualTo(1120);
        assertThat(TilePlan.llama(2000, 400, 4).columns()).isEqualTo(4);
        assertThat(TilePlan.llama(300, 300, 4).count()).isEqualTo(1);
    }

    @Test
    void shouldCropAsPhiDoes() {
        // The sizes that the engine's own processor gave for these two images.
        TilePlan landscape = TilePlan.phi(640, 480, 16);
        assertThat(landscape.columns() * 336).isEqualTo(1344);
        assertThat(landscape.rows() * 336).isEqualTo(1008);
        TilePlan page = TilePlan.phi(1275, 1650, 16);
        assertThat(page.count()).isEqualTo(16);
        assertThat(page.left()).isPositive();
    }

    @Test
    void shouldKeepQwensSidesAndArea() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            int w = 100 + random.nextInt(4000);
            int h = 100 + random.nextInt(4000);
            TilePlan plan = TilePlan.qwen(w, h, 56 * 56, 1_003_520);
            assertThat(plan.width() % 28 + plan.height() % 28)
                    .as("%d x %d, seed 3", w, h)
                    .isZero();
            assertThat((long) plan.width() * plan.height()).isBetween(56L * 56, 1_003_520L);
        }
    }

    @Test
    void shouldMapTilesBackToThePage() {
        long seed = 11;
        Random random = new Random(seed);
        int w = VIEW.image().getWidth();
        int h = VIEW.image().getHeight();
        List<TilePlan> plans = List.of(
                TilePlan.llama(w, h, 4),
                TilePlan.phi(w, h, 16),
                TilePlan.qwen(w, h, 3136, 1_003_520),
                TilePlan.gemma(),
                TilePlan.grid(w, h, 512, 64, 16));
        for (TilePlan plan : plans) {
            List<Tile> tiles = Tiles.cut(VIEW, plan, Limits.defaults());
            assertThat(tiles).hasSize(plan.count() + (plan.overview() ? 1 : 0));
            for (Tile tile : tiles) {
                double x = random.nextDouble();
                double y = random.nextDouble();
                float px = (float) tile.toPage().inverse().x(x, y);
                float py = (float) tile.toPage().inverse().y(x, y);
                assertThat((tile.toPage().x(px, py) - x) * w)
                        .as("seed %d", seed)
                        .isCloseTo(0, within(0.5));
                assertThat((tile.toPage().y(px, py) - y) * h)
                        .as("seed %d", seed)
                        .isCloseTo(0, within(0.5));
            }
        }
    }

    @Test
    void shouldCoverThePageWithAnOverlappingGrid() {
        TilePlan plan = TilePlan.grid(3000, 4000, 1000, 100, 16);
        assertThat(plan.count()).isLessThanOrEqualTo(16);
        assertThat((plan.columns() - 1) * plan.stepX() + plan.tileWidth()).isGreaterThanOrEqualTo(plan.width());
        assertThat((plan.rows() - 1) * plan.stepY() + plan.tileHeight()).isGreaterThanOrEqualTo(plan.height());
    }

    @Test
    void shouldNormaliseEachChannel() {
        Tile tile = Tiles.cut(VIEW, TilePlan.gemma(), Limits.defaults()).get(0);
        float[] tensor = tile.tensor(new float[] {0.5f, 0.5f, 0.5f}, new float[] {0.5f, 0.25f, 1});
        assertThat(tensor).hasSize(3 * 896 * 896);
        assertThat(tensor[0]).isEqualTo(1f);
        assertThat(tensor[896 * 896]).isEqualTo(2f);
        assertThat(tensor[2 * 896 * 896]).isEqualTo(0.5f);
    }

    @Test
    void shouldRefuseMoreTilesThanTheLimit() {
        TilePlan plan = TilePlan.grid(4000, 4000, 500, 0, 64);
        assertThatThrownBy(() -> Tiles.cut(VIEW, plan, Limits.defaults()))
                .isInstanceOf(LimitExceededException.class)
                .hasMessageContaining("tiles is 64, limit 16");
    }

    @Test
    void shouldRefuseMoreTilesAndLargerOnesThanAllowed() {
        TilePlan plan = TilePlan.grid(VIEW.image().getWidth(), VIEW.image().getHeight(), 64, 0, 100);
        Limits few = Limits.defaults().toBuilder().tiles(plan.count() - 1).build();
        assertThatThrownBy(() -> Tiles.cut(VIEW, plan, few))
                .isInstanceOf(LimitExceededException.class)
                .hasMessageContaining("tiles is " + plan.count() + ", limit " + few.tiles());
        Limits small =
                Limits.defaults().toBuilder().tiles(100).tilePixels(64 * 64 - 1).build();
        assertThatThrownBy(() -> Tiles.cut(VIEW, plan, small))
                .isInstanceOf(LimitExceededException.class)
                .hasMessageContaining("tilePixels is 4096, limit 4095");
    }
}
