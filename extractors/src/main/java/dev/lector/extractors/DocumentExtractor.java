package dev.lector.extractors;

import dev.lector.extractors.field.SpanProposals;
import dev.lector.text.TextMap;
import java.util.List;

/** Finds the values of one kind of document among the words of its pages. Implementations are thread-safe. */
public interface DocumentExtractor {
    /**
     * Extracts from the words.
     *
     * @param pages     words of the pages that could be read, in order
     * @param proposals what a model points at; {@link SpanProposals#NONE} for none
     */
    Extracted extract(List<TextMap> pages, SpanProposals proposals);

    default Extracted extract(List<TextMap> pages) {
        return extract(pages, SpanProposals.NONE);
    }
}
