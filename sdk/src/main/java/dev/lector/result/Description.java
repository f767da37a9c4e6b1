package dev.lector.result;

import dev.lector.geometry.Box;
import java.util.List;

/**
 * What a model says that a page, or a part of it, shows. Free text of a model: nothing ties it to the words of the page.
 *
 * @param text         a few sentences
 * @param page         1-based page
 * @param boxes        the part that was shown; empty for the whole page
 * @param findings     what a person should know
 * @param completeness how the answer ended
 * @param usage        what it cost
 */
public record Description(
        String text, int page, List<Box> boxes, List<Finding> findings, Completeness completeness, Usage usage) {
    public Description {
        boxes = List.copyOf(boxes);
        findings = List.copyOf(findings);
        if (page < 1) {
            throw new IllegalArgumentException("pages count from 1, was " + page);
        }
    }
}
