package dev.lector.evaluation.confidence;

import dev.lector.answer.PageAnswerer;
import dev.lector.answer.PageTask;
import dev.lector.answer.PointedAnswer;
import dev.lector.extractors.field.SpanProposals;
import dev.lector.limits.Budget;
import dev.lector.text.TextMap;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the answering model says of a paper's pages. Each page is taken in once, and what it was asked is remembered after it is let go;
 * what it was not asked by then has no answer.
 */
final class RememberedModel implements SpanProposals, AutoCloseable {
    private final PageAnswerer model;
    private final List<TextMap> pages;
    private final Budget budget = Budget.of("fit", Duration.ofMinutes(5));
    private final Map<Integer, PageAnswerer.Conversation> open = new HashMap<>();
    private final Map<List<Object>, List<PointedAnswer>> said = new HashMap<>();
    private boolean closed;

    RememberedModel(PageAnswerer model, List<TextMap> pages) {
        this.model = model;
        this.pages = pages;
    }

    @Override
    public List<PointedAnswer> ask(int page, PageTask task) {
        List<Object> key = List.of(page, task);
        if (!closed && !pages.get(page).words().isEmpty() && !said.containsKey(key)) {
            said.put(
                    key,
                    open.computeIfAbsent(page, p -> model.open(pages.get(p), budget))
                            .ask(task, budget));
        }
        return said.getOrDefault(key, List.of());
    }

    @Override
    public void close() {
        open.values().forEach(PageAnswerer.Conversation::close);
        open.clear();
        closed = true;
    }
}
