package dev.lector.internal.xml;

import dev.lector.page.Page;
import dev.lector.result.Finding;
import dev.lector.source.Attachment;
import dev.lector.source.MediaKind;
import dev.lector.source.SourceDocument;
import java.util.List;

/** An XML file: it has no pages, and its only data is itself. Immutable. */
public record XmlDocument(String name, String digest, List<Attachment> attachments) implements SourceDocument {
    /**
     * A document of XML.
     *
     * @param bytes its content; not copied
     */
    public static XmlDocument of(byte[] bytes, String name, String digest) {
        return new XmlDocument(name, digest, List.of(new Attachment(name, bytes)));
    }

    @Override
    public MediaKind kind() {
        return MediaKind.XML;
    }

    @Override
    public List<Page> pages() {
        return List.of();
    }

    @Override
    public List<Finding> findings() {
        return List.of();
    }

    @Override
    public void close() {
        // holds nothing but memory
    }
}
