package dev.lector.pipeline;

import dev.lector.result.Finding;
import dev.lector.result.Usage;
import dev.lector.source.Attachment;
import dev.lector.source.MediaKind;
import dev.lector.text.TextMap;
import java.util.List;

/**
 * The words of a document, page by page.
 *
 * @param name        the document's name, for messages
 * @param kind        what it is
 * @param digest      SHA-256 of its bytes
 * @param pages       pages that could be read, in order; a page that could not is missing here and a finding there
 * @param attachments embedded files, unless hidden
 * @param findings    what was noticed on the way
 * @param complete    whether every page asked for was read
 * @param usage       what it cost
 */
public record DocumentText(
        String name,
        MediaKind kind,
        String digest,
        List<TextMap> pages,
        List<Attachment> attachments,
        List<Finding> findings,
        boolean complete,
        Usage usage) {
    public DocumentText {
        pages = List.copyOf(pages);
        attachments = List.copyOf(attachments);
        findings = List.copyOf(findings);
    }
}
