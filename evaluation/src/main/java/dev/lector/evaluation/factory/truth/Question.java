package dev.lector.evaluation.factory.truth;

import java.util.List;

/**
 * A question to a page with its answer.
 *
 * @param field  what is asked for, or empty
 * @param places places that are right; empty when the page does not say
 * @param choice yes or no for a question of that kind, else empty
 */
public record Question(String text, String task, String type, String field, List<List<Span>> places, String choice) {
    public Question {
        places = List.copyOf(places);
    }
}
