package dev.lector.evaluation.confidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lector.extractors.Calibration;
import dev.lector.extractors.Calibration.Curve;
import dev.lector.geometry.Box;
import dev.lector.geometry.PageSize;
import dev.lector.result.Band;
import dev.lector.result.Evidence;
import dev.lector.result.Located;
import dev.lector.result.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CurveFitTest {
    private static final long SEED = 17;
    private static final String FIELD = "gross_amount";

    @Test
    void shouldFindTheCurveThatValuesWereDrawnFrom() {
        Random random = new Random(SEED);
        List<FittedValue> values = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            double score = random.nextDouble();
            double probability = 1 / (1 + Math.exp(-(4 * score - 1)));
            values.add(value(score, 1, random.nextDouble() < probability, false));
        }
        Curve curve = CurveFit.of(values).get(FIELD);
        assertThat(curve.slope()).as("seed %d", SEED).isCloseTo(4, within(0.5));
        assertThat(curve.offset()).as("seed %d", SEED).isCloseTo(-1, within(0.3));
        assertThat(curve.reading()).isEqualTo(1);
    }

    @Test
    void shouldTrustAReaderMoreThatIsRightWhereItDoubts() {
        List<FittedValue> values = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            values.add(value(0.9, 1, true, false));
            values.add(value(0.9, 0.7, true, true));
        }
        assertThat(CurveFit.of(values).get(FIELD).reading()).isLessThan(0.7);
    }

    @Test
    void shouldWriteWhatTheExtractorsRead() {
        JsonNode json = JsonMapper.shared()
                .readTree(CurveFit.json("ConfidenceFit 1 2 3", Map.of(FIELD, new Curve(5.25, -0.5, 0.9))));
        assertThat(json.path("made").asString()).isEqualTo("ConfidenceFit 1 2 3");
        assertThat(json.path("curves").path(FIELD).path("slope").asDouble()).isEqualTo(5.25);
        assertThat(json.path("curves").path(FIELD).path("offset").asDouble()).isEqualTo(-0.5);
        assertThat(json.path("curves").path(FIELD).path("reading").asDouble()).isEqualTo(0.9);
    }

    private static FittedValue value(double score, double read, boolean right, boolean scan) {
        Box box = new Box(0, 0, 0.1, 0.1, new PageSize(595, 842));
        Evidence evidence = new Evidence(
                "1.00",
                "1.00",
                1,
                List.of(box),
                scan ? Origin.READER : Origin.TEXT_LAYER,
                Located.EXACT,
                Math.pow(read, Calibration.curve(FIELD).reading()),
                Calibration.probability(FIELD, score),
                Band.HIGH,
                List.of());
        return new FittedValue(FIELD, evidence, right, scan, 0);
    }
}
