package dev.lector.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lector.evidence.ModelBoxes.Convention;
import dev.lector.evidence.ModelBoxes.Labelled;
import dev.lector.geometry.PageSize;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelBoxesTest {
    private static final PageSize A4 = new PageSize(595, 842);

    @Test
    void shouldReadPixelsOfThePictureAsSeen() {
        List<Labelled> boxes = parse(
                "```json\n[{\"bbox_2d\": [100, 50, 300, \"150\"], \"label\": \"total\"},]\n```",
                Convention.QWEN25_PIXELS);
        assertThat(boxes).hasSize(1);
        assertThat(boxes.get(0).label()).isEqualTo("total");
        assertThat(boxes.get(0).box().x0()).isCloseTo(0.1, within(1e-9));
        assertThat(boxes.get(0).box().y1()).isCloseTo(0.075, within(1e-9));
    }

    @Test
    void shouldKeepWholeBoxesOfACutOffAnswer() {
        assertThat(parse("[{\"bbox_2d\":[1,2,30,40],\"label\":\"a\"},{\"bbox_2d\":[5,6,7", Convention.QWEN25_PIXELS))
                .hasSize(1);
    }

    @Test
    void shouldTurnReversedCornersRound() {
        Labelled box = parse("<|box_start|>(300,400),(100,200)<|box_end|>", Convention.THOUSANDTHS)
                .get(0);
        assertThat(box.box().x0()).isCloseTo(0.1, within(1e-9));
        assertThat(box.box().y1()).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void shouldReadTheFamilysOwnOrderOfCoordinates() {
        Labelled pali = parse("<loc0256><loc0512><loc0768><loc1023> total ;", Convention.PALIGEMMA_BINS)
                .get(0);
        assertThat(pali.box().y0()).isCloseTo(0.25, within(1e-9));
        assertThat(pali.box().x0()).isCloseTo(0.5, within(1e-9));
        Labelled florence = parse("total<loc_100><loc_200><loc_300><loc_400>", Convention.FLORENCE_BINS)
                .get(0);
        assertThat(florence.box().x0()).isCloseTo(0.1005, within(1e-9));
    }

    @Test
    void shouldClipAndMarkWhatExceedsTheRange() {
        Labelled box = parse("{\"bbox_2d\":[500,500,1500,900]}", Convention.THOUSANDTHS)
                .get(0);
        assertThat(box.suspicious()).isTrue();
        assertThat(box.box().x1()).isEqualTo(1);
    }

    @Test
    void shouldDropBoxesWithoutArea() {
        assertThat(parse("{\"bbox_2d\":[5,5,5,9]}", Convention.THOUSANDTHS)).isEmpty();
        assertThat(parse("{\"bbox_2d\":[1,2,3,4]}", Convention.NONE)).isEmpty();
    }

    private static List<Labelled> parse(String answer, Convention convention) {
        return ModelBoxes.parse(answer, convention, 1000, 2000, A4);
    }
}
