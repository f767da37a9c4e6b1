package dev.lector.pipeline;

import dev.lector.answer.WordSpan;
import dev.lector.error.CallerException;
import dev.lector.evidence.Spans;
import dev.lector.geometry.Affine;
import dev.lector.geometry.Box;
import dev.lector.prompt.Answers;
import dev.lector.prompt.PageWindows;
import dev.lector.prompt.PromptPage;
import dev.lector.prompt.Prompts;
import dev.lector.result.Description;
import dev.lector.result.Region;
import dev.lector.schema.RecordSchema;
import dev.lector.session.Completion;
import dev.lector.text.Line;
import dev.lector.text.TextMap;
import dev.lector.vision.PageView;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Places in a document by a model that looks at it: where a thing stands, which pages fit a description, what a page shows. Places are
 * rows of words that the model names by number; boxes of its own are asked of families that were trained to give them, and compared.
 */
final class WrittenPlaces {
    private static final int MOST_PAGES = 8;

    /** Pages that are shown one by one to be compared with a description. */
    private static final int MOST_COMPARED = 16;

    /** Scores by what speaks for a place; set by hand, not measured. */
    private static final double ROWS_AND_BOX = 0.95;

    private static final double ROWS = 0.8;
    private static final double BOX = 0.5;

    private static final RecordSchema<JsonNode> PLACES = RecordSchema.of(Answers.PLACES);
    private static final RecordSchema<JsonNode> MATCH = RecordSchema.of(Answers.MATCH);

    private final ModelCalls calls;
    private final DocumentText text;
    private final PageViews views;

    WrittenPlaces(ModelCalls calls, DocumentText text, PageViews views) {
        this.calls = calls;
        this.text = text;
        this.views = views;
    }

    /** Where a thing stands, best first. */
    List<Region> locate(String thing) {
        List<TextMap> shown = new PageRank(text.pages(), thing).best(MOST_PAGES);
        List<Region> regions = new ArrayList<>();
        PageWindows windows = calls.windows(
                shown, views, MOST_PAGES, pages -> Prompts.locate(pages, thing, Answers.PLACES, calls.options()));
        while (!calls.late() && windows.hasNext()) {
            List<PromptPage> window = windows.next();
            JsonNode places = calls.json(Prompts.locate(window, thing, Answers.PLACES, calls.options()), PLACES)
                    .json();
            if (places != null) {
                places.path("places").forEach(place -> addRows(place, window, regions));
            }
        }
        Grounding grounding = new Grounding(calls, views);
        if (grounding.available()) {
            shown.forEach(page -> ground(grounding, page, thing, regions));
        }
        regions.sort(Comparator.comparingDouble(Region::score).reversed());
        return regions;
    }

    /** Pages that fit a description, or the rows of them that do, best first. */
    List<Region> find(String description) {
        List<Region> regions = new ArrayList<>();
        for (TextMap page : new PageRank(text.pages(), description).best(MOST_COMPARED)) {
            PageWindows windows = calls.windows(
                    List.of(page),
                    views,
                    1,
                    pages -> Prompts.matches(pages.get(0), description, Answers.MATCH, calls.options()));
            while (!calls.late() && windows.hasNext()) {
                PromptPage shown = windows.next().get(0);
                ModelCalls.Told told =
                        calls.json(Prompts.matches(shown, description, Answers.MATCH, calls.options()), MATCH);
                JsonNode match = told.json();
                if (match != null && match.path("matches").asBoolean(false)) {
                    regions.add(matching(shown, match, told.completion()));
                }
            }
        }
        regions.sort(Comparator.comparingDouble(Region::score).reversed());
        return regions;
    }

    private static Region matching(PromptPage page, JsonNode match, Completion completion) {
        AnswerSpans.Span span = AnswerSpans.of(completion.text()).get("/matches");
        double told = span == null ? -1 : completion.probability(span.from(), span.to());
        double score = told < 0 ? ROWS : told;
        Region rows =
                rows(page, match.path("first").asInt(0), match.path("last").asInt(0), score);
        TextMap words = page.words();
        return rows != null ? rows : new Region(words.page(), List.of(new Box(0, 0, 1, 1, words.size())), "", score);
    }

