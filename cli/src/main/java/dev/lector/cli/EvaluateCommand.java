package dev.lector.cli;

import dev.lector.Lector;
import dev.lector.error.CallerException;
import dev.lector.evaluation.CorpusRun;
import dev.lector.evaluation.contract.AnswerRun;
import dev.lector.pipeline.Layer;
import dev.lector.pipeline.ModelResolver;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs over a folder of documents with truths and writes predictions for a scorer. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description =
                "Extracts every document of a corpus folder, asks the questions that stand in it, and writes one prediction"
                        + " file each, for a scorer.")
final class EvaluateCommand implements Callable<Integer> {
    @Option(
            names = "--corpus",
            required = true,
            paramLabel = "DIR",
            description = "Documents, each with a JSON of its name.")
    private Path corpus = Path.of(".");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the predictions go.")
    private Path out = Path.of(".");

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
        if (!Files.isDirectory(corpus)) {
            throw new CallerException(corpus + ": is no folder");
        }
        try (Lector lector = lector()) {
            CorpusRun run =
                    new CorpusRun((file, wanted) -> lector.read(file).hide(hide).extract(wanted));
            CorpusRun.Summary summary = run.run(corpus, out);
            AnswerRun.Summary asked = new AnswerRun(file -> lector.read(file).hide(hide)).run(corpus, out);
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
            print.flush();
            return summary.failed() + asked.failed() == 0 ? ExitCode.DONE : ExitCode.DOCUMENT;
        } catch (IOException e) {
            throw new CallerException(corpus + ": cannot be read, or " + out + " written", e);
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
