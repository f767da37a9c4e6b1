package dev.lector.evaluation.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tables: rows found whole, and F1 over cells with the best matching of rows. */
final class LineScores {
    private final Measures measures;
    private final List<Judgement> judgements;
    private final F1 cells = new F1();
    private final F1 rows = new F1();

    LineScores(Measures measures, List<Judgement> judgements) {
        this.measures = measures;
        this.judgements = judgements;
    }

    void document(JsonNode truth, JsonNode prediction) {
        if (!truth.path("lines_complete").asBoolean(false)) {
            return;
        }
        List<JsonNode> given = new ArrayList<>();
        prediction.path("lines").forEach(given::add);
        match(truth, List.copyOf(given));
        int hits = 0;
        int number = 0;
        for (JsonNode line : truth.path("lines")) {
            JsonNode found = given.stream()
                    .filter(candidate -> agreeing(line, candidate) == line.size())
                    .findFirst()
                    .orElse(null);
            given.remove(found);
            hits += found == null ? 0 : 1;
            measures.add("invoice lines found whole", found != null);
            judge(truth, number++, line, found);
        }
        measures.add(
                "documents with every line right", hits == truth.path("lines").size() && given.isEmpty());
    }

    private void judge(JsonNode truth, int number, JsonNode line, @Nullable JsonNode found) {
        judgements.add(new Judgement(
                truth.path("id").asString(""),
                truth.path("kind").asString(""),
                "line",
                String.valueOf(number),
                "line",
                cells(line),
                found == null ? null : cells(found),
                found != null,
                -1,
                List.of(),
                null,
                -1));
    }

    /** A row as a person would read it aloud. */
    private static String cells(JsonNode line) {
        return line.properties().stream()
                .map(cell -> cell.getKey() + " " + Sames.text(cell.getValue()))
                .collect(Collectors.joining(", "));
    }

    private void match(JsonNode truth, List<JsonNode> given) {
        int wanted = truth.path("lines").size();
        double[][] similarity = new double[wanted][given.size()];
        for (int i = 0; i < wanted; i++) {
            for (int j = 0; j < given.size(); j++) {
                JsonNode line = truth.path("lines").get(i);
                similarity[i][j] = (double) agreeing(line, given.get(j)) / Math.max(1, line.size());
            }
        }
        int[] match = given.isEmpty() ? new int[0] : Assignment.best(similarity);
        double hits = 0;
        int whole = 0;
        for (int i = 0; i < match.length; i++) {
            hits += match[i] < 0 ? 0 : similarity[i][match[i]];
            whole += match[i] >= 0 && similarity[i][match[i]] == 1 ? 1 : 0;
        }
        cells.add(hits, given.size(), wanted);
        rows.add(whole, given.size(), wanted);
    }

    private static int agreeing(JsonNode line, JsonNode candidate) {
        int agreeing = 0;
        for (Map.Entry<String, JsonNode> cell : line.properties()) {
            String type = cell.getKey().equals("description") ? "string" : "amount";
            agreeing += Sames.same(type, cell.getValue(), candidate.get(cell.getKey())) ? 1 : 0;
        }
        return agreeing;
    }

    void finish() {
        cells.into(measures, "table F1, cells, rows matched");
        rows.into(measures, "table F1, whole rows, rows matched");
    }
}
