package dev.lector.evaluation.score;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Fields and their places: accuracy after normalisation, exactness of documents, ANLS*, grounding, calibration. */
final class FieldScores {
    private static final double OVERLAP = 0.5;

    /** From here on a value without a band is called certain. */
    private static final double CERTAIN = 0.97;

    private final Measures measures;
    private final List<Judgement> judgements;
    private final Calibration calibration = new Calibration();
    private final F1 word = new F1();
    private final F1 centre = new F1();
    private final F1 page = new F1();

    FieldScores(Measures measures, List<Judgement> judgements) {
        this.measures = measures;
        this.judgements = judgements;
    }

    void document(JsonNode truth, JsonNode prediction) {
        if (!truth.has("types")) {
            boxes(truth, prediction);
            return;
        }
        String kind = truth.path("kind").asString("");
        boolean all = true;
        for (Map.Entry<String, JsonNode> field : truth.path("fields").properties()) {
            boolean right = field(truth, kind, field.getKey(), field.getValue(), prediction);
            all &= right;
        }
        measures.add("documents with every field right", all);
        measures.add("documents with every field right, kind " + kind, all);
        for (Map.Entry<String, JsonNode> field : prediction.path("fields").properties()) {
            boolean known = truth.path("fields").has(field.getKey())
                    || truth.path("not_on_page").has(field.getKey())
                    || field.getValue().isNull();
            if (!known) {
                measures.add("field given that truth has not (not an error by itself)", 0);
            }
        }
        if (!truth.path("fields").isEmpty()) {
            measures.add("ANLS* of the fields, mean", AnlsStar.of(truth.path("fields"), known(truth, prediction)));
        }
        boxes(truth, prediction);
    }

    /** Only the fields that truth knows: what it does not label is no mistake. */
    private static JsonNode known(JsonNode truth, JsonNode prediction) {
        ObjectNode fields = JsonMapper.shared().createObjectNode();
        for (Map.Entry<String, JsonNode> field : prediction.path("fields").properties()) {
            if (truth.path("fields").has(field.getKey())) {
                fields.set(field.getKey(), field.getValue());
            }
        }
        return fields;
    }

    private boolean field(JsonNode truth, String kind, String name, JsonNode wanted, JsonNode prediction) {
        String type = truth.path("types").path(name).asString("string");
        JsonNode given = prediction.path("fields").get(name);
        boolean right = Sames.same(type, wanted, given);
        measures.add("field " + name, right);
        measures.add("fields, all", right);
        measures.add("fields, kind " + kind, right);
        double confidence = prediction.path("confidence").path(name).asDouble(-1);
        if (given != null && !given.isNull() && confidence >= 0) {
            String band = prediction.path("band").path(name).asString("");
            calibration.add(confidence, right, band.isEmpty() ? confidence >= CERTAIN : band.equals("CERTAIN"));
        }
        List<Place> places = Place.all(truth.path("boxes").get(name));
        Place box = Place.of(prediction.path("boxes").get(name));
        if (!places.isEmpty() && !name.equals("address")) {
            ground(right, places, box, given != null && !given.isNull());
        }
        judgements.add(new Judgement(
                truth.path("id").asString(""),
                kind,
                "field",
                name,
                type,
                Sames.text(wanted),
                given == null || given.isNull() ? null : Sames.text(given),
                right,
                confidence,
                places,
                box,
                box == null || places.isEmpty() ? -1 : box.best(places)));
        return right;
    }

    /** A value is grounded when it is right and stands where it is said to; a value without a box is given and wrong. */
    private void ground(boolean right, List<Place> places, @Nullable Place box, boolean given) {
        word.add(right && box != null && box.best(places) >= OVERLAP, given);
        centre.add(right && box != null && box.centreInside(places), given);
        page.add(right && box != null && box.samePage(places), given);
    }

    private void boxes(JsonNode truth, JsonNode prediction) {
        for (Map.Entry<String, JsonNode> field : truth.path("boxes").properties()) {
            String name = field.getKey();
            Place box = Place.of(prediction.path("boxes").get(name));
            if (box == null || !truth.path("fields").has(name) || name.equals("address")) {
                continue;
            }
            List<Place> places = Place.all(field.getValue());
            double best = box.best(places);
            measures.add("boxes given: IoU mean", best);
            measures.add("boxes given: IoU>=0.5", best >= OVERLAP);
            measures.add("boxes given: centre inside", box.centreInside(places));
        }
    }

    void finish() {
        word.into(measures, "grounding F1, words, IoU>=0.5");
        centre.into(measures, "grounding F1, words, centre inside");
        page.into(measures, "grounding F1, page");
        calibration.into(measures);
    }
}
