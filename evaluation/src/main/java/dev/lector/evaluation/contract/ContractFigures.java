package dev.lector.evaluation.contract;

import dev.lector.evaluation.score.Calibration;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures of contract questions from truths and predictions: {@code ContractFigures TRUTH_DIR PREDICTION_DIR [odd|even]
 * [misses]}; odd and even are the documents in every second place of the sorted names, the first of them odd.
 *
 * <p>Page recall at three: a question that has evidence in the truth counts when one of the first three regions shown stands on one
 * of its pages; "of clauses" counts every clause of the truth alone. Yes counts as found when the answer is yes. An NDA pair is a
 * field with one value, every party a pair of its own.
 */
public final class ContractFigures {
    private static final int REGIONS = 3;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();
    private final Calibration calibration = new Calibration();

    /** @param args truth folder, prediction folder, which half if not all, and "misses" to list them */
    public static void main(String[] args) throws IOException {
        List<String> options = List.of(args).subList(2, args.length);
        ContractFigures figures = new ContractFigures();
        figures.score(Path.of(args[0]), Path.of(args[1]), place -> !options.contains(place % 2 == 0 ? "odd" : "even"));
        figures.print(System.out);
        if (options.contains("misses")) {
            figures.misses.forEach(System.out::println);
        }
    }

    /** Counts a folder. */
    public void score(Path truths, Path predictions) throws IOException {
        score(truths, predictions, place -> true);
    }

    /** Counts those documents of a folder whose places in the sorted list of names, from 1, are wanted. */
    public void score(Path truths, Path predictions, IntPredicate wanted) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(truths)) {
            files = list.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        }
        for (Path file : files) {
            if (!wanted.test(files.indexOf(file) + 1)) {
                continue;
            }
            JsonNode truth = JSON.readTree(Files.readAllBytes(file));
            Path prediction = predictions.resolve(truth.path("id").asString("") + ".json");
            if (Files.exists(prediction)) {
                score(truth, JSON.readTree(Files.readAllBytes(prediction)));
            }
        }
    }

    /** Share of right ones of a measure, 0 when nothing was asked. */
    public double rate(String measure) {
        int[] count = counts.getOrDefault(measure, new int[2]);
        return count[1] == 0 ? 0 : (double) count[0] / count[1];
    }

    /** Harmonic mean of a measure's precision and recall. */
    public double f1(String measure) {
        double precision = rate(measure + ", precision");
        double recall = rate(measure + ", recall");
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private void score(JsonNode truth, JsonNode prediction) {
        boolean nda = truth.path("kind").asString("").equals("nda");
        for (JsonNode question : truth.path("questions")) {
            String id = question.path("id").asString("");
            JsonNode said = prediction.path("answers").path(id);
            pages(truth, question, prediction.path("evidence").path(id));
            if (question.path("type").asString("").equals("yes_no")) {
                yesNo(truth, question, said, prediction.path("confidence").path(id));
            } else {
                free(truth, question, said, nda ? "NDA answers" : "free answers");
            }
        }
        if (nda) {
            pairs(truth, prediction.path("fields"));
        }
    }

    private void pages(JsonNode truth, JsonNode question, JsonNode shown) {
        Set<Integer> pages = new HashSet<>();
        for (int i = 0; i < Math.min(REGIONS, shown.size()); i++) {
            pages.add(shown.get(i).asInt());
        }
        boolean any = false;
        boolean hit = false;
        for (JsonNode clause : question.path("evidence")) {
            boolean found = false;
            for (JsonNode page : clause.path("pages")) {
                found |= pages.contains(page.asInt());
                any = true;
            }
            if (!clause.path("pages").isEmpty()) {
                add("page recall at three regions, of clauses", found);
            }
            hit |= found;
        }
        if (any) {
            add("page recall at three regions", hit);
            if (!hit) {
                misses.add("PAGES " + place(truth, question) + " shown " + pages);
            }
        }
    }

    private void yesNo(JsonNode truth, JsonNode question, JsonNode said, JsonNode confidence) {
        boolean yes = question.path("answer").asString("").equalsIgnoreCase("yes");
        boolean saidYes = said.asString("").equalsIgnoreCase("yes");
        add("yes or no", yes == saidYes);
        if (confidence.isNumber()) {
            calibration.add(confidence.asDouble(), yes == saidYes, false);
        }
        if (yes) {
            add("yes, recall", saidYes);
        }
        if (saidYes) {
            add("yes, precision", yes);
        }
        if (yes != saidYes) {
            misses.add((yes ? "NO-BUT-YES " : "YES-BUT-NO ") + place(truth, question));
        }
    }

    private void free(JsonNode truth, JsonNode question, JsonNode said, String measure) {
        boolean answerable = question.path("answerable").asBoolean(true)
                && !question.path("answer").isNull();
        if (answerable) {
            boolean right = LooseMatch.same(question.path("type").asString(""), question.path("answer"), said);
            add(measure, right);
            if (!right) {
                misses.add("FREE " + place(truth, question) + " expected " + question.path("answer") + " said " + said);
            }
        } else {
            add("not in this document, recall", said.isNull());
            if (!said.isNull()) {
                misses.add("INVENTED " + place(truth, question) + " said " + said);
            }
        }
        if (said.isNull()) {
            add("not in this document, precision", !answerable);
        }
    }

    private void pairs(JsonNode truth, JsonNode fields) {
        for (Map.Entry<String, JsonNode> field : truth.path("fields").properties()) {
            List<JsonNode> left = members(fields.path(field.getKey()));
            for (JsonNode value : members(field.getValue())) {
                int hit = field.getKey().endsWith("date") ? left.indexOf(value) : LooseMatch.indexOf(value, left);
                add("NDA pairs, recall", hit >= 0);
                if (hit >= 0) {
                    left.remove(hit);
                } else {
                    misses.add("PAIR " + truth.path("id").asString("") + " " + field.getKey() + " expected " + value
                            + " said " + fields.path(field.getKey()));
                }
            }
        }
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            List<JsonNode> expected = members(truth.path("fields").path(field.getKey()));
            for (JsonNode value : members(field.getValue())) {
                int hit =
                        field.getKey().endsWith("date") ? expected.indexOf(value) : LooseMatch.indexOf(value, expected);
                add("NDA pairs, precision", hit >= 0);
                if (hit < 0) {
                    misses.add("EXTRA " + truth.path("id").asString("") + " " + field.getKey() + " said " + value);
                }
            }
        }
    }

    private static List<JsonNode> members(JsonNode value) {
        List<JsonNode> members = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(members::add);
        } else if (!value.isNull() && !value.isMissingNode()) {
            members.add(value);
        }
        return members;
    }

    private static String place(JsonNode truth, JsonNode question) {
        return truth.path("id").asString("") + " · " + question.path("id").asString("");
    }

    private void add(String measure, boolean right) {
        int[] count = counts.computeIfAbsent(measure, m -> new int[2]);
        count[0] += right ? 1 : 0;
        count[1]++;
    }

    /** One line a measure: measure, right, asked, rate. */
    public void print(PrintStream out) {
        counts.forEach((measure, count) -> out.printf(
                Locale.ROOT, "%s\t%d\t%d\t%.4f%n", measure, count[0], count[1], (double) count[0] / count[1]));
        out.printf(Locale.ROOT, "yes, F1\t\t\t%.4f%n", f1("yes"));
        out.printf(Locale.ROOT, "yes or no, expected calibration error\t\t\t%.4f%n", calibration.error());
        out.printf(Locale.ROOT, "NDA pairs, F1\t\t\t%.4f%n", f1("NDA pairs"));
    }
}
