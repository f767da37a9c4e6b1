package dev.lector.evaluation.score;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A score sheet for machines: one line of JSON a measure, then one a judgement. */
public final class JsonLines {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonLines() {}

    /**
     * Writes the sheet.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(ScoreSheet sheet, Path file) throws IOException {
        StringBuilder lines = new StringBuilder();
        sheet.measures().all().forEach((name, measure) -> {
            ObjectNode line = JSON.createObjectNode().put("measure", name);
            line.put("right", measure.right()).put("asked", measure.asked()).put("rate", measure.rate());
            lines.append(line).append('\n');
        });
        for (Judgement one : sheet.judgements()) {
            ObjectNode line =
                    JSON.createObjectNode().put("document", one.document()).put("kind", one.kind());
            line.put("what", one.what()).put("name", one.name()).put("type", one.type());
            line.put("truth", one.truth()).put("prediction", one.prediction()).put("right", one.right());
            if (one.confidence() >= 0) {
                line.put("confidence", one.confidence());
            }
            if (one.iou() >= 0) {
                line.put("iou", one.iou());
            }
            lines.append(line).append('\n');
        }
        Files.writeString(file, lines, StandardCharsets.UTF_8);
    }
}
