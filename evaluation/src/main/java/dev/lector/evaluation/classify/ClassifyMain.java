package dev.lector.evaluation.classify;

import dev.lector.Lector;
import dev.lector.error.LectorException;
import dev.lector.extractors.classify.Classification;
import dev.lector.extractors.classify.Classifier;
import dev.lector.extractors.classify.LinearModel;
import dev.lector.pipeline.Layer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fits and measures classification and splitting. */
@Command(
        name = "classify",
        description = "Fits and measures the models of kinds and of seams between documents.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ClassifyMain.FitKinds.class,
            ClassifyMain.FitSeams.class,
            ClassifyMain.Measure.class,
            ClassifyMain.Corpus.class
        })
public final class ClassifyMain {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** What the corpus' kinds are called here; others have no answer that would be right. */
    private static final Map<String, String> CORPUS =
            Map.of("invoice", "invoice", "receipt", "receipt", "contract", "contract", "nda", "contract");

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ClassifyMain()).execute(arguments));
    }

    private static void write(LinearModel model, String made, Path out) throws IOException {
        JsonNode json = MAPPER.valueToTree(model);
        ((tools.jackson.databind.node.ObjectNode) json).put("made", made);
        Files.writeString(out, json.toString().replace("],", "],\n").replace("[[", "[\n[") + "\n");
    }

    /** Weights of kinds. */
    @Command(name = "fit-kinds", description = "Fits the model of kinds on papers of the train family.")
    static final class FitKinds implements Callable<Integer> {
        @Option(names = "--papers", defaultValue = "5500")
        int papers;

        @Option(names = "--out", required = true)
        Path out = Path.of("");

        @Override
        public Integer call() throws IOException {
            write(KindRun.fit(papers), "classify fit-kinds --papers " + papers, out);
            return 0;
        }
    }

    /** Weights of seams. */
    @Command(name = "fit-seams", description = "Fits the model of seams on piles of the train family.")
    static final class FitSeams implements Callable<Integer> {
        @Option(names = "--piles", defaultValue = "1500")
        int piles;

        @Option(names = "--out", required = true)
        Path out = Path.of("");

        @Override
        public Integer call() throws IOException {
            write(SeamRun.fit(piles), "classify fit-seams --piles " + piles, out);
            return 0;
        }
    }

    /** Both on the test family. */
    @Command(name = "measure", description = "Measures both models on papers and piles of the test family.")
    static final class Measure implements Callable<Integer> {
        @Option(names = "--papers", defaultValue = "1100")
        int papers;

        @Option(names = "--piles", defaultValue = "300")
        int piles;

        @Override
        public Integer call() {
            KindRun.measure(papers, System.out);
            SeamRun.measure(piles, System.out);
            return 0;
        }
    }

    /** Kinds of real documents. */
    @Command(name = "corpus", description = "Measures kinds on folders in the corpus' shape.")
    static final class Corpus implements Callable<Integer> {
        @Parameters(arity = "1..*", paramLabel = "DIR")
        List<Path> folders = List.of();

        @Option(names = "--hide", split = ",", paramLabel = "LAYER")
        Set<Layer> hide = EnumSet.noneOf(Layer.class);

        @Option(names = "--first-pages", defaultValue = "3", description = "Pages that are read of each document.")
        int pages;

        @Override
        public Integer call() throws IOException {
            KindRun.Tally kinds = new KindRun.Tally();
            KindRun.Tally others = new KindRun.Tally();
            try (Lector lector = Lector.open()) {
                for (Path folder : folders) {
                    try (Stream<Path> files = Files.list(folder)) {
                        for (Path file : files.filter(f -> f.toString().endsWith(".json"))
                                .sorted()
                                .toList()) {
                            one(lector, file, kinds, others);
                        }
                    }
                }
            }
            kinds.print("kind", System.out);
            others.print("kinds that have no template, by name of the corpus", System.out);
            return 0;
        }

        private void one(Lector lector, Path file, KindRun.Tally kinds, KindRun.Tally others) throws IOException {
            JsonNode truth = MAPPER.readTree(Files.readAllBytes(file));
            String kind = truth.path("kind").asString("");
            Path document = file.resolveSibling(truth.path("file").asString(""));
            try {
                int count = Math.max(1, Math.min(pages, truth.path("pages").asInt(1)));
                Classification seen = Classifier.bundled()
                        .classify(lector.read(document)
                                .hide(hide)
                                .pages("1-" + count)
                                .text()
                                .pages());
                String wanted = CORPUS.get(kind);
                if (wanted == null) {
                    others.add(kind, seen.kind(), seen.probability());
                } else {
                    kinds.add(wanted, seen.kind(), seen.probability());
                    if (!wanted.equals(seen.kind())) {
                        System.out.println("  " + truth.path("id").asString("") + ": " + wanted + " taken for "
                                + seen.kind() + " " + seen.ranking());
                    }
                }
            } catch (LectorException e) {
                System.out.println("  " + e.getMessage());
            }
        }
    }
}
