package dev.lector.evaluation.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Truths in the common shape and predictions that are right, nearly right, wrong or missing; the same for the same seed. */
final class RandomCases {
    private static final List<String> WORDS = List.of(
            "Lampe",
            "Stra\u00dfe",
            "caf\u00e9",
            "GmbH",
            "No. 7",
            "blue",
            "\u00c5ngstr\u00f6m",
            "K\u00f6ln",
            "x-ray",
            "(old)",
            "B & C",
            "12/b");
    private static final List<String> TYPES = List.of("string", "date", "amount", "id", "code", "parties");

    final List<JsonNode> truths = new ArrayList<>();
    final Map<String, JsonNode> predictions = new HashMap<>();
    private final Random random;

    RandomCases(long seed, int documents) {
        random = new Random(seed);
        for (int i = 0; i < documents; i++) {
            document("doc-" + i);
        }
    }

    private void document(String id) {
        ObjectNode truth = object().put("id", id).put("kind", random.nextBoolean() ? "invoice" : "receipt");
        ObjectNode prediction = object();
        if (random.nextInt(8) > 0) {
            fields(truth, prediction);
        }
        if (random.nextBoolean()) {
            lines(truth, prediction);
        }
        if (random.nextBoolean()) {
            questions(truth, prediction);
        }
        truths.add(truth);
        if (random.nextInt(10) > 0) {
            predictions.put(id, prediction);
        }
    }

    private void fields(ObjectNode truth, ObjectNode prediction) {
        ObjectNode fields = truth.putObject("fields");
        ObjectNode types = truth.putObject("types");
        ObjectNode boxes = truth.putObject("boxes");
        ObjectNode given = prediction.putObject("fields");
        ObjectNode places = prediction.putObject("boxes");
        truth.putObject("not_on_page").put("f90", "x");
        for (int i = 0; i < 1 + random.nextInt(7); i++) {
            String name = "f" + i;
            String type = TYPES.get(random.nextInt(TYPES.size()));
            types.put(name, type);
            JsonNode value = type.equals("parties") ? parties() : text(value(type));
            fields.set(name, value);
            if (random.nextInt(6) > 0) {
                given.set(name, near(value, type));
            }
            boxes(boxes.putArray(name), places, name);
        }
        if (random.nextInt(3) == 0) {
            given.put("f90", "y").put("f91", "z");
        }
    }

    private ArrayNode parties() {
        ArrayNode parties = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            parties.add(value("string"));
        }
        return parties;
    }

    private String value(String type) {
        return switch (type) {
            case "date" ->
                "20%02d-%02d-%02d".formatted(random.nextInt(30), 1 + random.nextInt(12), 1 + random.nextInt(28));
            case "amount" ->
                BigDecimal.valueOf(random.nextInt(2_000_000) - 100_000, 2).toPlainString();
            case "id" -> "R-" + random.nextInt(100_000);
            case "code" -> random.nextBoolean() ? "EUR" : "CHF";
            default -> {
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < 1 + random.nextInt(4); i++) {
                    text.append(i > 0 ? " " : "").append(WORDS.get(random.nextInt(WORDS.size())));
                }
                yield text.toString();
            }
        };
    }

    /** The value itself, another writing of it, another value, a number, or null. */
    private JsonNode near(JsonNode value, String type) {
        if (value.isArray()) {
            ArrayNode some = JsonNodeFactory.instance.arrayNode();
            value.forEach(one -> {
                if (random.nextInt(5) > 0) {
                    some.add(one);
                }
            });
            return random.nextInt(6) == 0 ? text(value.get(0).asString("")) : some;
        }
        String text = value.asString("");
        return switch (random.nextInt(7)) {
            case 0 -> JsonNodeFactory.instance.nullNode();
            case 1 -> text(value(type));
            case 2 -> text(text.toUpperCase(java.util.Locale.ROOT).replace("-", " "));
            case 3 -> text(written(text, type));
            case 4 -> text(text.length() > 3 ? text.substring(1) : text);
            default -> value;
        };
    }

    private String written(String text, String type) {
        if (type.equals("amount")) {
            return random.nextBoolean() ? text.replace(".", ",") + " \u20ac" : "$" + text;
        }
        if (type.equals("date")) {
            String month = List.of(
                            "January",
                            "February",
                            "March",
                            "April",
                            "May",
                            "June",
                            "July",
                            "August",
                            "September",
                            "October",
                            "November",
                            "December")
                    .get(Integer.parseInt(text.substring(5, 7)) - 1);
            String day = text.substring(8);
            String year = text.substring(0, 4);
            return random.nextBoolean() ? day + " " + month + " " + year : month + " " + day + ", " + year;
        }
        return text + ".";
    }

    private void boxes(ArrayNode truths, ObjectNode places, String name) {
        for (int i = 0; i < random.nextInt(3); i++) {
            double[] box = {random.nextInt(900), random.nextInt(900), 20 + random.nextInt(80), 10 + random.nextInt(20)};
            int page = 1 + random.nextInt(2);
            truths.addArray()
                    .add(page)
                    .add(box[0])
                    .add(box[1])
                    .add(box[0] + box[2])
                    .add(box[1] + box[3]);
            if (random.nextInt(4) > 0) {
                double off = random.nextInt(30) - 10;
                places.putArray(name)
                        .add(random.nextInt(8) == 0 ? 3 : page)
                        .add(box[0] + off)
                        .add(box[1] + off / 4)
                        .add(box[0] + box[2] + off)
                        .add(box[1] + box[3] + off / 4);
            }
        }
    }

    private void lines(ObjectNode truth, ObjectNode prediction) {
        ArrayNode lines = truth.putArray("lines");
        ArrayNode given = prediction.putArray("lines");
        truth.put("lines_complete", random.nextInt(5) > 0);
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            ObjectNode line =
                    lines.addObject().put("description", value("string")).put("line_total", value("amount"));
            line.put("quantity", String.valueOf(1 + random.nextInt(9)));
            if (random.nextInt(5) > 0) {
                ObjectNode row = line.deepCopy();
                if (random.nextInt(3) == 0) {
                    row.put("line_total", value("amount"));
                }
                given.insert(random.nextInt(given.size() + 1), row);
            }
        }
        if (random.nextInt(4) == 0) {
            given.addObject().put("description", "extra");
        }
    }

    private void questions(ObjectNode truth, ObjectNode prediction) {
        ArrayNode questions = truth.putArray("questions");
        ObjectNode answers = prediction.putObject("answers");
        List<String> types = List.of("string", "date", "amount", "yes_no", "Int", "Float", "parties");
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            String type = types.get(random.nextInt(types.size()));
            boolean answerable = random.nextInt(4) > 0;
            JsonNode answer = answer(type);
            ObjectNode question = questions.addObject().put("id", "q" + i).put("answerable", answerable);
            question.put(random.nextInt(3) == 0 ? "answer_format" : "type", type);
            question.set("answer", answer);
            if (random.nextInt(5) > 0) {
                answers.set(
                        "q" + i,
                        answerable || random.nextBoolean() ? near(answer, type) : JsonNodeFactory.instance.nullNode());
            }
        }
    }

    private JsonNode answer(String type) {
        return switch (type) {
            case "yes_no" -> text(random.nextBoolean() ? "Yes" : "No");
            case "Int" -> text(String.valueOf(random.nextInt(5000)));
            case "Float" -> text("%d.%d%%".formatted(random.nextInt(90), random.nextInt(10)));
            case "parties" -> parties();
            default -> text(value(type));
        };
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }

    private static ObjectNode object() {
        return JsonMapper.shared().createObjectNode();
    }
}
