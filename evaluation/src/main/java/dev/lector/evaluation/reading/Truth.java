package dev.lector.evaluation.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a file's JSON says about its pixels.
 *
 * @param text     the whole text in reading order, or null where it is not known
 * @param lines    text lines with their boxes, empty where they are not known
 * @param skew     known skew in degrees, positive when lines fall to the right, or null
 * @param rotation clockwise quarter turns by which the page is known to be turned, or null
 */
record Truth(@Nullable String text, List<TruthLine> lines, @Nullable Double skew, @Nullable Integer rotation) {
    /** A line with its box in fractions of the page. */
    record TruthLine(String text, double x0, double y0, double x1, double y1) {}

    static Truth of(Path json) throws IOException {
        JsonNode node = JsonMapper.shared().readTree(json.toFile());
        JsonNode expect = node.path("expect");
        List<TruthLine> lines = new ArrayList<>();
        for (JsonNode line : node.path("text_lines")) {
            JsonNode box = line.path("box");
            lines.add(new TruthLine(
                    line.path("text").asString(""),
                    box.path(0).asDouble() / 1000,
                    box.path(1).asDouble() / 1000,
                    box.path(2).asDouble() / 1000,
                    box.path(3).asDouble() / 1000));
        }
        return new Truth(
                expect.has("text") ? expect.path("text").asString("") : null,
                lines,
                expect.has("skew_deg") ? (Double) expect.path("skew_deg").asDouble() : null,
                rotation(expect, json.getFileName().toString()));
    }

    private static @Nullable Integer rotation(JsonNode expect, String name) {
        if (expect.has("rotation_deg")) {
            return Math.floorMod((int) Math.round(expect.path("rotation_deg").asDouble() / 90), 4);
        }
        if (expect.path("rotation").asString("").contains("right")) {
            return 1;
        }
        // Two files of the corpus say their rotation in their names only.
        return name.contains("rotated_180") ? (Integer) 2 : name.contains("rotated_90") ? (Integer) 1 : null;
    }
}
