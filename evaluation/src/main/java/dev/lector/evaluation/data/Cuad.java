package dev.lector.evaluation.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** CUAD: 41 questions on contracts, answered with clauses. */
final class Cuad {
    private static final Pattern CATEGORY = Pattern.compile("related to \"([^\"]+)\"");

    private Cuad() {}

    static List<Case> read(Path folder) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (JsonNode contract : Dataset.json(folder.resolve("CUADv1.json")).path("data")) {
            String title = contract.path("title").asString("");
            Truth truth = new Truth(title, "contract");
            for (JsonNode paragraph : contract.path("paragraphs")) {
                paragraph.path("qas").forEach(question -> question(truth, question));
            }
            cases.add(new Case(truth.node, pdf(folder, title)));
        }
        return cases;
    }

    private static void question(Truth truth, JsonNode asked) {
        Matcher category = CATEGORY.matcher(asked.path("question").asString(""));
        String id = category.find() ? category.group(1) : asked.path("id").asString("");
        boolean answerable = !asked.path("is_impossible").asBoolean(false);
        ObjectNode question = truth.question(id, asked.path("question").asString(""), "clause", answerable);
        question.put("answer", asked.path("answers").path(0).path("text").asString(""));
        ArrayNode evidence = question.putArray("evidence");
        ArrayNode answers = question.putArray("answers");
        for (JsonNode answer : asked.path("answers")) {
            evidence.addObject().put("text", answer.path("text").asString(""));
            answers.add(answer.path("text").asString(""));
        }
    }

    private static @Nullable Path pdf(Path folder, String title) throws IOException {
        Path pdfs = folder.resolve("full_contract_pdf");
        if (!Files.isDirectory(pdfs)) {
            return null;
        }
        try (Stream<Path> files = Files.walk(pdfs)) {
            return files.filter(file -> Dataset.stem(file).equals(title))
                    .findFirst()
                    .orElse(null);
        }
    }
}
