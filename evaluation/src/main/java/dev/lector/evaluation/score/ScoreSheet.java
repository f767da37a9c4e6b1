package dev.lector.evaluation.score;

import java.util.List;

/**
 * The result of scoring.
 *
 * @param measures   by name
 * @param judgements one for every expected value, in the order of documents and fields
 */
public record ScoreSheet(Measures measures, List<Judgement> judgements) {
    public ScoreSheet {
        judgements = List.copyOf(judgements);
    }
}
