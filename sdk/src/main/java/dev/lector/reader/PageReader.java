package dev.lector.reader;

import dev.lector.limits.Budget;
import dev.lector.page.Page;
import dev.lector.text.TextMap;

/** Reads a page from its pixels. Thread-safe. */
public interface PageReader extends AutoCloseable {
    /**
     * Words of the page as printed, whatever its text layer says.
     *
     * @throws dev.lector.error.DocumentException if the page cannot be rendered
     */
    TextMap read(Page page, Budget budget);

    @Override
    void close();
}
