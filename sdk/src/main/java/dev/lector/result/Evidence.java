package dev.lector.result;

import dev.lector.geometry.Box;
import java.util.List;

/**
 * What proves a value.
 *
 * @param text       the printed words; empty when not located
 * @param value      the value they stand for, normalised, as text
 * @param page       1-based page; 0 when not located
 * @param boxes      boxes around the printed words, one a line; empty when not located
 * @param origin     where the value comes from
 * @param located    how it was found on the page
 * @param reading    probability that the words were read right, 0 to 1
 * @param answering  probability that these words are what was asked for, 0 to 1
 * @param band       both in one word
 * @param why        short reasons in people's language, for the report; no document text
 */
public record Evidence(
        String text,
        String value,
        int page,
        List<Box> boxes,
        Origin origin,
        Located located,
        double reading,
        double answering,
        Band band,
        List<String> why) {
    public Evidence {
        boxes = List.copyOf(boxes);
        why = List.copyOf(why);
        boolean placed = page >= 1 && !boxes.isEmpty();
        if (placed == (located == Located.NOT_LOCATED)) {
            throw new IllegalArgumentException(
                    located + " does not go with page " + page + " and " + boxes.size() + " boxes");
        }
        if (!(reading >= 0 && reading <= 1 && answering >= 0 && answering <= 1)) {
            throw new IllegalArgumentException("confidences must be in [0, 1]: " + reading + ", " + answering);
        }
    }
}
