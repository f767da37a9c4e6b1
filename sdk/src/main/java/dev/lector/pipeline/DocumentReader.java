package dev.lector.pipeline;

import dev.lector.error.CancelledException;
import dev.lector.error.DocumentException;
import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import dev.lector.page.Page;
import dev.lector.raster.Raster;
import dev.lector.reader.PageReader;
import dev.lector.result.Finding;
import dev.lector.result.Finding.Severity;
import dev.lector.result.Usage;
import dev.lector.source.SourceDocument;
import dev.lector.text.TextMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Document to words, page by page: text layer and form values where they are good, the reader where they are not.
 *
 * <p>A page that cannot be read is a finding and the others come out. Thread-safe as far as its reader is.
 */
public final class DocumentReader {
    private final @Nullable PageReader reader;
    private final Limits limits;

    /**
     * @param reader reads pixels; null when there is none, then a page without a good text layer is a finding
     */
    public DocumentReader(@Nullable PageReader reader, Limits limits) {
        this.reader = reader;
        this.limits = limits;
    }

    /**
     * Reads all pages of an open document.
     *
     * @param options  which pages and which layers
     * @param progress told after each page
     * @throws CancelledException if the caller cancelled
     */
    public DocumentText read(SourceDocument document, ReadOptions options, Consumer<Progress> progress, Budget budget) {
        List<TextMap> pages = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        StageClock clock = new StageClock();
        PageWords words = new PageWords(reader, options.hidden(), clock, findings);
        boolean complete = true;
        int done = 0;
        List<Page> wanted = wanted(document, options);
        for (Page page : wanted) {
            try {
                pages.add(words.of(document.name(), page, budget.slice("pageTime", limits.pageTime())));
            } catch (DocumentException e) {
                complete = false;
                findings.add(Finding.onPage(
                        "page.unreadable", Severity.ERROR, page.number(), String.valueOf(e.getMessage())));
            }
            progress.accept(new Progress("reading", ++done, wanted.size()));
        }
        Set<Finding> all = new LinkedHashSet<>(document.findings()); // complete only now that its pages were read
        all.addAll(findings);
        Usage usage = new Usage(pages.size(), 0, 0, 0, 0, 0, clock.times());
        return new DocumentText(
                document.name(),
                document.kind(),
                document.digest(),
                pages,
                options.hidden().contains(Layer.XML) ? List.of() : document.attachments(),
                List.copyOf(all),
                complete,
                usage);
    }

    /** Pixels of the pages that can be drawn, by page number. */
    public Map<Integer, Raster> pictures(SourceDocument document, ReadOptions options, double dpi, Budget budget) {
        Map<Integer, Raster> pictures = new LinkedHashMap<>();
        for (Page page : wanted(document, options)) {
            try {
                pictures.put(page.number(), page.raster(dpi, budget));
            } catch (DocumentException e) {
                budget.check(
                        document.name()); // a page without a picture is listed without one; a spent budget ends the run
            }
        }
        return pictures;
    }

    private static List<Page> wanted(SourceDocument document, ReadOptions options) {
        return document.pages().stream()
                .filter(page -> options.wants(page.number()))
                .toList();
    }
}
