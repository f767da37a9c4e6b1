package dev.lector.extractors.field;

import dev.lector.extractors.candidate.Candidate;
import java.util.List;

/**
 * A candidate for a field.
 *
 * @param candidate the words
 * @param score     how well they fit the field; about 1 for a good label right beside a value of the right type
 * @param why       reasons in people's words, without document text
 */
public record Scored(Candidate candidate, double score, List<String> why) {
    public Scored {
        why = List.copyOf(why);
    }

    Scored plus(double more, String reason) {
        List<String> reasons = new java.util.ArrayList<>(why);
        reasons.add(reason);
        return new Scored(candidate, score + more, reasons);
    }
}
