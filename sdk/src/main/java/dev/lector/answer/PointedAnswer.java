package dev.lector.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer that points at words.
 *
 * @param spans       the words, in reading order; empty when the page does not say or when a choice answers
 * @param choice      the choice that answers, or null
 * @param probability probability of this answer among all that the page allows, 0 to 1
 */
public record PointedAnswer(List<WordSpan> spans, @Nullable String choice, double probability) {
    public PointedAnswer {
        spans = List.copyOf(spans);
    }

    /** Whether the page says nothing about the question. */
    public boolean none() {
        return spans.isEmpty() && choice == null;
    }
}
