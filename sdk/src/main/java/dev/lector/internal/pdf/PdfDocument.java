package dev.lector.internal.pdf;

import dev.lector.error.CallerException;
import dev.lector.error.DocumentException;
import dev.lector.error.LimitExceededException;
import dev.lector.internal.guard.Confined;
import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import dev.lector.page.Page;
import dev.lector.result.Finding;
import dev.lector.source.Attachment;
import dev.lector.source.MediaKind;
import dev.lector.source.SourceDocument;
import dev.lector.source.SourceOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * An open PDF.
 *
 * <p>All work on it runs on the thread of its {@link Confined}. When a call hangs and its thread is given up, the document is
 * loaded anew on another thread, so that one bad page does not take the good ones with it.
 */
public final class PdfDocument implements SourceDocument {
    /** Times that a document is loaded anew after a hang. More hanging pages than this are an attack. */
    private static final int MOST_RELOADS = 3;

    static {
        // Otherwise every JPEG of every page is first copied to a file in the shared temporary directory.
        ImageIO.setUseCache(false);
    }

    private final byte[] bytes;
    private final String name;
    private final String digest;
    private final SourceOptions options;
    private final Limits limits;
    private final Set<Finding> findings = new LinkedHashSet<>();
    private final List<Page> pages = new ArrayList<>();
    private Confined confined = new Confined("lector-pdf");
    private @Nullable LoadedPdf loaded;
    private volatile Budget current;
    private int reloads;
    private boolean closed;

    /** Work on the loaded document, on its own thread. */
    interface Work<T> {
        T on(LoadedPdf pdf, Budget budget) throws IOException;
    }

    private PdfDocument(byte[] bytes, String name, String digest, SourceOptions options, Limits limits, Budget budget) {
        this.bytes = bytes;
        this.name = name;
        this.digest = digest;
        this.options = options;
        this.limits = limits;
        this.current = budget;
    }

    /**
     * Loads a PDF and finds its pages.
     *
     * @throws dev.lector.error.PasswordException if it is encrypted and the password does not open it
     * @throws LimitExceededException if it has more pages than are allowed, or a stream beyond the limits
     * @throws DocumentException if it is broken or has no page
     */
    public static PdfDocument open(
            byte[] bytes, String name, String digest, SourceOptions options, Limits limits, Budget budget) {
        PdfDocument document = new PdfDocument(bytes, name, digest, options, limits, budget);
        boolean opened = false;
        try {
            int count = document.call(name, budget, (pdf, b) -> pdf.pages().size());
            int first = options.firstPage();
            int last = Math.min(options.lastPage(), count);
            if (last - first + 1 > limits.pages()) {
                throw new LimitExceededException(name, "pages", last - first + 1L, limits.pages());
            }
            for (int number = first; number <= last; number++) {
                document.pages.add(new PdfPage(document, number));
            }
            opened = true;
            return document;
        } finally {
            if (!opened) {
                document.close();
            }
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public MediaKind kind() {
        return MediaKind.PDF;
    }

    @Override
    public String digest() {
        return digest;
    }

    @Override
    public List<Page> pages() {
        return List.copyOf(pages);
    }

    @Override
    public List<Attachment> attachments() {
        Budget budget = Budget.of("pageTime", limits.pageTime());
        return call(name, budget, (pdf, b) -> new PdfAttachments(name, limits, b, this::note).of(pdf.document()));
    }

    @Override
    public List<Finding> findings() {
        synchronized (findings) {
            return List.copyOf(findings);
        }
    }

    void note(Finding finding) {
        synchronized (findings) {
            findings.add(finding);
        }
    }

    Limits limits() {
        return limits;
    }

    String where(int page) {
        return name + " page " + page;
    }

    /** Runs work on the document's thread and loads the document first where that is needed. */
    <T> T call(String where, Budget budget, Work<T> work) {
        if (closed) {
            throw new CallerException(where + ": the document is closed");
        }
        if (confined.givenUp()) {
            if (++reloads > MOST_RELOADS) {
                throw new DocumentException(
                        where + ": not tried, " + reloads + " pages of it did not end in time, limit " + MOST_RELOADS);
            }
            confined = new Confined("lector-pdf");
            loaded = null;
        }
        current = budget;
        return confined.call(where, budget, () -> work.on(loaded(), budget));
    }

    private LoadedPdf loaded() throws IOException {
        LoadedPdf now = loaded;
        if (now == null) {
            // a thread that was given up must not look at the budget of its successor
            Confined mine = confined;
            GuardedBytes guarded = new GuardedBytes(bytes, () -> {
                if (mine.givenUp()) {
                    throw new CallerException(name + ": given up");
                }
                current.check(name);
            });
            now = LoadedPdf.load(guarded, bytes, name, options, limits, current);
            loaded = now;
        }
        return now;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        LoadedPdf now = loaded;
        if (now != null && !confined.givenUp()) {
            confined.call(name, Budget.of("close", Duration.ofSeconds(5)), () -> {
                now.close();
                return true;
            });
        }
        confined.close();
        loaded = null;
    }
}
