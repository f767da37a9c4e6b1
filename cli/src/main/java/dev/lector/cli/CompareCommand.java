package dev.lector.cli;

import dev.lector.error.CallerException;
import dev.lector.evaluation.data.Case;
import dev.lector.evaluation.data.Dataset;
import dev.lector.evaluation.score.Comparison;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two folders of predictions. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Compares the predictions of two runs, document by document: what got better (+) and what got worse (-).",
            "Exit code 1 when something got worse."
        })
final class CompareCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "BEFORE", description = "Predictions of the first run.")
    private Path before = Path.of(".");

    @Parameters(index = "1", paramLabel = "AFTER", description = "Predictions of the second run.")
    private Path after = Path.of(".");

    @Option(names = "--corpus", required = true, paramLabel = "DIR", description = "Documents with their truths.")
    private Path corpus = Path.of(".");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "CORPUS",
            description = "Its published format: ${COMPLETION-CANDIDATES}.")
    private Dataset format = Dataset.CORPUS;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        for (Path folder : List.of(before, after)) {
            if (!Files.isDirectory(folder)) {
                throw new CallerException(folder + ": is no folder");
            }
        }
        List<Case> cases = EvaluateCommand.cases(corpus, format);
        Comparison comparison =
                Comparison.of(EvaluateCommand.scored(cases, before), EvaluateCommand.scored(cases, after));
        PrintWriter print = spec.commandLine().getOut();
        print.print(comparison.text());
        print.flush();
        return comparison.worse().isEmpty() ? ExitCode.DONE : ExitCode.DOCUMENT;
    }
}
