package dev.lector.pipeline;

import dev.lector.evidence.Confidence;
import dev.lector.evidence.Locator;
import dev.lector.evidence.Locator.Hint;
import dev.lector.geometry.Box;
import dev.lector.prompt.Answers;
import dev.lector.prompt.PageWindows;
import dev.lector.prompt.PromptPage;
import dev.lector.prompt.Prompts;
import dev.lector.result.Answer;
import dev.lector.result.Completeness;
import dev.lector.result.Evidence;
import dev.lector.result.Finding;
import dev.lector.result.Finding.Severity;
import dev.lector.result.Located;
import dev.lector.result.Origin;
import dev.lector.schema.RecordSchema;
import dev.lector.schema.ValueType;
import dev.lector.text.TextMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Questions to a model that writes: it answers in sentences and gives the printed words that prove each of them; a sentence whose words
 * stand nowhere on its pages is left out, and that is a finding. What a picture shows and no words say, such as a stamp, is kept with the page
 * as its place, low confidence and a finding. Of a long document the pages that match the question best are shown.
 */
final class WrittenAnswers {
    /** Pages shown of a document that has more. */
    private static final int MOST_PAGES = 8;

    /** Probabilities of an answer whose model tells none; set by hand, not measured. */
    private static final double PROVEN = 0.85;

    private static final double FUZZY = 0.6;
    private static final double SEEN = 0.4;
    private static final double ABSENT_EVERYWHERE = 0.8;
    private static final double ABSENT_WHERE_LOOKED = 0.6;

    private static final RecordSchema<JsonNode> QUOTED = RecordSchema.of(Answers.QUOTED);

    private final ModelCalls calls;
    private final DocumentText text;
    private final PageViews views;

    WrittenAnswers(ModelCalls calls, DocumentText text, PageViews views) {
        this.calls = calls;
        this.text = text;
        this.views = views;
    }

    /** What a window of pages gave: the sentences that are proven, with their proofs. */
    private record Proven(String answer, List<Evidence> proofs, int unproven) {
        double confidence() {
            double weakest =
                    proofs.stream().mapToDouble(Evidence::answering).min().orElse(0);
            return unproven == 0 ? weakest : weakest / 2;
        }
    }

    Answer ask(String question) {
        List<TextMap> shown = new PageRank(text.pages(), question).best(MOST_PAGES);
        PageWindows windows = calls.windows(
                shown, views, MOST_PAGES, pages -> Prompts.ask(pages, question, Answers.QUOTED, calls.options()));
        Proven best = null;
        int unproven = 0;
        boolean told = false;
        while (!calls.late() && windows.hasNext() && (best == null || best.unproven > 0)) {
            List<PromptPage> window = windows.next();
            ModelCalls.Told answer = calls.json(Prompts.ask(window, question, Answers.QUOTED, calls.options()), QUOTED);
            calls.book(answer.completion());
            told |= answer.json() != null;
            Proven proven = answer.json() == null ? null : proven(answer.json(), window);
            unproven += proven == null ? 0 : proven.unproven;
            if (proven != null
                    && !proven.proofs.isEmpty()
                    && (best == null || proven.confidence() > best.confidence())) {
                best = proven;
            }
        }
        calls.book(windows);
        return answer(question, best, unproven, told, shown.size());
    }

    private Answer answer(String question, @Nullable Proven best, int unproven, boolean told, int shown) {
        List<Finding> findings = new ArrayList<>(text.findings());
        findings.addAll(calls.findings());
        if (unproven > 0) {
            findings.add(Finding.of(
                    "answer.unproven",
                    Severity.WARNING,
                    "",
                    unproven
                            + " sentences of the model are left out, because the words that were to prove them stand nowhere"
                            + " on the pages"));
        }
        if (best != null && best.proofs.stream().anyMatch(proof -> proof.located() == Located.MODEL_ONLY)) {
            findings.add(Finding.of(
                    "answer.seen",
                    Severity.INFO,
                    "",
                    "the answer rests on what the model sees in a picture; no words prove it"));
        }
        boolean everywhere = text.complete() && shown == text.pages().size();
        double absent = !told || unproven > 0 ? 0 : everywhere ? ABSENT_EVERYWHERE : ABSENT_WHERE_LOOKED;
        return new Answer(
                question,
                best == null ? null : best.answer,
                best == null ? List.of() : best.proofs,
                best == null ? absent : best.confidence(),
                findings,
                ModelCalls.worse(
                        calls.completeness(), told && text.complete() ? Completeness.COMPLETE : Completeness.PARTIAL),
                text.usage().plus(calls.usage()));
    }

    private static Proven proven(JsonNode answer, List<PromptPage> window) {
        StringJoiner sentences = new StringJoiner(" ");
        List<Evidence> proofs = new ArrayList<>();
        int unproven = 0;
        if (answer.path("answered").asBoolean(false)) {
            for (JsonNode sentence : answer.path("sentences")) {
                String said = sentence.path("text").asString("").strip();
                List<Evidence> found = new ArrayList<>();
                for (JsonNode quote : sentence.path("quotes")) {
                    Evidence proof = proof(said, quote, window);
                    if (proof.located() != Located.NOT_LOCATED) {
                        found.add(proof);
                    }
                }
                Evidence seen = found.isEmpty() ? seen(said, sentence, window) : null;
                if (seen != null) {
                    found.add(seen);
                }
                if (found.isEmpty()) {
                    unproven++;
                } else {
                    sentences.add(said);
                    proofs.addAll(found);
                }
            }
        }
        return new Proven(sentences.toString(), proofs, unproven);
    }

    /** The page whose picture shows it, if the model was shown that picture and gives no words at all. */
    private static @Nullable Evidence seen(String said, JsonNode sentence, List<PromptPage> window) {
        int number = sentence.path("seen").asInt(0);
        return window.stream()
                .filter(page -> page.number() == number && page.picture() != null)
                .filter(page -> sentence.path("quotes").isEmpty())
                .findFirst()
                .map(page -> new Evidence(
                        "",
                        said,
                        number,
                        List.of(new Box(0, 0, 1, 1, page.words().size())),
                        Origin.MODEL,
                        Located.MODEL_ONLY,
                        1,
                        SEEN,
                        Confidence.band(1, SEEN),
                        List.of("the model sees it in the picture of this page; no words prove it")))
                .orElse(null);
    }

    /** Where a quote stands: on the page that the model names, else on any that it was shown. */
    private static Evidence proof(String sentence, JsonNode quote, List<PromptPage> window) {
        String words = quote.path("words").asString("").replace(" | ", " ");
        int page = quote.path("page").asInt(0);
        List<TextMap> pages = window.stream()
                .map(PromptPage::words)
                .sorted(Comparator.comparing((TextMap map) -> map.page() != page))
                .toList();
        Evidence found = Locator.locate(words, ValueType.STRING, pages, Hint.NONE, 1);
        double answering = found.located() == Located.FUZZY ? FUZZY : PROVEN;
        return new Evidence(
                found.text(),
                sentence,
                found.page(),
                found.boxes(),
                found.origin(),
                found.located(),
                found.reading(),
                answering,
                Confidence.band(found.reading(), answering),
                List.of("the model quotes these words for its sentence"));
    }
}
