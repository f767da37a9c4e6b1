package dev.lector.extractors.template;

import dev.lector.extractors.layout.Folding;
import java.util.List;

/**
 * Which documents a template is for.
 *
 * @param keywords all of them must be printed; none for a template of a whole kind
 * @param exclude  none of them may be
 * @param priority the highest wins; among equals the one with more keywords
 */
public record Match(List<String> keywords, List<String> exclude, int priority) {
    public Match {
        keywords = List.copyOf(keywords);
        exclude = List.copyOf(exclude);
    }

    /**
     * Whether a document fits.
     *
     * @param folded its words, folded by {@link Folding#key} and joined without blanks
     */
    boolean fits(String folded) {
        return keywords.stream().allMatch(word -> folded.contains(Folding.key(word)))
                && exclude.stream().noneMatch(word -> folded.contains(Folding.key(word)));
    }
}
