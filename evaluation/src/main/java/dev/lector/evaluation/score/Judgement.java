package dev.lector.evaluation.score;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one expected value.
 *
 * @param document   id of the document
 * @param kind       kind of the document
 * @param what       field, line or question
 * @param name       name of the field, number of the line, or id of the question
 * @param type       how it was compared
 * @param truth      expected, as text
 * @param prediction given, as text, or null
 * @param right      whether it counts as right
 * @param confidence as the prediction states it, or -1
 * @param truthBoxes places where it is printed
 * @param box        place that the prediction gives, or null
 * @param iou        best overlap of the two, or -1 where one has none
 */
public record Judgement(
        String document,
        String kind,
        String what,
        String name,
        String type,
        String truth,
        @Nullable String prediction,
        boolean right,
        double confidence,
        List<Place> truthBoxes,
        @Nullable Place box,
        double iou) {
    public Judgement {
        truthBoxes = List.copyOf(truthBoxes);
    }

    /** Document, what and name: the same in two runs over the same truth. */
    public String key() {
        return document + " " + what + " " + name;
    }
}
