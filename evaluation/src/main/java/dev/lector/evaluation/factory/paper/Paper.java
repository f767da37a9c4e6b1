package dev.lector.evaluation.factory.paper;

import dev.lector.evaluation.factory.content.Fact;
import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.layout.Sheet;
import java.util.List;
import java.util.Map;

/**
 * A finished document: pages with words and their marks, and the values that the marks name.
 *
 * @param id unique for kind, family and seed
 */
public record Paper(
        String id, String kind, Family family, String language, long seed, List<Sheet> pages, Map<String, Fact> facts) {
    public Paper {
        pages = List.copyOf(pages);
        facts = Map.copyOf(facts);
    }
}
