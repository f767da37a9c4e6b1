package dev.lector.cli;

import dev.lector.error.CallerException;
import dev.lector.evaluation.data.Case;
import dev.lector.evaluation.data.Dataset;
import dev.lector.evaluation.score.ScoreSheet;
import dev.lector.evaluation.score.Scorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Documents with their truths, and how predictions for them score. */
final class CorpusOptions {
    @Option(names = "--corpus", paramLabel = "DIR", description = "Documents with their truths; required.")
    private @Nullable Path corpus;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "CORPUS",
            description = "Its published format: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Dataset format = Dataset.CORPUS;

    List<Case> cases() {
        Path folder = corpus;
        if (folder == null) {
            throw new CallerException("missing --corpus DIR; 'lector evaluate --help' says more");
        }
        requireFolder(folder);
        try {
            return format.read(folder);
        } catch (IOException e) {
            throw new CallerException(folder + ": is no " + format + " data set (" + e.getMessage() + ")", e);
        }
    }

    static void requireFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CallerException(folder + ": is no folder");
        }
    }

    /** Scores of the predictions in a folder. */
    static ScoreSheet scored(List<Case> cases, Path predictions) {
        return Scorer.score(cases.stream().map(Case::truth).toList(), predictions);
    }
}
