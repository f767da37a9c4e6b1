package dev.lector.pipeline;

import dev.lector.limits.Budget;
import dev.lector.page.FormValue;
import dev.lector.page.Page;
import dev.lector.reader.PageReader;
import dev.lector.result.Finding;
import dev.lector.result.Finding.Severity;
import dev.lector.text.TextMap;
import dev.lector.text.TextQuality;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides for one page where its words come from. Confined to one run. */
final class PageWords {
    private final @Nullable PageReader reader;
    private final Set<Layer> hidden;
    private final StageClock clock;
    private final List<Finding> findings;

    PageWords(@Nullable PageReader reader, Set<Layer> hidden, StageClock clock, List<Finding> findings) {
        this.reader = reader;
        this.hidden = hidden;
        this.clock = clock;
        this.findings = findings;
    }

    TextMap of(String name, Page page, Budget budget) {
        budget.check(name + " page " + page.number());
        TextMap words = printed(page, budget);
        List<FormValue> form = hidden.contains(Layer.FORM) ? List.of() : clock.time("form", page::formValues);
        return FormWords.merge(words, form);
    }

    private TextMap printed(Page page, Budget budget) {
        TextMap layer = hidden.contains(Layer.TEXT) ? null : clock.time("text layer", () -> page.textLayer(budget));
        if (layer == null) {
            return read(page, budget, empty(page));
        }
        TextQuality quality = clock.time("text layer", () -> TextQuality.of(layer, page.marks(budget)));
        if (!layer.hidden().isEmpty() && quality.verdict() != TextQuality.Verdict.OCR_LAYER) {
            findings.add(Finding.onPage(
                    "text.hidden",
                    Severity.WARNING,
                    page.number(),
                    layer.hidden().size() + " words that a person does not see are left out"));
        }
        if (!quality.verdict().needsReader()) {
            return layer;
        }
        TextMap fallback = quality.verdict() == TextQuality.Verdict.OCR_LAYER ? layer.ofHidden() : layer;
        return read(page, budget, fallback);
    }

    /** The page's words from its pixels; what the file itself says where there is no reader. */
    private TextMap read(Page page, Budget budget, TextMap fallback) {
        PageReader pixels = reader;
        if (pixels != null) {
            return clock.time("reader", () -> pixels.read(page, budget));
        }
        findings.add(Finding.onPage(
                "page.noreader",
                Severity.WARNING,
                page.number(),
                "the page has no usable text layer and no reader is configured"));
        return fallback;
    }

    private static TextMap empty(Page page) {
        return new TextMap(page.number(), page.size(), List.of(), List.of(), List.of());
    }
}
