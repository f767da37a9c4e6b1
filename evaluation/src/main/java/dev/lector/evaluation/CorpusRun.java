package dev.lector.evaluation;

import dev.lector.error.LectorException;
import dev.lector.extractors.DocumentExtractor;
import dev.lector.extractors.Extracted;
import dev.lector.extractors.field.FieldSpec;
import dev.lector.extractors.invoice.InvoiceExtractor;
import dev.lector.extractors.receipt.ReceiptExtractor;
import dev.lector.extractors.record.RecordExtractor;
import dev.lector.geometry.Box;
import dev.lector.result.Evidence;
import dev.lector.schema.ValueType;
import dev.lector.text.TextMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Extracts every document of a folder in the corpus' shape (one JSON beside each document that names its kind and file) and writes
 * one prediction a document: {@code {"fields":{},"lines":[],"boxes":{name:[page,x0,y0,x1,y1]}}}, boxes in thousandths.
 *
 * <p>The expected values in the JSON are never looked at, only {@code id}, {@code kind} and {@code file}. Thread-safe as far as the
 * source of words is.
 */
public final class CorpusRun {
    /** The five fields of a broadcaster's paper, as a caller would describe them; no extractor knows this kind. */
    private static final List<FieldSpec> BROADCAST_ORDER = List.of(
            new FieldSpec(
                    "contract_num",
                    ValueType.ID,
                    List.of("contract_num"),
                    "contract number, invoice number, order number"),
            new FieldSpec("advertiser", ValueType.PARTY, List.of("advertiser"), "who advertises"),
            new FieldSpec("gross_amount", ValueType.AMOUNT, List.of("gross_amount"), "gross total, total"),
            new FieldSpec(
                    "flight_from",
                    ValueType.DATE,
                    List.of("flight_from"),
                    "flight dates, contract dates, schedule dates, order flight, period"),
            new FieldSpec(
                    "flight_to",
                    ValueType.DATE,
                    List.of("flight_to"),
                    "flight dates, contract dates, schedule dates, order flight, period"));

    private static final Map<String, DocumentExtractor> EXTRACTORS = Map.of(
            "invoice", new InvoiceExtractor(),
            "receipt", new ReceiptExtractor(),
            "tv_ad_order_or_invoice", new RecordExtractor(BROADCAST_ORDER));

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final WordSource words;

    /** @param words reads the pages of a document */
    public CorpusRun(WordSource words) {
        this.words = words;
    }

    /** Reads the words of a document's pages, with whatever layers the run allows. */
    @FunctionalInterface
    public interface WordSource {
        /**
         * The pages that could be read, in order.
         *
         * @throws LectorException if the document cannot be opened
         */
        List<TextMap> pages(Path document);
    }

    /**
     * What a run did.
     *
     * @param answered documents with a prediction
     * @param failed   documents that could not be opened
     * @param skipped  documents of kinds that have no fields
     * @param millis   time spent extracting, reading not counted
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
        Files.createDirectories(out);
        List<Path> truths;
        try (Stream<Path> files = Files.list(corpus)) {
            truths = files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        }
        int answered = 0;
        int failed = 0;
        int skipped = 0;
        double millis = 0;
        for (Path file : truths) {
            JsonNode truth = JSON.readTree(Files.readAllBytes(file));
            DocumentExtractor extractor = EXTRACTORS.get(truth.path("kind").asString(""));
            if (extractor == null) {
                skipped++;
                continue;
            }
            try {
                List<TextMap> pages =
                        words.pages(corpus.resolve(truth.path("file").asString("")));
                long start = System.nanoTime();
                Extracted found = extractor.extract(pages);
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

    private static ObjectNode prediction(Extracted found) {
        ObjectNode prediction = JSON.createObjectNode();
        ObjectNode fields = prediction.putObject("fields");
        ArrayNode lines = prediction.putArray("lines");
        ObjectNode boxes = prediction.putObject("boxes");
        ObjectNode confidence = prediction.putObject("confidence");
        for (Map.Entry<String, Evidence> field : found.fields().entrySet()) {
            Evidence evidence = field.getValue();
            fields.put(field.getKey(), evidence.value());
            confidence.put(field.getKey(), evidence.reading() * evidence.answering());
            if (!evidence.boxes().isEmpty()) {
                Box box = Box.around(evidence.boxes());
                boxes.putArray(field.getKey())
                        .add(evidence.page())
                        .add(1000 * box.x0())
                        .add(1000 * box.y0())
                        .add(1000 * box.x1())
                        .add(1000 * box.y1());
            }
        }
        for (Map<String, Evidence> line : found.lines()) {
            ObjectNode row = lines.addObject();
            line.forEach((column, cell) -> row.put(column, cell.value()));
        }
        return prediction;
    }
}
