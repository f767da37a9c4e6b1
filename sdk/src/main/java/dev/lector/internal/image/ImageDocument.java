package dev.lector.internal.image;

import dev.lector.internal.guard.Confined;
import dev.lector.internal.guard.ConfinedDocument;
import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import dev.lector.source.Attachment;
import dev.lector.source.MediaKind;
import dev.lector.source.SourceOptions;
import java.io.IOException;
import java.util.List;

/** An image file as a document: a TIFF has a page for each of its images, everything else has one. */
public final class ImageDocument extends ConfinedDocument {
    private final byte[] bytes;

    /** Work with a reader of this file. */
    interface Work<T> {
        T on(Decoder decoder) throws IOException;
    }

    private ImageDocument(MediaKind kind, byte[] bytes, String name, String digest, Limits limits) {
        super(kind, name, digest, limits);
        this.bytes = bytes;
    }

    /**
     * Reads the headers.
     *
     * @throws dev.lector.error.LimitExceededException if it has more pages than are allowed
     * @throws dev.lector.error.DocumentException if it is broken
     */
    public static ImageDocument open(
            MediaKind kind,
            byte[] bytes,
            String name,
            String digest,
            SourceOptions options,
            Limits limits,
            Budget budget) {
        ImageDocument document = new ImageDocument(kind, bytes, name, digest, limits);
        boolean opened = false;
        try {
            int count = document.call(name, budget, decoder -> decoder.pages(kind));
            document.list(count, options, number -> new ImagePage(document, number));
            if (count == 1 && !document.pages().isEmpty()) {
                // the only page: what is wrong with its header is wrong with the file
                document.pages().get(0).size();
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
    public List<Attachment> attachments() {
        return List.of();
    }

    ImageTags tags(int page) {
        return ImageTags.of(kind(), bytes, page - 1);
    }

    <T> T call(String where, Budget budget, Work<T> work) {
        return on(thread(where), where, budget, work);
    }

    /** The same for a page's pixels, whose time is the thread's processor time. */
    <T> T draw(String where, Budget budget, Work<T> work) {
        Confined thread = thread(where);
        return on(thread, where, drawing(thread, budget), work);
    }

    private <T> T on(Confined thread, String where, Budget budget, Work<T> work) {
        return thread.call(where, budget, () -> {
            try (Decoder decoder = new Decoder(kind(), bytes, limits())) {
                return work.on(decoder);
            }
        });
    }

    @Override
    protected void forget() {
        // a reader lives no longer than a call
    }

    @Override
    protected void free(Confined thread) {
        // nothing is open between calls
    }
}
