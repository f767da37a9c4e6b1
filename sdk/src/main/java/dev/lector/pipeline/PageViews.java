package dev.lector.pipeline;

import dev.lector.error.DocumentException;
import dev.lector.limits.Budget;
import dev.lector.page.Page;
import dev.lector.raster.Raster;
import dev.lector.source.SourceDocument;
import dev.lector.text.TextMap;
import dev.lector.text.TextSource;
import dev.lector.vision.PagePreparer;
import dev.lector.vision.PageView;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of the pages of one document, upright, for a model that looks at them. The document is opened when the first is asked for.
 * One thread at a time; close it once.
 */
public final class PageViews implements AutoCloseable {
    /** Fine enough for small print, and no more than what the families of today keep of an A4 page. */
    private static final double DPI = 150;

    private final @Nullable Supplier<SourceDocument> opener;
    private final Budget budget;
    private @Nullable SourceDocument document;

    /**
     * Pictures of a document.
     *
     * @param opener opens it; null when there is nothing to look at
     */
    public PageViews(@Nullable Supplier<SourceDocument> opener, Budget budget) {
        this.opener = opener;
        this.budget = budget;
    }

    /** A document of which only the words are known. */
    public static PageViews none(Budget budget) {
        return new PageViews(null, budget);
    }

    /** The page as a person holds it, or null when it cannot be drawn. A page with a text layer comes in its own colours. */
    @Nullable PageView of(TextMap words) {
        Page page = page(words.page());
        if (page == null) {
            return null;
        }
        try {
            Raster raster = page.raster(DPI, budget);
            boolean printed = words.words().stream().anyMatch(word -> word.source() == TextSource.TEXT_LAYER);
            return printed
                    ? new PageView(raster.image(), raster.toPage(), raster.size(), 0, 0, List.of())
                    : new PagePreparer().prepare(raster);
        } catch (DocumentException e) {
            budget.check("page " + words.page());
            return null; // its words are still there, and that they were all the model saw is in the findings of the
            // reading
        }
    }

    private @Nullable Page page(int number) {
        if (opener == null) {
            return null;
        }
        if (document == null) {
            document = opener.get();
        }
        return document.pages().stream()
                .filter(page -> page.number() == number)
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() {
        if (document != null) {
            document.close();
        }
    }
}
