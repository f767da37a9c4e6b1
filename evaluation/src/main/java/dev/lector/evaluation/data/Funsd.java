package dev.lector.evaluation.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** FUNSD: noisy forms whose questions are linked to their answers. */
final class Funsd {
    private Funsd() {}

    static List<Case> read(Path folder) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (Path file : Dataset.files(folder.resolve("annotations"), ".json")) {
            String stem = Dataset.stem(file);
            Path picture = Dataset.picture(folder.resolve("images"), stem);
            int[] size = Truth.size(picture);
            Map<Integer, JsonNode> entities = new HashMap<>();
            Dataset.json(file)
                    .path("form")
                    .forEach(entity -> entities.put(entity.path("id").asInt(-1), entity));
            Truth truth = new Truth(stem, "form");
            entities.values().stream()
                    .filter(entity -> entity.path("label").asString("").equals("question"))
                    .forEach(question -> field(truth, question, entities, size));
            cases.add(truth.of(picture));
        }
        return cases;
    }

    private static void field(Truth truth, JsonNode question, Map<Integer, JsonNode> entities, int[] size) {
        String name = question.path("text").asString("").strip();
        StringBuilder answer = new StringBuilder();
        List<double[]> boxes = new ArrayList<>();
        for (JsonNode link : question.path("linking")) {
            JsonNode entity = entities.get(link.path(1).asInt(-1));
            if (entity != null && entity.path("label").asString("").equals("answer")) {
                answer.append(answer.isEmpty() ? "" : " ")
                        .append(entity.path("text").asString(""));
                JsonNode box = entity.path("box");
                boxes.add(new double[] {
                    box.path(0).asDouble(0),
                    box.path(1).asDouble(0),
                    box.path(2).asDouble(0),
                    box.path(3).asDouble(0)
                });
            }
        }
        if (!answer.isEmpty() && !name.isEmpty()) {
            truth.field(name, "string", answer.toString());
            boxes.forEach(box -> truth.box(name, box, size[0], size[1]));
        }
    }
}