    /** What a page shows. */
    Description describe(int number, @Nullable Region part) {
        TextMap words = text.pages().stream()
                .filter(page -> page.page() == number)
                .findFirst()
                .orElseThrow(() -> new CallerException(text.name() + " has no page " + number + " that could be read"));
        PageView view = views.of(words);
        if (view == null) {
            throw new CallerException(text.name() + ": page " + number + " cannot be drawn");
        }
        BufferedImage picture = part == null ? view.image() : cut(view, Box.around(part.boxes()));
        TextMap near = part == null ? words : inside(words, Box.around(part.boxes()));
        PageWindows windows = new PageWindows(
                calls.model(),
                List.of(PromptPage.of(near, picture)).iterator(),
                1,
                pages -> Prompts.describe(pages.get(0), part != null, calls.options()));
        StringBuilder said = new StringBuilder();
        if (windows.hasNext()) {
            Completion completion = calls.say(Prompts.describe(windows.next().get(0), part != null, calls.options()));
            calls.book(completion);
            said.append(completion.text().strip());
        }
        return new Description(
                said.toString(),
                number,
                part == null ? List.of() : part.boxes(),
                calls.findings(),
                calls.completeness(),
                text.usage().plus(calls.usage()));
    }

    private static BufferedImage cut(PageView view, Box box) {
        Affine toPixels = view.toPage().inverse();
        Box pixels = toPixels.box(box.x0(), box.y0(), box.x1(), box.y1(), box.page());
        BufferedImage whole = view.image();
        int x = (int) Math.max(0, Math.min(whole.getWidth() - 1, Math.floor(pixels.x0())));
        int y = (int) Math.max(0, Math.min(whole.getHeight() - 1, Math.floor(pixels.y0())));
        int width = (int) Math.max(1, Math.min(whole.getWidth() - x, Math.ceil(pixels.width())));
        int height = (int) Math.max(1, Math.min(whole.getHeight() - y, Math.ceil(pixels.height())));
        return whole.getSubimage(x, y, width, height);
    }

    /** The lines whose middles lie in a box, as a page of their own. */
    private static TextMap inside(TextMap page, Box box) {
        List<Line> lines = page.lines().stream()
                .filter(line -> box.contains(line.box().centerX(), line.box().centerY()))
                .toList();
        return new TextMap(page.page(), page.size(), page.words(), lines, List.of());
    }

    private static void addRows(JsonNode place, List<PromptPage> window, List<Region> regions) {
        int number = place.path("page").asInt(0);
        window.stream()
                .filter(page -> page.number() == number)
                .findFirst()
                .map(page -> rows(
                        page, place.path("first").asInt(0), place.path("last").asInt(0), ROWS))
                .ifPresent(regions::add);
    }

    /** Rows by the numbers that the model was shown, or null when it was shown none of these. */
    private static @Nullable Region rows(PromptPage page, int first, int last, double score) {
        if (first < page.first() + 1 || last < first || last > page.last()) {
            return null;
        }
        WordSpan span = new WordSpan(
                page.rows().get(first - 1).first(), page.rows().get(last - 1).last());
        return region(page.words(), List.of(span), score);
    }

    private static Region region(TextMap page, List<WordSpan> spans, double score) {
        return new Region(page.page(), Spans.boxes(page, spans), Spans.text(page, spans), score);
    }

    /** Asks for boxes, and either strengthens a place that is known or adds one. */
    private void ground(Grounding grounding, TextMap page, String thing, List<Region> regions) {
        for (Grounding.Labelled seen : grounding.boxes(page, thing)) {
            if (!strengthen(page, seen.box(), regions)) {
                regions.add(around(page, seen.box()));
            }
        }
    }

    private static boolean strengthen(TextMap page, Box box, List<Region> regions) {
        for (int i = 0; i < regions.size(); i++) {
            Region known = regions.get(i);
            boolean same =
                    known.page() == page.page() && Box.around(known.boxes()).intersection(box) > 0;
            if (same) {
                regions.set(i, new Region(known.page(), known.boxes(), known.text(), ROWS_AND_BOX));
                return true;
            }
        }
        return false;
    }

    /** The words under a model's box; the box itself where there are none, as under a picture. */
    private static Region around(TextMap page, Box box) {
        List<WordSpan> spans = new ArrayList<>();
        for (int i = 0; i < page.words().size(); i++) {
            Box word = page.words().get(i).box();
            if (box.contains(word.centerX(), word.centerY())) {
                spans.add(new WordSpan(i, i));
            }
        }
        return spans.isEmpty() ? new Region(page.page(), List.of(box), "", BOX) : region(page, spans, BOX);
    }
}
