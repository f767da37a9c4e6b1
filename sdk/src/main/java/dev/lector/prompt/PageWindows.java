package dev.lector.prompt;

import dev.lector.session.PromptPlan;
import dev.lector.session.VisionModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Groups pages so that each group's prompt and answer fit the model's window, counting image tokens before any call. A page that does
 * not fit alone is halved by its lines; a few lines that still do not fit go without their picture. One thread at a time.
 */
public final class PageWindows implements Iterator<List<PromptPage>> {
    private final VisionModel model;
    private final Function<List<PromptPage>, PromptPlan> task;
    private final int most;
    private final Iterator<PromptPage> source;
    private final Deque<PromptPage> waiting = new ArrayDeque<>();
    private final List<Integer> leftOut = new ArrayList<>();
    private @Nullable List<PromptPage> next;

    /**
     * Plans windows over pages.
     *
     * @param pages drawn one by one, when their window is made
     * @param most  pages in a window at most
     * @param task  writes the prompt over some pages
     */
    public PageWindows(
            VisionModel model, Iterator<PromptPage> pages, int most, Function<List<PromptPage>, PromptPlan> task) {
        this.model = model;
        this.source = pages;
        this.most = most;
        this.task = task;
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = window();
        }
        return next != null;
    }

    @Override
    public List<PromptPage> next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("no pages left");
        }
        List<PromptPage> window = next;
        next = null;
        return window;
    }

    /** Pages of which something fits no window, so far. */
    public List<Integer> leftOut() {
        return List.copyOf(leftOut);
    }

    private @Nullable List<PromptPage> window() {
        List<PromptPage> window = new ArrayList<>();
        for (PromptPage page = draw(); page != null; page = draw()) {
            List<PromptPage> more = new ArrayList<>(window);
            more.add(page);
            if (fits(more)) {
                window = more;
                if (window.size() == most) {
                    return window;
                }
            } else if (!window.isEmpty()) {
                waiting.addFirst(page);
                return window;
            } else {
                shrink(page);
            }
        }
        return window.isEmpty() ? null : window;
    }

    private void shrink(PromptPage page) {
        List<PromptPage> halves = page.halves();
        if (page.picture() != null && !fits(List.of(page.withoutWords()))) {
            waiting.addFirst(page.withoutPicture());
        } else if (halves.size() == 2) {
            waiting.addFirst(halves.get(1));
            waiting.addFirst(halves.get(0));
        } else if (page.picture() != null) {
            waiting.addFirst(page.withoutPicture());
        } else if (!leftOut.contains(page.number())) {
            leftOut.add(page.number());
        }
    }

    private @Nullable PromptPage draw() {
        PromptPage first = waiting.poll();
        return first != null ? first : source.hasNext() ? source.next() : null;
    }

    private boolean fits(List<PromptPage> pages) {
        PromptPlan plan = task.apply(pages);
        return plan.views() <= model.capabilities().images()
                && (long) model.promptTokens(plan) + plan.options().maxTokens()
                        <= model.capabilities().contextTokens();
    }
}
