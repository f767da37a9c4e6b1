package dev.lector.internal.image;

import dev.lector.error.CallerException;
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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An image file as a document: a TIFF has a page for each of its images, everything else has one. */
public final class ImageDocument implements SourceDocument {
    private final MediaKind kind;
    private final byte[] bytes;
    private final String name;
    private final String digest;
    private final Limits limits;
    private final Set<Finding> findings = new LinkedHashSet<>();
    private final List<Page> pages = new ArrayList<>();
    private Confined confined = new Confined("lector-image");
    private boolean closed;

    /** Work with a reader of this file. */
    interface Work<T> {
        T on(Decoder decoder) throws IOException;
    }

    private ImageDocument(MediaKind kind, byte[] bytes, String name, String digest, Limits limits) {
        this.kind = kind;
        this.bytes = bytes;
        this.name = name;
        this.digest = digest;
        this.limits = limits;
    }

    /**
     * Reads the headers.
     *
     * @throws LimitExceededException if it has more pages than are allowed
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
            int last = Math.min(options.lastPage(), count);
            if (last - options.firstPage() + 1 > limits.pages()) {
                throw new LimitExceededException(name, "pages", last - options.firstPage() + 1L, limits.pages());
            }
            for (int number = options.firstPage(); number <= last; number++) {
                document.pages.add(new ImagePage(document, number));
            }
            if (count == 1 && last == 1) {
                // the only page: what is wrong with its header is wrong with the file
                document.pages.get(0).size();
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
        return kind;
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
        return List.of();
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

    ImageTags tags(int page) {
        return ImageTags.of(kind, bytes, page - 1);
    }

    <T> T call(String where, Budget budget, Work<T> work) {
        if (closed) {
            throw new CallerException(where + ": the document is closed");
        }
        if (confined.givenUp()) {
            confined = new Confined("lector-image");
        }
        return confined.call(where, budget, () -> {
            try (Decoder decoder = new Decoder(kind, bytes, limits)) {
                return work.on(decoder);
            }
        });
    }

    @Override
    public void close() {
        closed = true;
        confined.close();
    }
}
