package dev.lector.pipeline;

import dev.lector.answer.PageAnswerer;
import dev.lector.answer.PageTask;
import dev.lector.answer.PointedAnswer;
import dev.lector.answer.WordSpan;
import dev.lector.limits.Budget;
import dev.lector.result.Usage;
import dev.lector.session.SessionUsage;
import dev.lector.text.TextMap;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answering model over the pages of one document; takes a page in when it is first asked about. One thread at a time. */
final class ModelProposals implements Proposals, AutoCloseable {
    /** Pages held taken in at once; more are closed, oldest question first, because each holds native memory. */
    private static final int OPEN_PAGES = 8;

    private final PageAnswerer model;
    private final List<TextMap> pages;
    private final Budget budget;
    private SessionUsage closed = SessionUsage.NONE;
    private SessionUsage told = SessionUsage.NONE;
    private final Map<Integer, PageAnswerer.Conversation> open = new LinkedHashMap<>(16, 0.75f, true);

    ModelProposals(PageAnswerer model, List<TextMap> pages, Budget budget) {
        this.model = model;
        this.pages = pages;
        this.budget = budget;
    }

    @Override
    public List<PointedAnswer> ask(int page, PageTask task) {
        TextMap map = pages.get(page);
        if (map.words().isEmpty()) {
            return List.of(new PointedAnswer(List.of(), null, 1));
        }
        return conversation(page, map).ask(task, budget);
    }

    @Override
    public List<PointedAnswer> ask(int page, List<WordSpan> words, PageTask task) {
        Excerpt excerpt = new Excerpt(pages.get(page), words);
        if (excerpt.words().words().size() == pages.get(page).words().size()) {
            return ask(page, task);
        }
        try (PageAnswerer.Conversation talk = model.open(excerpt.words(), budget)) {
            List<PointedAnswer> answers = talk.ask(task, budget);
            closed = closed.plus(talk.usage());
            return answers.stream()
                    .map(a -> new PointedAnswer(excerpt.inPage(a.spans()), a.choice(), a.probability()))
                    .toList();
        }
    }

    private PageAnswerer.Conversation conversation(int page, TextMap map) {
        PageAnswerer.Conversation known = open.get(page);
        if (known != null) {
            return known;
        }
        if (open.size() >= OPEN_PAGES) {
            PageAnswerer.Conversation oldest =
                    open.remove(open.keySet().iterator().next());
            closed = closed.plus(oldest.usage());
            oldest.close();
        }
        PageAnswerer.Conversation fresh = model.open(map, budget);
        open.put(page, fresh);
        return fresh;
    }

    @Override
    public Usage spent() {
        SessionUsage all =
                open.values().stream().map(PageAnswerer.Conversation::usage).reduce(closed, SessionUsage::plus);
        SessionUsage before = told;
        told = all;
        return new Usage(
                0,
                0,
                all.promptTokens() - before.promptTokens(),
                all.imageTokens() - before.imageTokens(),
                all.outputTokens() - before.outputTokens(),
                0,
                Map.of(
                        "model.prefill", Duration.ofNanos(all.prefillNanos() - before.prefillNanos()),
                        "model.decode", Duration.ofNanos(all.decodeNanos() - before.decodeNanos())));
    }

    @Override
    public void close() {
        open.values().forEach(PageAnswerer.Conversation::close);
        open.clear();
    }
}
