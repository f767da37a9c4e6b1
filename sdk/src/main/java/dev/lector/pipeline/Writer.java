package dev.lector.pipeline;

import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import dev.lector.result.Answer;
import dev.lector.result.Description;
import dev.lector.result.Region;
import dev.lector.schema.RecordSchema;
import dev.lector.session.VisionModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model that looks at pages and writes does for a document: answers in sentences that quotes prove, finds places, describes, and
 * fills schemas beside the rules. Thread-safe as far as the model is; the model stays the caller's.
 */
public final class Writer {
    private final VisionModel model;
    private final Limits limits;

    public Writer(VisionModel model, Limits limits) {
        this.model = model;
        this.limits = limits;
    }

    /** Answers questions, each for itself. */
    public List<Answer> ask(DocumentText text, List<String> questions, PageViews views, Budget budget) {
        return questions.stream()
                .map(question -> new WrittenAnswers(calls(text, budget), text, views).ask(question))
                .toList();
    }

    /** Finds where a phrase or a thing stands, best first; what is printed word for word needs no model. */
    public List<Region> locate(DocumentText text, String phrase, PageViews views, Budget budget) {
        List<Region> printed = Phrases.find(text.pages(), phrase);
        return printed.isEmpty() ? places(text, views, budget).locate(phrase) : printed;
    }

    /** Finds pages that fit a description, or the rows of them that do, best first. */
    public List<Region> find(DocumentText text, String description, PageViews views, Budget budget) {
        return places(text, views, budget).find(description);
    }

    /** {@link #find} without a model, by the words that pages share with the description. */
    public static List<Region> findByWords(DocumentText text, String description) {
        return new PageRank(text.pages(), description).found();
    }

    /**
     * Says what a page, or a part of it, shows.
     *
     * @param part a part of that page, or null for all of it
     */
    public Description describe(DocumentText text, int page, @Nullable Region part, PageViews views, Budget budget) {
        return places(text, views, budget).describe(page, part);
    }

    WrittenExtraction.Written extract(
            DocumentText text, RecordSchema<?> schema, String instructions, PageViews views, Budget budget) {
        return WrittenExtraction.run(calls(text, budget), text, schema, instructions, views);
    }

    private WrittenPlaces places(DocumentText text, PageViews views, Budget budget) {
        return new WrittenPlaces(calls(text, budget), text, views);
    }

    private ModelCalls calls(DocumentText text, Budget budget) {
        return new ModelCalls(model, limits, budget, text.name());
    }
}
