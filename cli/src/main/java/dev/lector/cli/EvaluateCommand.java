package dev.lector.cli;

import dev.lector.Lector;
import dev.lector.error.CallerException;
import dev.lector.error.LectorException;
import dev.lector.evaluation.CorpusRun;
import dev.lector.evaluation.contract.AnswerRun;
import dev.lector.evaluation.data.Case;
import dev.lector.evaluation.score.JsonLines;
import dev.lector.evaluation.score.ScoreReport;
import dev.lector.evaluation.score.ScoreSheet;
import dev.lector.pipeline.Layer;
import dev.lector.pipeline.ModelResolver;
import dev.lector.report.ReportPage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs over a folder of documents with truths and writes predictions for a scorer. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Extracts every document of a corpus folder, asks the questions that stand in it, writes one prediction file each,",
            "and prints scores: measure, right, asked, rate."
        },
        subcommands = CompareCommand.class)
final class EvaluateCommand implements Callable<Integer> {
    @Mixin
    private CorpusOptions corpus = new CorpusOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the predictions go, and scores.jsonl; required.")
    private @Nullable Path out;

    @Option(names = "--report", paramLabel = "FILE", description = "Writes an HTML page with pictures of the misses.")
    private @Nullable Path report;

    @Option(
            names = "--hide",
            split = ",",
            paramLabel = "LAYER",
            description = "Sources not to look at: ${COMPLETION-CANDIDATES}. All three leave pixels only.")
    private Set<Layer> hide = EnumSet.noneOf(Layer.class);

    /** Who decides which words are which field. */
    enum By {
        /** Labels, layout, arithmetic and the model's proposals: what the library does. */
        BOTH,
        /** Labels, layout and arithmetic alone. */
        RULES,
        /** The answering model alone. */
        MODEL
    }

    @Option(
            names = "--by",
            paramLabel = "WHO",
            defaultValue = "BOTH",
            description = "Who decides: both (as the library does), rules or model alone. Default: ${DEFAULT-VALUE}.")
    private By by = By.BOTH;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Case> cases = corpus.cases();
        Path to = out;
        if (to == null) {
            throw new CallerException("missing --out DIR; 'lector evaluate --help' says more");
        }
        try (Lector lector = lector()) {
            CorpusRun run =
                    new CorpusRun((file, wanted) -> lector.read(file).hide(hide).extract(wanted));
            CorpusRun.Summary summary = run.run(cases, to);
            AnswerRun.Summary asked = new AnswerRun(file -> lector.read(file).hide(hide)).run(cases, to);
            PrintWriter print = spec.commandLine().getOut();
            print.printf(
                    Locale.ROOT,
                    "%d documents answered, %d failed, %d of kinds without fields; %.0f ms a document%n",
                    summary.answered(),
                    summary.failed(),
                    summary.skipped(),
                    summary.millis() / Math.max(1, summary.answered()));
            print.printf(
                    Locale.ROOT,
                    "%d questions put to %d documents, %d failed%n",
                    asked.questions(),
                    asked.documents(),
                    asked.failed());
            ScoreSheet sheet = CorpusOptions.scored(cases, to);
            print.print(sheet.measures().table());
            print.flush();
            JsonLines.write(sheet, to.resolve("scores.jsonl"));
            write(sheet, cases, lector);
            return summary.failed() + asked.failed() == 0 ? ExitCode.DONE : ExitCode.DOCUMENT;
        } catch (IOException e) {
            throw new CallerException(to + ": predictions cannot be written", e);
        }
    }

    private void write(ScoreSheet sheet, List<Case> cases, Lector lector) throws IOException {
        Path file = report;
        if (file != null) {
            String title = "Evaluation of " + cases.size() + " documents" + (hide.isEmpty() ? "" : ", without " + hide);
            Files.writeString(file, ScoreReport.html(title, sheet, id -> pictures(cases, id, lector)));
        }
    }

    private static List<ReportPage> pictures(List<Case> cases, String id, Lector lector) {
        Path file = cases.stream()
                .filter(one -> one.id().equals(id))
                .map(Case::file)
                .findFirst()
                .orElse(null);
        try {
            return file == null ? List.of() : lector.read(file).pictures();
        } catch (LectorException e) {
            return List.of(); // listed without pictures
        }
    }

    private Lector lector() {
        return switch (by) {
            case BOTH -> Lector.open();
            case RULES -> Lector.builder().withoutAnswerer().open();
            case MODEL -> Lector.builder().resolver(new ModelResolver()).open();
        };
    }
}
