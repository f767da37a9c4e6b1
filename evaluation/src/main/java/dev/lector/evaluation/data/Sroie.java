package dev.lector.evaluation.data;

import dev.lector.rule.DateOrder;
import dev.lector.rule.Dates;
import dev.lector.rule.PrintedDate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** SROIE task 3: company, date, address and total of scanned receipts, as printed. */
final class Sroie {
    private static final Map<String, String> NAMES =
            Map.of("company", "seller_name", "date", "date", "address", "address", "total", "total");
    private static final Map<String, String> TYPES = Map.of("date", "date", "total", "amount");

    private Sroie() {}

    static List<Case> read(Path folder) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (Path file : Dataset.files(folder.resolve("entities"), ".txt")) {
            String stem = Dataset.stem(file);
            Path picture = Dataset.picture(folder.resolve("img"), stem);
            Truth truth = new Truth(stem, "receipt");
            for (Map.Entry<String, JsonNode> field : Dataset.json(file).properties()) {
                String name = NAMES.get(field.getKey());
                if (name != null) {
                    String printed = field.getValue().asString("");
                    truth.field(name, TYPES.getOrDefault(name, "string"), name.equals("date") ? iso(printed) : printed);
                }
            }
            boxes(truth, folder.resolve("box").resolve(stem + ".txt"), picture);
            cases.add(truth.of(picture));
        }
        return cases;
    }

    /** The receipts are Malaysian: the day comes first. */
    private static String iso(String printed) {
        PrintedDate date = Dates.parse(printed, DateOrder.DAY_FIRST);
        return date == null ? printed : date.value().toString();
    }

    /** The set has boxes of lines, not of values: a value stands in every line that contains it. */
    private static void boxes(Truth truth, Path file, Path picture) throws IOException {
        if (!Files.exists(file) || !Files.exists(picture)) {
            return;
        }
        int[] size = Truth.size(picture);
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String[] parts = line.split(",", 9);
            if (parts.length < 9) {
                continue;
            }
            double[] box = {number(parts[0]), number(parts[1]), number(parts[4]), number(parts[5])};
            for (Map.Entry<String, JsonNode> field : truth.node.path("fields").properties()) {
                String value = field.getValue().asString("").toLowerCase(Locale.ROOT);
                if (!value.isEmpty() && parts[8].toLowerCase(Locale.ROOT).contains(value)) {
                    truth.box(field.getKey(), box, size[0], size[1]);
                }
            }
        }
    }

    private static double number(String text) {
        return Double.parseDouble(text.strip());
    }
}
