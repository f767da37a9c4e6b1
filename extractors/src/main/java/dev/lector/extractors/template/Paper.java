package dev.lector.extractors.template;

import dev.lector.extractors.candidate.CandidateFinder;
import dev.lector.extractors.candidate.Candidates;
import dev.lector.extractors.field.FieldScorer;
import dev.lector.extractors.field.ModelOpinion;
import dev.lector.extractors.field.SpanProposals;
import dev.lector.extractors.label.LabelBook;
import dev.lector.extractors.label.LabelFinder;
import dev.lector.extractors.label.LabelHit;
import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.text.TextMap;
import java.util.List;
import java.util.Map;

/**
 * A document as a template's rules see it.
 *
 * @param pages      its words
 * @param layout     rows and segments
 * @param hits       labels of the packs and of the template
 * @param candidates what can be a value
 * @param scorer     how well labels and values stand to each other
 */
record Paper(
        List<TextMap> pages, DocumentLayout layout, List<LabelHit> hits, Candidates candidates, FieldScorer scorer) {
    static Paper of(List<TextMap> pages, LabelBook book, SpanProposals proposals) {
        DocumentLayout layout = DocumentLayout.of(pages, book);
        List<LabelHit> hits = LabelFinder.find(layout, book);
        ModelOpinion opinion = new ModelOpinion(layout, proposals, Map.of());
        return new Paper(pages, layout, hits, CandidateFinder.find(layout), new FieldScorer(layout, hits, opinion));
    }

    int size() {
        return layout.pages().size();
    }
}
