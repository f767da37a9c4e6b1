package dev.lector.pipeline;

import dev.lector.evidence.Locator.Hint;
import dev.lector.evidence.ModelBoxes;
import dev.lector.evidence.ModelBoxes.Convention;
import dev.lector.geometry.Box;
import dev.lector.prompt.PromptPage;
import dev.lector.prompt.Prompts;
import dev.lector.session.BoxConvention;
import dev.lector.session.Completion;
import dev.lector.session.ModelFamily;
import dev.lector.text.TextMap;
import dev.lector.vision.PageView;
import dev.lector.vision.TilePlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * A model's own boxes, asked only of families that were trained to give them, and always beside the words: coordinates are what large models
 * are worst at. One run only.
 */
final class Grounding {
    private final ModelCalls calls;
    private final PageViews views;

    Grounding(ModelCalls calls, PageViews views) {
        this.calls = calls;
        this.views = views;
    }

    /** A box on a page, and what the model says stands there. */
    record Labelled(String label, Box box) {}

    boolean available() {
        return calls.model().family() != null
                && calls.model().capabilities().images() > 0
                && calls.model().capabilities().boxes() == BoxConvention.RESIZED_PIXELS;
    }

    /** Where a model sees something on a page; boxes beyond the picture are left out. */
    List<Labelled> boxes(TextMap page, String thing) {
        PageView view = calls.late() ? null : views.of(page);
        ModelFamily family = calls.model().family();
        if (view == null || family == null) {
            return List.of();
        }
        PromptPage shown = PromptPage.of(page, view.image()).withoutWords();
        Completion said = calls.say(Prompts.ground(shown, thing, calls.options()));
        TilePlan seen =
                family.plan(view.image().getWidth(), view.image().getHeight()).tiles();
        return ModelBoxes.parse(said.text(), Convention.QWEN25_PIXELS, seen.width(), seen.height(), page.size())
                .stream()
                .filter(box -> !box.suspicious())
                .map(box -> new Labelled(box.label(), onPage(box.box(), view)))
                .toList();
    }

    /** Hints for values that the words of a page do not place, by pointer; one call for all of them. */
    Map<String, Hint> hints(TextMap page, List<Leaf> unplaced) {
        StringJoiner thing = new StringJoiner("\n");
        unplaced.forEach(leaf -> thing.add(leaf.printed()));
        Map<String, Hint> hints = new LinkedHashMap<>();
        List<Labelled> boxes = new ArrayList<>(boxes(page, thing.toString()));
        for (Leaf leaf : unplaced) {
            boxes.stream()
                    .filter(box -> Keys.of(box.label).equals(Keys.of(leaf.printed())))
                    .findFirst()
                    .ifPresent(box -> {
                        hints.put(leaf.pointer(), new Hint(leaf.field().description(), 0, box.box));
                        boxes.remove(box);
                    });
        }
        return hints;
    }

    /** From fractions of the picture to fractions of the page, which differ where the page was turned or levelled. */
    private static Box onPage(Box box, PageView view) {
        double width = view.image().getWidth();
        double height = view.image().getHeight();
        return view.toPage()
                .box(box.x0() * width, box.y0() * height, box.x1() * width, box.y1() * height, view.size())
                .clipped();
    }
}
