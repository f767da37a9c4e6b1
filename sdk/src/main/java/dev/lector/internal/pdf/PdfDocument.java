package dev.lector.internal.pdf;

import dev.lector.error.CallerException;
import dev.lector.internal.guard.Confined;
import dev.lector.internal.guard.ConfinedDocument;
import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import dev.lector.source.Attachment;
import dev.lector.source.MediaKind;
import dev.lector.source.SourceOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** An open PDF. */
public final class PdfDocument extends ConfinedDocument {
    static {
        // Otherwise every JPEG of every page is first copied to a file in the shared temporary directory.
        ImageIO.setUseCache(false);
    }

    private final byte[] bytes;
    private final SourceOptions options;
    private @Nullable LoadedPdf loaded;
    private volatile Budget current;

    /** Work on the loaded document, on its own thread. */
    interface Work<T> {
        T on(LoadedPdf pdf, Budget budget) throws IOException;
    }

    private PdfDocument(byte[] bytes, String name, String digest, SourceOptions options, Limits limits, Budget budget) {
        super(MediaKind.PDF, name, digest, limits);
        this.bytes = bytes;
        this.options = options;
        this.current = budget;
    }

    /**
     * Loads a PDF and finds its pages.
     *
     * @throws dev.lector.error.PasswordException if it is encrypted and the password does not open it
     * @throws dev.lector.error.LimitExceededException if it has more pages than are allowed, or a stream beyond the limits
     * @throws dev.lector.error.DocumentException if it is broken or has no page
     */
    public static PdfDocument open(
            byte[] bytes, String name, String digest, SourceOptions options, Limits limits, Budget budget) {
        PdfDocument document = new PdfDocument(bytes, name, digest, options, limits, budget);
        boolean opened = false;
        try {
            int count = document.call(name, budget, (pdf, b) -> pdf.pages().size());
            document.list(count, options, number -> new PdfPage(document, number));
            opened = true;
            return document;
        } finally {
            if (!opened) {
                document.close();
            }
        }
    }

    @Override
    public List<Attachment> attachments() {
        Budget budget = Budget.of("pageTime", limits().pageTime());
        return call(name(), budget, (pdf, b) -> new PdfAttachments(name(), limits(), b, this::note).of(pdf.document()));
    }

    /** Runs work on the document's thread and loads the document first where that is needed. */
    <T> T call(String where, Budget budget, Work<T> work) {
        return on(thread(where), where, budget, work);
    }

    /** The same for a page's pixels, whose time is the thread's processor time. */
    <T> T draw(String where, Budget budget, Work<T> work) {
        Confined thread = thread(where);
        return on(thread, where, drawing(thread, budget), work);
    }

    private <T> T on(Confined thread, String where, Budget budget, Work<T> work) {
        current = budget;
        return thread.call(where, budget, () -> work.on(loaded(thread), budget));
    }

    private LoadedPdf loaded(Confined thread) throws IOException {
        LoadedPdf now = loaded;
        if (now == null) {
            // a thread that was given up must not look at the budget of its successor
            GuardedBytes guarded = new GuardedBytes(bytes, () -> {
                if (thread.givenUp()) {
                    throw new CallerException(name() + ": given up");
                }
                current.check(name());
            });
            now = LoadedPdf.load(guarded, bytes, name(), options, limits(), current);
            loaded = now;
        }
        return now;
    }

    @Override
    protected void forget() {
        loaded = null;
    }

    @Override
    protected void free(Confined thread) {
        LoadedPdf now = loaded;
        if (now != null) {
            thread.call(name(), Budget.of("close", Duration.ofSeconds(5)), () -> {
                now.close();
                return true;
            });
        }
    }
}
