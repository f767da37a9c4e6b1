package dev.lector.pipeline;

import dev.lector.evidence.Confidence;
import dev.lector.evidence.Locator;
import dev.lector.evidence.Locator.Hint;
import dev.lector.geometry.Box;
import dev.lector.geometry.PageSize;
import dev.lector.result.Evidence;
import dev.lector.result.Located;
import dev.lector.schema.ValueType;
import dev.lector.session.Completion;
import dev.lector.text.TextMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the values of a model's answer stand, by the words of the pages that the model was shown. The values of a row are looked for
 * beside its most telling one, and rows one below the other, because the same quantity stands in many of them.
 */
final class ValuePlaces {
    private final List<TextMap> pages;
    private final Completion completion;
    private final Map<String, AnswerSpans.Span> spans;
    private final Map<String, Hint> boxes;

    /**
     * Places on some pages.
     *
     * @param pages      those that the model was shown
     * @param completion what it said, for the probabilities of its tokens
     * @param boxes      the model's own boxes by pointer, where it gave any
     */
    ValuePlaces(List<TextMap> pages, Completion completion, Map<String, Hint> boxes) {
        this.pages = pages;
        this.completion = completion;
        this.spans = completion.ends().isEmpty() ? Map.of() : AnswerSpans.of(completion.text());
        this.boxes = boxes;
    }

    /** The proof of every value, by pointer. */
    Map<String, Evidence> of(List<Leaf> leaves) {
        Map<String, Evidence> places = new LinkedHashMap<>();
        Map<String, List<Leaf>> rows = new LinkedHashMap<>();
        for (Leaf leaf : leaves) {
            if (leaf.field().repeated()) {
                rows.computeIfAbsent(Leaf.list(leaf.field()) + "/" + leaf.row(), key -> new ArrayList<>())
                        .add(leaf);
            } else {
                places.put(leaf.pointer(), locate(leaf, hint(leaf, null)));
            }
        }
        Anchor above = null;
        String list = "";
        for (Map.Entry<String, List<Leaf>> row : rows.entrySet()) {
            String of = Leaf.list(row.getValue().get(0).field());
            above = row(row.getValue(), of.equals(list) ? above : null, places);
            list = of;
        }
        return places;
    }

    /** Where the telling value of a row stands. */
    private record Anchor(int page, Box box) {}

    private @Nullable Anchor row(List<Leaf> row, @Nullable Anchor above, Map<String, Evidence> places) {
        Leaf telling = row.stream()
                .max(Comparator.comparingInt(leaf -> leaf.printed().length()))
                .orElseThrow();
        Evidence first = locate(telling, hint(telling, above == null ? null : below(above)));
        Anchor anchor = anchor(first);
        for (Leaf leaf : row) {
            Evidence place = leaf == telling ? first : locate(leaf, hint(leaf, anchor == null ? null : beside(anchor)));
            places.put(leaf.pointer(), place);
        }
        return anchor == null ? above : anchor;
    }

    private @Nullable Anchor anchor(Evidence place) {
        for (int i = 0; i < pages.size(); i++) {
            if (place.located() != Located.NOT_LOCATED && pages.get(i).page() == place.page()) {
                return new Anchor(i, Box.around(place.boxes()));
            }
        }
        return null;
    }

    /** The rest of the page below a row. */
    private static Anchor below(Anchor row) {
        PageSize size = row.box.page();
        return new Anchor(row.page, new Box(0, Math.min(1, row.box.centerY()), 1, 1, size));
    }

    /** The whole width of the page at the height of a row. */
    private static Anchor beside(Anchor row) {
        double grow = row.box.height() / 2;
        return new Anchor(row.page, new Box(0, row.box.y0() - grow, 1, row.box.y1() + grow, row.box.page()));
    }

    private Hint hint(Leaf leaf, @Nullable Anchor near) {
        Hint given = boxes.get(leaf.pointer());
        String label = leaf.field().description();
        if (near != null) {
            return new Hint(label, near.page, near.box);
        }
        return given == null ? new Hint(label, 0, null) : new Hint(label, given.page(), given.box());
    }

    private Evidence locate(Leaf leaf, Hint hint) {
        boolean shown = leaf.field().kind() != ValueType.BOOLEAN;
        Evidence found =
                Locator.locate(shown ? leaf.printed() : "", leaf.field().kind(), pages, hint, 1);
        // A box that only says "somewhere in this row" is no place of its own.
        boolean ours = found.located() == Located.MODEL_ONLY && !boxes.containsKey(leaf.pointer());
        Evidence place = ours ? Locator.locate("", leaf.field().kind(), pages, Hint.NONE, 1) : found;
        return weighed(place, leaf);
    }

    private Evidence weighed(Evidence place, Leaf leaf) {
        double answering = probability(leaf, place.located());
        List<String> why = new ArrayList<>();
        why.add("written by the model");
        why.addAll(place.why());
        return new Evidence(
                place.text(),
                leaf.text(),
                place.page(),
                place.boxes(),
                place.origin(),
                place.located(),
                place.reading(),
                answering,
                Confidence.band(place.reading(), answering),
                why);
    }

    private double probability(Leaf leaf, Located located) {
        AnswerSpans.Span span = spans.get(leaf.pointer());
        AnswerSpans.Span amount = span == null ? spans.get(leaf.pointer() + "/amount") : span;
        double told = amount == null ? -1 : completion.probability(amount.from(), amount.to());
        double taken = takenFor(located);
        return told < 0 ? taken : located == Located.NOT_LOCATED ? Math.min(told, taken) : told;
    }

    /** Probability of a value whose model tells none, by how it was found on the page; set by hand, not measured. */
    private static double takenFor(Located located) {
        return switch (located) {
            case EXACT, NORMALISED -> 0.85;
            case FUZZY -> 0.6;
            case MODEL_ONLY -> 0.4;
            case NOT_LOCATED -> 0.3;
        };
    }
}
