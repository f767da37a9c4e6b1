package dev.lector.pipeline;

import dev.lector.evidence.Locator.Hint;
import dev.lector.prompt.AnswerSchema;
import dev.lector.prompt.PageWindows;
import dev.lector.prompt.PromptPage;
import dev.lector.prompt.Prompts;
import dev.lector.result.Completeness;
import dev.lector.result.Evidence;
import dev.lector.result.Finding;
import dev.lector.result.Located;
import dev.lector.result.Usage;
import dev.lector.schema.RecordSchema;
import dev.lector.schema.SchemaField;
import dev.lector.schema.ValueType;
import dev.lector.session.Completion;
import dev.lector.session.PromptPlan;
import dev.lector.text.TextMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Has a writing model fill a schema: as many pages at once as its window holds, page by page where there are lists, half a page where
 * an answer was cut off. Values are merged, the best located first, and rows appended in the order of the pages. One run only.
 */
final class WrittenExtraction {
    /** Pages in one prompt at most; more dilute the small print, whatever the window holds. */
    private static final int MOST_PAGES = 8;

    /** How often a page whose answer was cut off is halved. */
    private static final int MOST_HALVINGS = 2;

    private final ModelCalls calls;
    private final RecordSchema<?> wanted;
    private final RecordSchema<JsonNode> answer;
    private final String instructions;
    private final Grounding grounding;
    private final ObjectNode value = JsonNodeFactory.instance.objectNode();
    private final Map<String, Evidence> evidence = new LinkedHashMap<>();
    private final Map<Integer, List<Evidence>> cells = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    WrittenExtraction(ModelCalls calls, RecordSchema<?> wanted, String instructions, Grounding grounding) {
        this.calls = calls;
        this.grounding = grounding;
        this.wanted = wanted;
        this.instructions = instructions;
        this.answer = RecordSchema.of(AnswerSchema.of(wanted));
    }

    /**
     * What came of it.
     *
     * @param resolution   values, proofs and findings
     * @param completeness worst end of any answer
     * @param usage        tokens and attempts
     */
    record Written(Resolution resolution, Completeness completeness, Usage usage) {
        static final Written NOTHING = new Written(
                new Resolution(JsonNodeFactory.instance.objectNode(), Map.of(), List.of()),
                Completeness.COMPLETE,
                Usage.NONE);
    }

    /**
     * Asks the model.
     *
     * @param instructions what it is told of papers of this kind, may be empty
     * @throws dev.lector.error.AuthorException if the schema has nothing that a model could be asked for
     */
    static Written run(
            ModelCalls calls, DocumentText text, RecordSchema<?> wanted, String instructions, PageViews views) {
        long start = System.nanoTime();
        WrittenExtraction run = new WrittenExtraction(calls, wanted, instructions, new Grounding(calls, views));
        run.ask(text.pages(), views);
        List<Finding> findings = new ArrayList<>(run.findings);
        findings.addAll(calls.findings());
        return new Written(
                new Resolution(run.value, run.evidence, findings),
                run.findings.isEmpty()
                        ? calls.completeness()
                        : ModelCalls.worse(calls.completeness(), Completeness.PARTIAL),
                calls.usage()
                        .plus(new Usage(
                                0, 0, 0, 0, 0, 0, Map.of("model", Duration.ofNanos(System.nanoTime() - start)))));
    }

    private void ask(List<TextMap> pages, PageViews views) {
        boolean lists = wanted.fields().stream().anyMatch(SchemaField::repeated);
        PageWindows windows = calls.windows(pages, views, lists ? 1 : MOST_PAGES, this::plan);
        while (!calls.late() && windows.hasNext()) {
            ask(windows.next(), 0);
        }
        calls.book(windows);
        for (TextMap page : pages) {
            RowCheck.of(page, cells.getOrDefault(page.page(), List.of())).ifPresent(findings::add);
        }
    }

    private PromptPlan plan(List<PromptPage> pages) {
        return Prompts.extract(pages, wanted, instructions, answer.json(), calls.options());
    }

    private void ask(List<PromptPage> window, int halved) {
        ModelCalls.Told told = calls.json(plan(window), answer);
        List<PromptPage> parts = window.size() == 1 ? window.get(0).halves() : window;
        if (told.cutOff() && parts.size() > 1 && halved < MOST_HALVINGS) {
            for (PromptPage part : parts) {
                if (!calls.late()) {
                    ask(List.of(part), halved + 1);
                }
            }
            return;
        }
        calls.book(told.completion());
        if (told.json() != null) {
            List<Leaf> leaves = Leaf.of(wanted, told.json());
            absorb(leaves, places(window, leaves, told.completion()));
        }
    }

    /** By the words; what they do not place by the model's own boxes, where its family was trained to give any. */
    private Map<String, Evidence> places(List<PromptPage> window, List<Leaf> leaves, Completion completion) {
        List<TextMap> pages = window.stream().map(PromptPage::words).toList();
        Map<String, Evidence> placed = new ValuePlaces(pages, completion, Map.of()).of(leaves);
        List<Leaf> unplaced = leaves.stream()
                .filter(leaf -> !leaf.field().repeated() && leaf.field().kind() != ValueType.BOOLEAN)
                .filter(leaf -> lost(placed.get(leaf.pointer())))
                .toList();
        boolean look = window.size() == 1 && window.get(0).picture() != null && grounding.available();
        if (look && !unplaced.isEmpty()) {
            Map<String, Hint> hints = grounding.hints(pages.get(0), unplaced);
            placed.putAll(new ValuePlaces(pages, completion, hints).of(unplaced));
        }
        return placed;
    }

    private static boolean lost(@Nullable Evidence proof) {
        return proof != null && proof.located() == Located.NOT_LOCATED;
    }

    private void absorb(List<Leaf> leaves, Map<String, Evidence> placed) {
        Map<String, Integer> rows = new HashMap<>();
        for (Leaf leaf : leaves) {
            Evidence place = placed.get(leaf.pointer());
            if (place == null) {
                continue;
            }
            if (!leaf.field().repeated()) {
                Evidence known = evidence.get(leaf.pointer());
                if (known == null || better(place, known)) {
                    Trees.put(value, leaf.pointer(), leaf.node());
                    evidence.put(leaf.pointer(), place);
                }
                continue;
            }
            String list = Leaf.list(leaf.field());
            String pointer = list + "/" + rows.computeIfAbsent(list + "/" + leaf.row(), key -> size(list))
                    + leaf.pointer().substring((list + "/" + leaf.row()).length());
            Trees.put(value, pointer, leaf.node());
            evidence.put(pointer, place);
            cells.computeIfAbsent(place.page(), page -> new ArrayList<>()).add(place);
        }
    }

    private int size(String list) {
        return value.at(list) instanceof ArrayNode rows ? rows.size() : 0;
    }

    private static boolean better(Evidence a, Evidence b) {
        int located = a.located().compareTo(b.located());
        return located < 0 || located == 0 && a.answering() > b.answering();
    }
}
