package dev.lector.internal.guard;

import dev.lector.error.CallerException;
import dev.lector.error.DocumentException;
import dev.lector.error.LimitExceededException;
import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import dev.lector.page.Page;
import dev.lector.result.Finding;
import dev.lector.source.MediaKind;
import dev.lector.source.SourceDocument;
import dev.lector.source.SourceOptions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * An open document whose library code runs on a thread of its own.
 *
 * <p>When a call hangs and its thread is given up, the next call gets a new thread, so that one bad page does not take the good ones with
 * it.
 */
public abstract class ConfinedDocument implements SourceDocument {
    /** Times that a document goes on after a hang. More hanging pages than this are an attack. */
    private static final int MOST_RELOADS = 3;

    private final MediaKind kind;
    private final String name;
    private final String digest;
    private final Limits limits;
    private final Set<Finding> findings = new LinkedHashSet<>();
    private final List<Page> pages = new ArrayList<>();
    private Confined confined = new Confined("lector-document");
    private int reloads;
    private boolean closed;

    protected ConfinedDocument(MediaKind kind, String name, String digest, Limits limits) {
        this.kind = kind;
        this.name = name;
        this.digest = digest;
        this.limits = limits;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final MediaKind kind() {
        return kind;
    }

    @Override
    public final String digest() {
        return digest;
    }

    @Override
    public final List<Page> pages() {
        return List.copyOf(pages);
    }

    @Override
    public final List<Finding> findings() {
        synchronized (findings) {
            return List.copyOf(findings);
        }
    }

    /** Says something about the document; the same thing twice is said once. */
    public final void note(Finding finding) {
        synchronized (findings) {
            findings.add(finding);
        }
    }

    /** What the document is held to. */
    public final Limits limits() {
        return limits;
    }

    /** File and page for messages. */
    public final String where(int page) {
        return name + " page " + page;
    }

    /**
     * Lists the wanted pages.
     *
     * @param count pages of the file
     * @throws LimitExceededException if more are wanted than are allowed
     * @throws CallerException if the first one wanted comes after the last one there is
     */
    protected final void list(int count, SourceOptions options, IntFunction<Page> page) {
        int first = options.firstPage();
        int last = Math.min(options.lastPage(), count);
        if (first > count) {
            throw new CallerException(name + ": has " + count + " pages, and the first one asked for is " + first);
        }
        if (last - first + 1 > limits.pages()) {
            throw new LimitExceededException(name, "pages", last - first + 1L, limits.pages());
        }
        for (int number = first; number <= last; number++) {
            pages.add(page.apply(number));
        }
    }

    /** The document's thread, a new one after a hang. */
    protected final Confined thread(String where) {
        if (closed) {
            throw new CallerException(where + ": the document is closed");
        }
        if (confined.givenUp()) {
            if (++reloads > MOST_RELOADS) {
                throw new DocumentException(
                        where + ": not tried, " + reloads + " pages of it did not end in time, limit " + MOST_RELOADS);
            }
            forget();
            confined = new Confined("lector-document");
        }
        return confined;
    }

    /** The caller's budget for a page's pixels: {@code rasterTime} of the thread's processor time within {@code pageTime}. */
    protected final Budget drawing(Confined thread, Budget budget) {
        return budget.slice("pageTime", limits.pageTime())
                .work("rasterTime", limits.rasterTime(), thread::processorNanos);
    }

    /** Drops whatever a thread that was given up may still hold. */
    protected abstract void forget();

    /** Frees what is open, on the document's thread. Not called after a hang. */
    protected abstract void free(Confined thread);

    @Override
    public final void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (!confined.givenUp()) {
            free(confined);
        }
        confined.close();
        forget();
    }
}
