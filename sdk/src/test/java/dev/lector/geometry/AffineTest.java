package dev.lector.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AffineTest {
    private static final PageSize A4 = new PageSize(595, 842);

    @Test
    void shouldComeBackThroughTheInverse() {
        long seed = 20261123;
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            Affine map = Affine.scale(0.1 + random.nextDouble(), 0.1 + random.nextDouble())
                    .then(rotation(random.nextDouble() * 6.3))
                    .then(Affine.translate(random.nextDouble() * 100, random.nextDouble() * 100));
            double x = random.nextDouble() * 4_000;
            double y = random.nextDouble() * 4_000;
            Affine back = map.then(map.inverse());
            assertThat(back.x(x, y)).as("seed %d", seed).isEqualTo(x, within(1e-6));
            assertThat(back.y(x, y)).as("seed %d", seed).isEqualTo(y, within(1e-6));
        }
    }

    @Test
    void shouldApplyMapsInTheOrderTheyAreWritten() {
        Affine map = Affine.scale(2, 3).then(Affine.translate(10, 20));
        assertThat(map.x(1, 1)).isEqualTo(12);
        assertThat(map.y(1, 1)).isEqualTo(23);
    }

    @Test
    void shouldPutAnUprightBoxAroundARotatedRectangle() {
        Affine quarterTurn = new Affine(0, -1, 1, 1, 0, 0);
        Box box = quarterTurn.box(0.1, 0.2, 0.3, 0.6, A4);
        assertThat(box).isEqualTo(new Box(1 - 0.6, 0.1, 1 - 0.2, 0.3, A4));
    }

    @Test
    void shouldRefuseWhatCannotBeInverted() {
        assertThatThrownBy(() -> new Affine(1, 2, 0, 2, 4, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("invertible");
    }

    private static Affine rotation(double radians) {
        double c = Math.cos(radians);
        double s = Math.sin(radians);
        return new Affine(c, -s, 0, s, c, 0);
    }
}
