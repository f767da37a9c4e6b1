package dev.lector.result;

import dev.lector.geometry.Box;
import java.util.List;

/**
 * A place in a document.
 *
 * @param page  1-based page number
 * @param boxes boxes around the printed words, one a line, in reading order; never empty
 * @param text  the printed words
 * @param score how well it fits what was asked, 0 to 1
 */
public record Region(int page, List<Box> boxes, String text, double score) {
    public Region {
        boxes = List.copyOf(boxes);
        if (page < 1 || boxes.isEmpty()) {
            throw new IllegalArgumentException("a region needs a page (was " + page + ") and at least one box");
        }
    }
}
