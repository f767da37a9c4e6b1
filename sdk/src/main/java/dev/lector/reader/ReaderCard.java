package dev.lector.reader;

import dev.lector.error.EnvironmentException;
import dev.lector.vision.Strip;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code reader.json} says about the weights beside it.
 *
 * @param charset       characters in class order; class 0 is the CTC blank and class {@code i + 1} is character {@code i}
 * @param stride        pixels of strip to one output column
 * @param widthMultiple input widths are padded on the right to a multiple of this
 * @param input         name of the graph's input
 * @param output        name of the graph's output
 * @param low           percentile of the grey values that is ink
 * @param high          percentile of the grey values that is paper
 * @param minimumRange  least distance between the two, so that an empty strip's noise is not stretched to ink
 * @param temperature   divisor of the log-probabilities that makes probabilities true ones
 */
record ReaderCard(
        String charset,
        int stride,
        int widthMultiple,
        String input,
        String output,
        double low,
        double high,
        int minimumRange,
        double temperature) {
    ReaderCard {
        boolean usable = !charset.isEmpty() && stride > 0 && widthMultiple >= stride && temperature > 0;
        if (!usable || widthMultiple % stride != 0 || !(low >= 0 && low < high && high <= 100) || minimumRange < 1) {
            throw new EnvironmentException(
                    "reader.json holds values that cannot be: stride " + stride + ", width multiple " + widthMultiple
                            + ", temperature " + temperature + ", percentiles " + low + " and " + high);
        }
    }

    static ReaderCard parse(byte[] json) {
        JsonNode node;
        try {
            node = JsonMapper.shared().readTree(json);
        } catch (JacksonException e) {
            throw new EnvironmentException("reader.json is not JSON", e);
        }
        if (node.path("format").asInt(0) != 1
                || node.path("height").asInt(0) != Strip.HEIGHT
                || node.path("blank").asInt(-1) != 0) {
            throw new EnvironmentException(
                    "reader.json must say format 1, height " + Strip.HEIGHT + " and blank 0, says "
                            + node.path("format") + ", " + node.path("height") + " and " + node.path("blank"));
        }
        JsonNode levels = node.path("levels");
        return new ReaderCard(
                node.path("charset").asString(""),
                node.path("stride").asInt(0),
                node.path("widthMultiple").asInt(0),
                node.path("input").asString("pixel_values"),
                node.path("output").asString("logits"),
                levels.path("lowPercentile").asDouble(1),
                levels.path("highPercentile").asDouble(99),
                levels.path("minimumRange").asInt(24),
                node.path("temperature").asDouble(1));
    }

    /** Number of classes of the graph's output. */
    int classes() {
        return charset.length() + 1;
    }
}
