package dev.lector.evaluation.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** CORD: receipts whose lines have a category and a group. */
final class Cord {
    private static final Map<String, String> FIELDS = Map.of(
            "total.total_price",
            "total",
            "sub_total.subtotal_price",
            "net_amount",
            "sub_total.tax_price",
            "tax_amount");
    private static final Map<String, String> COLUMNS = Map.of(
            "menu.nm",
            "description",
            "menu.cnt",
            "quantity",
            "menu.unitprice",
            "unit_price",
            "menu.price",
            "line_total");

    private Cord() {}

    static List<Case> read(Path folder) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (Path file : Dataset.files(folder.resolve("json"), ".json")) {
            JsonNode receipt = Dataset.json(file);
            String stem = Dataset.stem(file);
            Truth truth = new Truth(stem, "receipt");
            Map<Integer, ObjectNode> rows = new TreeMap<>();
            for (JsonNode line : receipt.path("valid_line")) {
                line(truth, line, receipt.path("meta").path("image_size"), rows);
            }
            ArrayNode lines = truth.node.putArray("lines");
            rows.values().stream().filter(row -> row.has("line_total")).forEach(lines::add);
            truth.node.put("lines_complete", !lines.isEmpty());
            cases.add(truth.of(Dataset.picture(folder.resolve("image"), stem)));
        }
        return cases;
    }

    private static void line(Truth truth, JsonNode line, JsonNode size, Map<Integer, ObjectNode> rows) {
        String category = line.path("category").asString("");
        StringBuilder text = new StringBuilder();
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, 0, 0};
        for (JsonNode word : line.path("words")) {
            if (word.path("is_key").asInt(0) == 0) {
                text.append(text.isEmpty() ? "" : " ").append(word.path("text").asString(""));
                widen(box, word.path("quad"));
            }
        }
        String field = FIELDS.get(category);
        String column = COLUMNS.get(category);
        if (field != null && !text.isEmpty()) {
            truth.field(field, "amount", text.toString());
            truth.box(
                    field, box, size.path("width").asInt(1), size.path("height").asInt(1));
        } else if (column != null && !text.isEmpty()) {
            rows.computeIfAbsent(line.path("group_id").asInt(0), group -> Dataset.JSON.createObjectNode())
                    .put(column, text.toString());
        }
    }

    private static void widen(double[] box, JsonNode quad) {
        for (int corner = 1; corner <= 4; corner++) {
            double x = quad.path("x" + corner).asDouble(0);
            double y = quad.path("y" + corner).asDouble(0);
            box[0] = Math.min(box[0], x);
            box[1] = Math.min(box[1], y);
            box[2] = Math.max(box[2], x);
            box[3] = Math.max(box[3], y);
        }
    }
}
