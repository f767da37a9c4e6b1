package dev.lector.evaluation.confidence;

import dev.lector.extractors.Calibration;
import dev.lector.extractors.Calibration.Curve;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Fits {@link Curve}s: slope and offset on texts and on what was surely read of scans, where a wrong value was chosen wrong and not
 * read wrong, then the power of the reading on scans, by maximum likelihood. Few values move a curve little from its prior.
 */
final class CurveFit {
    /** Half a dozen examples' worth of the curve that is used for fields without one of their own. */
    private static final double RIDGE = 2;

    private static final double[] SCORE = {5, -2.1};
    private static final double[] LOG_ODDS = {1, 0};
    /** So many examples' worth of the power that trusts the reader. */
    private static final double POWER_RIDGE = 10;

    /** Words that the reader is surer of than this are as good as those of a text layer. */
    private static final double SURELY = 0.95;

    private static final double LEAST_POWER = 0.5;
    private static final double MOST_POWER = 1.5;
    private static final double STEP = 0.05;

    /** A probability is never less than this. */
    private static final double EDGE = 1e-4;

    private CurveFit() {}

    static Map<String, Curve> of(List<FittedValue> values) {
        Map<String, Curve> curves = new TreeMap<>();
        values.stream().collect(Collectors.groupingBy(FittedValue::field)).forEach((field, own) -> {
            double[] line = line(
                    field,
                    own.stream().filter(v -> !v.scan() || v.read() > SURELY).toList());
            curves.put(field, power(line, own.stream().filter(FittedValue::scan).toList()));
        });
        return curves;
    }

    private static double[] line(String field, List<FittedValue> read) {
        boolean odds = Calibration.input(field, 0.5) == 0;
        List<Logistic.Example> examples = read.stream()
                .map(v -> new Logistic.Example(new double[] {v.input(), 1}, v.right()))
                .toList();
        return Logistic.fit(examples, odds ? LOG_ODDS : SCORE, RIDGE);
    }

    private static Curve power(double[] line, List<FittedValue> scans) {
        Curve best = new Curve(line[0], line[1], 1);
        for (double power = LEAST_POWER; power <= MOST_POWER; power += STEP) {
            Curve tried = new Curve(line[0], line[1], power);
            best = loss(tried, scans) < loss(best, scans) ? tried : best;
        }
        return best;
    }

    private static double loss(Curve curve, List<FittedValue> scans) {
        double loss = POWER_RIDGE * (curve.reading() - 1) * (curve.reading() - 1);
        for (FittedValue value : scans) {
            double answering = 1 / (1 + Math.exp(-(curve.slope() * value.input() + curve.offset())));
            double sure = answering * Math.pow(value.read(), curve.reading());
            double bounded = Math.min(1 - EDGE, Math.max(EDGE, sure));
            loss -= Math.log(value.right() ? bounded : 1 - bounded);
        }
        return loss;
    }

    static String json(String made, Map<String, Curve> curves) {
        return curves.entrySet().stream()
                .map(e -> String.format(
                        Locale.ROOT,
                        "\"%s\":{\"slope\":%.2f,\"offset\":%.2f,\"reading\":%.2f}",
                        e.getKey(),
                        e.getValue().slope(),
                        e.getValue().offset(),
                        e.getValue().reading()))
                .collect(Collectors.joining(",\n", "{\"made\":\"" + made + "\",\n\"curves\":{\n", "\n}}\n"));
    }
}
