package dev.lector.evaluation;

import dev.lector.error.LectorException;
import dev.lector.evaluation.data.Case;
import dev.lector.evaluation.data.Dataset;
import dev.lector.extractors.Invoice;
import dev.lector.extractors.Receipt;
import dev.lector.geometry.Box;
import dev.lector.result.Evidence;
import dev.lector.result.Extraction;
import dev.lector.schema.RecordSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Extracts every document of a folder in the corpus' shape (one JSON beside each document that names its kind and file) and writes
 * one prediction a document: {@code {"fields":{},"lines":[],"boxes":{name:[page,x0,y0,x1,y1]},"confidence":{},"band":{}}}, boxes in
 * thousandths.
 *
 * <p>The expected values in the JSON are never looked at, only {@code id}, {@code kind} and {@code file}. Thread-safe as far as the
 * source of extractions is.
 */
public final class CorpusRun {
    private static final Map<String, RecordSchema<?>> KINDS = Map.of(
            "invoice", RecordSchema.of(Invoice.class),
            "credit_note", RecordSchema.of(Invoice.class),
            "receipt", RecordSchema.of(Receipt.class),
            "tv_ad_order_or_invoice", RecordSchema.of(BroadcastOrder.class),
            "booking", RecordSchema.of(BroadcastOrder.class));

    private static final Pattern CELL = Pattern.compile("/lines/(\\d+)/(\\w+)");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Source source;

    /** @param source extracts one document */
    public CorpusRun(Source source) {
        this.source = source;
    }

    /** Fills a record from a document, with whatever layers and models the run allows. */
    @FunctionalInterface
    public interface Source {
        /**
         * The record and its proof.
         *
         * @throws LectorException if the document cannot be opened
         */
        Extraction<?> extract(Path document, RecordSchema<?> wanted);
    }

    /**
     * What a run did.
     *
     * @param answered documents with a prediction
     * @param failed   documents that could not be opened
     * @param skipped  documents of kinds that have no fields
     * @param millis   time spent reading and extracting
     */
    public record Summary(int answered, int failed, int skipped, double millis) {}

    /**
     * Extracts a whole folder.
     *
     * @param corpus folder with documents and their JSON
     * @param out    folder for the predictions, made if it is not there
     * @throws IOException if a folder cannot be read or written
     */
    public Summary run(Path corpus, Path out) throws IOException {
        return run(Dataset.CORPUS.read(corpus), out);
    }

    /**
     * Extracts the documents of a data set; the same as {@link #run(Path, Path)}.
     *
     * @throws IOException if a prediction cannot be written
     */
    public Summary run(List<Case> cases, Path out) throws IOException {
        Files.createDirectories(out);
        int answered = 0;
        int failed = 0;
        int skipped = 0;
        double millis = 0;
        for (Case one : cases) {
            JsonNode truth = one.truth();
            Path file = one.file();
            RecordSchema<?> wanted = KINDS.get(truth.path("kind").asString(""));
            if (wanted == null || file == null) {
                skipped++;
                continue;
            }
            try {
                long start = System.nanoTime();
                Extraction<?> found = source.extract(file, wanted);
                millis += (System.nanoTime() - start) / 1e6;
                Files.write(
                        out.resolve(truth.path("id").asString("") + ".json"),
                        JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(prediction(found)));
                answered++;
            } catch (LectorException e) {
                failed++;
            }
        }
        return new Summary(answered, failed, skipped, millis);
    }

    /** What was found, in the scorer's shape; fields of the record are named {@code net_amount} there. */
    static ObjectNode prediction(Extraction<?> found) {
        ObjectNode prediction = JSON.createObjectNode();
        ObjectNode fields = prediction.putObject("fields");
        ObjectNode boxes = prediction.putObject("boxes");
        ObjectNode confidence = prediction.putObject("confidence");
        ObjectNode band = prediction.putObject("band");
        Map<Integer, ObjectNode> rows = new TreeMap<>();
        found.evidence().forEach((pointer, evidence) -> {
            Matcher cell = CELL.matcher(pointer);
            if (cell.matches()) {
                rows.computeIfAbsent(Integer.valueOf(cell.group(1)), row -> JSON.createObjectNode())
                        .put(snake(cell.group(2)), evidence.value());
                return;
            }
            String name = snake(pointer.substring(1));
            fields.put(name, evidence.value());
            confidence.put(name, evidence.reading() * evidence.answering());
            band.put(name, evidence.band().name());
            box(evidence, name, boxes);
        });
        prediction.putArray("lines").addAll(rows.values());
        return prediction;
    }

    private static void box(Evidence evidence, String name, ObjectNode boxes) {
        if (evidence.boxes().isEmpty()) {
            return;
        }
        Box box = Box.around(evidence.boxes());
        ArrayNode place = boxes.putArray(name).add(evidence.page());
        Stream.of(box.x0(), box.y0(), box.x1(), box.y1()).forEach(side -> place.add(1000 * side));
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
