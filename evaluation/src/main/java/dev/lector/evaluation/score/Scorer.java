package dev.lector.evaluation.score;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores predictions of the form {@code {"fields":{},"lines":[],"answers":{},"boxes":{name:[page,x0,y0,x1,y1]},"confidence":{},
 * "evidence":{id:[{"text","page"}]}}}, every part of which may be absent, against truths in the common shape. One instance a run.
 */
public final class Scorer {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Measures measures = new Measures();
    private final List<Judgement> judgements = new ArrayList<>();
    private final FieldScores fields = new FieldScores(measures, judgements);
    private final LineScores lines = new LineScores(measures, judgements);
    private final QuestionScores questions = new QuestionScores(measures, judgements);

    private Scorer() {}

    /** Scores {@code predictions/<id>.json}; one that is not there or no JSON counts as not answered. */
    public static ScoreSheet score(List<JsonNode> truths, Path predictions) {
        return score(truths, id -> prediction(predictions.resolve(id + ".json")));
    }

    /** Scores predictions by id; null stands for a document that was not answered. */
    public static ScoreSheet score(List<JsonNode> truths, Function<String, @Nullable JsonNode> predictions) {
        Scorer scorer = new Scorer();
        for (JsonNode truth : truths) {
            scorer.document(truth, predictions.apply(truth.path("id").asString("")));
        }
        scorer.fields.finish();
        scorer.lines.finish();
        scorer.questions.finish();
        return new ScoreSheet(scorer.measures, scorer.judgements);
    }

    private static @Nullable JsonNode prediction(Path file) {
        try {
            return Files.exists(file) ? JSON.readTree(Files.readAllBytes(file)) : null;
        } catch (IOException | JacksonException unreadable) {
            return null; // counts as not answered, as it does for every other scorer
        }
    }

    private void document(JsonNode truth, @Nullable JsonNode given) {
        measures.add("document answered", given != null);
        JsonNode prediction = given == null ? JSON.createObjectNode() : given;
        fields.document(truth, prediction);
        lines.document(truth, prediction);
        questions.document(truth, prediction);
    }
}
