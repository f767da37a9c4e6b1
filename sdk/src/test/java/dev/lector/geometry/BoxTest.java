package dev.lector.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BoxTest {
    private static final PageSize A4 = new PageSize(595, 842);

    @Test
    void shouldMeasureOverlap() {
        Box a = new Box(0, 0, 0.2, 0.2, A4);
        Box b = new Box(0.1, 0.1, 0.3, 0.3, A4);
        assertThat(a.intersection(b)).isEqualTo(0.01, within(1e-12));
        assertThat(a.iou(b)).isEqualTo(0.01 / 0.07, within(1e-12));
        assertThat(a.iou(a)).isEqualTo(1, within(1e-12));
        assertThat(a.iou(new Box(0.5, 0.5, 0.6, 0.6, A4))).isZero();
    }

    @Test
    void shouldPutABoxAroundBoxes() {
        Box around = Box.around(List.of(new Box(0.1, 0.2, 0.3, 0.4, A4), new Box(0, 0.3, 0.2, 0.5, A4)));
        assertThat(around).isEqualTo(new Box(0, 0.2, 0.3, 0.5, A4));
        assertThatThrownBy(() -> Box.around(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldRefuseCrossedOrUnreadableCorners() {
        assertThatThrownBy(() -> new Box(0.2, 0, 0.1, 1, A4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Box(0, 0, Double.NaN, 1, A4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PageSize(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldClipToThePage() {
        assertThat(new Box(-0.1, 0.5, 1.2, 0.9, A4).clipped()).isEqualTo(new Box(0, 0.5, 1, 0.9, A4));
    }
}
