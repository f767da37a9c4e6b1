package dev.lector.evaluation.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** DocVQA: questions on pictures of pages, each with several right answers. */
final class DocVqa {
    private DocVqa() {}

    static List<Case> read(Path folder) throws IOException {
        Map<String, Truth> byImage = new LinkedHashMap<>();
        for (Path file : Dataset.files(folder, ".json")) {
            for (JsonNode one : Dataset.json(file).path("data")) {
                String image = one.path("image").asString("");
                Truth truth = byImage.computeIfAbsent(image, name -> new Truth(Dataset.stem(Path.of(name)), "docvqa"));
                ObjectNode question = truth.question(
                        one.path("questionId").asString(""),
                        one.path("question").asString(""),
                        "string",
                        true);
                question.put("answer", one.path("answers").path(0).asString(""));
                question.set("answers", one.path("answers"));
            }
        }
        List<Case> cases = new ArrayList<>();
        byImage.forEach((image, truth) -> cases.add(truth.of(folder.resolve(image))));
        return cases;
    }
}
