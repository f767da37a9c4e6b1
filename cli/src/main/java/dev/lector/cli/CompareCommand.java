package dev.lector.cli;

import dev.lector.evaluation.data.Case;
import dev.lector.evaluation.score.Comparison;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Mixin
    private CorpusOptions corpus = new CorpusOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        List.of(before, after).forEach(CorpusOptions::requireFolder);
        List<Case> cases = corpus.cases();
        Comparison comparison = Comparison.of(CorpusOptions.scored(cases, before), CorpusOptions.scored(cases, after));
        PrintWriter print = spec.commandLine().getOut();
        print.print(comparison.text());
        print.flush();
        return comparison.worse().isEmpty() ? ExitCode.DONE : ExitCode.DOCUMENT;
    }
}
