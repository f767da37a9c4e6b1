package dev.lector.evaluation.contract;

import dev.lector.Reading;
import dev.lector.error.LectorException;
import dev.lector.evaluation.data.Case;
import dev.lector.evaluation.data.Dataset;
import dev.lector.result.Answer;
import dev.lector.result.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks every document of a folder the questions that stand in its JSON and adds to its prediction {@code answers} (question id to
 * answer or null), {@code confidence}, {@code evidence} (question id to the pages of the regions that are shown) and, for NDAs,
 * {@code fields}.
 *
 * <p>Only {@code id}, {@code kind}, {@code file} and of each question its {@code id}, {@code question} and {@code type} are looked
 * at, never the answer.
 */
public final class AnswerRun {
    /** The fields of a non-disclosure agreement, in a caller's words. */
    private static final Map<String, String> NDA = new TreeMap<>(Map.of(
            "effective_date", "From when does the agreement apply?",
            "jurisdiction", "Which law governs the agreement?",
            "party", "Who are the parties?",
            "term", "How long does the agreement run?"));

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Function<Path, Reading> reader;

    /** @param reader opens a document, with whatever layers the run allows */
    public AnswerRun(Function<Path, Reading> reader) {
        this.reader = reader;
    }

    /**
     * What a run did.
     *
     * @param documents documents with questions that were asked
     * @param questions questions asked
     * @param failed    documents that could not be opened
     */
    public record Summary(int documents, int questions, int failed) {}

    /**
     * Asks a whole folder.
     *
     * @param corpus folder with documents and their JSON
     * @param out    folder of the predictions, made if it is not there; predictions that lie there are added to
     * @throws IOException if a folder cannot be read or written
     */
    public Summary run(Path corpus, Path out) throws IOException {
        return run(Dataset.CORPUS.read(corpus), out);
    }

    /**
     * Asks the questions of a data set; the same as {@link #run(Path, Path)}.
     *
     * @throws IOException if a prediction cannot be read or written
     */
    public Summary run(List<Case> cases, Path out) throws IOException {
        Files.createDirectories(out);
        int documents = 0;
        int questions = 0;
        int failed = 0;
        for (Case one : cases) {
            JsonNode truth = one.truth();
            Path file = one.file();
            if (truth.path("questions").isEmpty() || file == null) {
                continue;
            }
            try {
                questions += ask(file, truth, out.resolve(truth.path("id").asString("") + ".json"));
                documents++;
            } catch (LectorException e) {
                failed++;
            }
        }
        return new Summary(documents, questions, failed);
    }

    private int ask(Path file, JsonNode truth, Path target) throws IOException {
        List<JsonNode> asked = new ArrayList<>();
        truth.path("questions").forEach(asked::add);
        Reading reading = reader.apply(file);
        List<Answer> answers = reading.ask(
                asked.stream().map(q -> q.path("question").asString("")).toList());
        ObjectNode prediction =
                Files.exists(target) ? (ObjectNode) JSON.readTree(Files.readAllBytes(target)) : JSON.createObjectNode();
        ObjectNode said = prediction.putObject("answers");
        ObjectNode shown = prediction.putObject("evidence");
        ObjectNode sure = prediction.putObject("confidence");
        for (int i = 0; i < asked.size(); i++) {
            String id = asked.get(i).path("id").asString("");
            put(said, id, asked.get(i).path("type").asString(""), answers.get(i));
            sure.put(id, answers.get(i).confidence());
            ArrayNode pages = shown.putArray(id);
            answers.get(i).evidence().stream().map(Evidence::page).forEach(pages::add);
        }
        if (truth.path("kind").asString("").equals("nda")) {
            ObjectNode fields = prediction.putObject("fields");
            List<String> names = List.copyOf(NDA.keySet());
            List<Answer> values = reading.ask(names.stream().map(NDA::get).toList());
            for (int i = 0; i < names.size(); i++) {
                if (values.get(i).answered()) {
                    put(fields, names.get(i), names.get(i).equals("party") ? "parties" : "", values.get(i));
                }
            }
        }
        Files.write(target, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(prediction));
        return asked.size();
    }

    private static void put(ObjectNode node, String name, String type, Answer answer) {
        String text = answer.text();
        if (text == null) {
            node.putNull(name);
        } else if (type.equals("parties")) {
            ArrayNode list = node.putArray(name);
            Arrays.stream(text.split("; ")).forEach(list::add);
        } else {
            node.put(name, text);
        }
    }
}
