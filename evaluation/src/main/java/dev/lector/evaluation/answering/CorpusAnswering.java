package dev.lector.evaluation.answering;

import dev.lector.Lector;
import dev.lector.answer.PageAnswerer;
import dev.lector.error.EnvironmentException;
import dev.lector.error.LectorException;
import dev.lector.extractors.DocumentResolver;
import dev.lector.extractors.Invoice;
import dev.lector.extractors.Receipt;
import dev.lector.internal.starter.StarterAnswerer;
import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import dev.lector.pipeline.DocumentText;
import dev.lector.pipeline.Layer;
import dev.lector.pipeline.ModelResolver;
import dev.lector.pipeline.Pipeline;
import dev.lector.result.Evidence;
import dev.lector.schema.RecordSchema;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Extracts labelled invoices and receipts three ways from one reading, through the library: the answering model alone, the rules
 * alone, both together. Prints micro field accuracy and how many of the boxes given hit a true place (overlap of at least one half,
 * or centre inside).
 */
@Command(
        name = "corpus-answering",
        mixinStandardHelpOptions = true,
        description = "Fields of labelled invoices and receipts: the model alone, the rules alone, both.")
public final class CorpusAnswering implements Callable<Integer> {
    private static final Map<String, RecordSchema<?>> KINDS =
            Map.of("invoice", RecordSchema.of(Invoice.class), "receipt", RecordSchema.of(Receipt.class));

    @Parameters(paramLabel = "DIR", description = "folders of documents with a JSON beside each")
    private List<Path> folders = List.of();

    @Option(names = "--hide", split = ",", description = "layers not to look at: ${COMPLETION-CANDIDATES}")
    private Set<Layer> hide = EnumSet.noneOf(Layer.class);

    @Option(
            names = "--model",
            defaultValue = "",
            description = "an exported folder; the bundled weights if none is given")
    private String model = "";

    private final Map<String, FieldCount> counts = new LinkedHashMap<>();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** See the class. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new CorpusAnswering()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        try (Lector lector = Lector.open();
                StarterAnswerer answerer =
                        model.isEmpty() ? StarterAnswerer.ofClassPath() : StarterAnswerer.of(Path.of(model))) {
            for (Path folder : folders) {
                for (Path file : truths(folder)) {
                    document(lector, answerer, file);
                }
            }
            print(spec.commandLine().getOut(), answerer.made());
        }
        return 0;
    }

    private static List<Path> truths(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        }
    }

    private void print(PrintWriter out, String made) {
        out.println(made + "; hidden layers " + hide);
        out.println("what\t" + FieldCount.heads());
        counts.forEach((what, count) -> out.println(what + "\t" + count));
        out.flush();
    }

    private void document(Lector lector, PageAnswerer answerer, Path file) {
        JsonNode truth = JsonMapper.shared().readTree(file);
        RecordSchema<?> schema = KINDS.get(truth.path("kind").asString(""));
        if (schema == null) {
            return;
        }
        DocumentText text = text(lector, file.resolveSibling(truth.path("file").asString("")));
        ways(answerer).forEach((way, pipeline) -> {
            Map<String, Evidence> found = text == null
                    ? Map.of()
                    : pipeline.extract(
                                    text,
                                    schema,
                                    Budget.of("document", Limits.defaults().documentTime()))
                            .evidence();
            count(way, truth, found);
        });
    }

    private static Map<String, Pipeline> ways(PageAnswerer answerer) {
        Limits limits = Limits.defaults();
        Map<String, Pipeline> ways = new LinkedHashMap<>();
        ways.put("model", new Pipeline(new ModelResolver(), answerer, limits));
        ways.put("rules", new Pipeline(new DocumentResolver(), null, limits));
        ways.put("both", new Pipeline(new DocumentResolver(), answerer, limits));
        return ways;
    }

    /** The words, or null for a document that cannot be opened: all its fields are then missing. */
    private @Nullable DocumentText text(Lector lector, Path document) {
        try {
            return lector.read(document).hide(hide).text();
        } catch (EnvironmentException e) {
            throw e;
        } catch (LectorException e) {
            System.err.println(e.getMessage());
            return null;
        }
    }

    private void count(String way, JsonNode truth, Map<String, Evidence> found) {
        String kind = truth.path("kind").asString("");
        truth.get("fields").properties().forEach(field -> {
            String name = field.getKey();
            Evidence evidence = found.get("/" + camel(name));
            String type = truth.path("types").path(name).asString("string");
            for (String key : List.of(kind + " " + way, kind + " " + way + " " + name)) {
                counts.computeIfAbsent(key, k -> new FieldCount())
                        .add(
                                type,
                                field.getValue().asString(""),
                                truth.path("boxes").path(name),
                                evidence);
            }
        });
    }

    /** Truths name fields {@code net_amount}, records {@code netAmount}. */
    private static String camel(String name) {
        StringBuilder made = new StringBuilder();
        boolean upper = false;
        for (char c : name.toCharArray()) {
            if (c != '_') {
                made.append(upper ? Character.toUpperCase(c) : c);
            }
            upper = c == '_';
        }
        return made.toString();
    }
}
