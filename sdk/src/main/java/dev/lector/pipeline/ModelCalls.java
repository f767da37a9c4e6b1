package dev.lector.pipeline;

import dev.lector.answer.RepairLoop;
import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import dev.lector.prompt.PageWindows;
import dev.lector.prompt.PromptPage;
import dev.lector.result.Completeness;
import dev.lector.result.Finding;
import dev.lector.result.Finding.Severity;
import dev.lector.result.Usage;
import dev.lector.schema.RecordSchema;
import dev.lector.session.Completion;
import dev.lector.session.GenerationOptions;
import dev.lector.session.PromptPart;
import dev.lector.session.PromptPlan;
import dev.lector.session.SessionUsage;
import dev.lector.session.StopReason;
import dev.lector.session.TokenListener;
import dev.lector.session.VisionModel;
import dev.lector.text.TextMap;
import dev.lector.vision.PageView;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The calls to a writing model in one run: keeps its window, sends bad answers back, and books what each call cost and how it ended. */
final class ModelCalls {
    private static final int LEAST_ANSWER = 32;

    private final VisionModel model;
    private final Limits limits;
    private final Budget budget;
    private final String document;
    private final List<Finding> findings = new ArrayList<>();
    private Completeness worst = Completeness.COMPLETE;
    private SessionUsage spent = SessionUsage.NONE;
    private int attempts;
    private int tiles;
    private boolean late;

    ModelCalls(VisionModel model, Limits limits, Budget budget, String document) {
        this.model = model;
        this.limits = limits;
        this.budget = budget;
        this.document = document;
    }

    /**
     * An answer as JSON.
     *
     * @param json       what could be read of it, or null
     * @param valid      whether it fits the schema that was asked for
     * @param completion the last words of the model
     */
    record Told(@Nullable JsonNode json, boolean valid, Completion completion) {
        boolean cutOff() {
            return completion.stop() == StopReason.MAX_TOKENS;
        }
    }

    VisionModel model() {
        return model;
    }

    /** The most probable tokens, and room for an answer that leaves two thirds of the window to the pages. */
    GenerationOptions options() {
        int room = Math.max(LEAST_ANSWER, model.capabilities().contextTokens() / 3);
        return GenerationOptions.greedy(Math.min(limits.answerTokens(), room));
    }

    /** Groups of pages that fit the model's window under this task. */
    PageWindows windows(List<TextMap> pages, PageViews views, int most, Function<List<PromptPage>, PromptPlan> task) {
        Iterator<PromptPage> shown =
                pages.stream().map(page -> show(page, views)).iterator();
        return new PageWindows(model, shown, most, task);
    }

    PromptPage show(TextMap page, PageViews views) {
        PageView view = model.capabilities().images() > 0 ? views.of(page) : null;
        return PromptPage.of(page, view == null ? null : view.image());
    }

    /** Whether the time ran out in the middle; nothing more should be asked then. */
    boolean late() {
        return late;
    }

    /** Asks once. */
    Completion say(PromptPlan plan) {
        budget.check(document);
        Completion completion = model.complete(plan, TokenListener.NONE, budget);
        attempts++;
        spent = spent.plus(completion.usage());
        tiles += plan.views();
        if (completion.stop() == StopReason.CANCELLED) {
            budget.check(document);
        }
        return completion;
    }

    /** Asks for JSON, and again where the answer does not fit. */
    Told json(PromptPlan plan, RecordSchema<JsonNode> schema) {
        List<Completion> heard = new ArrayList<>();
        RepairLoop.Outcome<JsonNode> outcome = new RepairLoop<>(schema, limits).run(complaint -> {
            Completion completion = say(complaint == null ? plan : repaired(plan, complaint));
            heard.add(completion);
            return new RepairLoop.Reply(completion.text(), completion.whole());
        });
        Completion last = heard.get(heard.size() - 1);
        if (!outcome.valid() && last.whole()) {
            note(
                    "model.answer",
                    Severity.WARNING,
                    "after " + outcome.attempts() + " attempts the answer of " + model.name() + " has "
                            + outcome.bound().violations().size() + " violations of its schema");
        }
        return new Told(outcome.json(), outcome.valid(), last);
    }

    private PromptPlan repaired(PromptPlan plan, String complaint) {
        PromptPlan longer = plan.with(new PromptPart.Quoted("\n" + complaint));
        boolean fits = (long) model.promptTokens(longer) + plan.options().maxTokens()
                <= model.capabilities().contextTokens();
        return fits
                ? longer
                : plan.with(new PromptPart.Instruction("\nThe last answer did not fit the JSON Schema. Answer with JSON"
                        + " that fits it and nothing else."));
    }

    /** Books an answer that did not come to its end and will not be asked for again. */
    void book(Completion completion) {
        switch (completion.stop()) {
            case MAX_TOKENS -> cut(Completeness.TRUNCATED, "model.truncated", "used up its tokens before its end");
            case LOOP -> cut(Completeness.LOOPED, "model.looped", "repeated itself and was stopped");
            case DEADLINE -> {
                late = true;
                cut(Completeness.PARTIAL, "model.deadline", "was not done when the time was over");
            }
            case CONSTRAINT_DEAD_END ->
                cut(Completeness.PARTIAL, "model.stuck", "had no token left that its schema allows");
            case REFUSED -> cut(Completeness.PARTIAL, "model.refused", "was ended by a filter of its server");
            case END, CANCELLED -> {}
        }
    }

    /** Books pages of which something was not shown to the model. */
    void book(PageWindows windows) {
        for (int page : windows.leftOut()) {
            worst = worse(worst, Completeness.PARTIAL);
            findings.add(Finding.onPage(
                    "model.window",
                    Severity.WARNING,
                    page,
                    "a part of the page does not fit the window of " + model.name()));
        }
    }

    private void cut(Completeness how, String code, String what) {
        worst = worse(worst, how);
        note(code, Severity.WARNING, "an answer of " + model.name() + " " + what + "; what was complete is kept");
    }

    private void note(String code, Severity severity, String message) {
        Finding finding = Finding.of(code, severity, "", message);
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    List<Finding> findings() {
        return findings;
    }

    Completeness completeness() {
        return worst;
    }

    static Completeness worse(Completeness a, Completeness b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    Usage usage() {
        return new Usage(0, tiles, spent.promptTokens(), spent.imageTokens(), spent.outputTokens(), attempts, Map.of());
    }
}
