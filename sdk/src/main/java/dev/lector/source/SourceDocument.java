package dev.lector.source;

import dev.lector.page.Page;
import dev.lector.result.Finding;
import java.util.List;

/**
 * An open document. Not thread-safe: one thread at a time; close it once.
 *
 * <p>Closing releases what the document holds; its pages are unusable afterwards and say so.
 */
public interface SourceDocument extends AutoCloseable {
    /** File name or the caller's name for it; only for messages. */
    String name();

    MediaKind kind();

    /** SHA-256 of the bytes, lower-case hexadecimal. */
    String digest();

    /** The pages asked for, in order; reading one may fail, asking for the list does not. */
    List<Page> pages();

    /** Embedded files within the limits; one that is larger is a finding. */
    List<Attachment> attachments();

    /** What was noticed so far, while opening and while pages were used. */
    List<Finding> findings();

    @Override
    void close();
}
