package dev.lector.evaluation.score;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** Levenshtein distance. */
public final class Edits {
    private Edits() {}

    /** Characters to insert, delete or change to make one text of the other. */
    public static int distance(String a, String b) {
        return LevenshteinDistance.getDefaultInstance().apply(a, b);
    }
}
