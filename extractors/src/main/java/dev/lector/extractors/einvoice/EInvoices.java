package dev.lector.extractors.einvoice;

import dev.lector.error.DocumentException;
import dev.lector.result.Finding;
import dev.lector.result.Finding.Severity;
import dev.lector.source.Attachment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the electronic invoice among a document's embedded files. Stateless and thread-safe. */
public final class EInvoices {
    private EInvoices() {}

    /**
     * The first embedded file that is an electronic invoice, by content and not by name, or null.
     *
     * @param findings told about XML that may not be read, and about a second invoice
     */
    public static @Nullable EInvoice among(List<Attachment> attachments, List<Finding> findings) {
        EInvoice found = null;
        for (Attachment attachment : attachments) {
            EInvoice invoice = read(attachment, findings);
            if (invoice != null && found != null) {
                findings.add(Finding.of(
                        "einvoice.several",
                        Severity.WARNING,
                        "",
                        "more than one electronic invoice is embedded; the first is taken"));
                break;
            }
            found = invoice == null ? found : invoice;
        }
        return found;
    }

    private static @Nullable EInvoice read(Attachment attachment, List<Finding> findings) {
        if (!EInvoiceReader.looksLikeXml(attachment.bytes())) {
            return null;
        }
        try {
            return EInvoiceReader.read(attachment.bytes(), attachment.name());
        } catch (DocumentException e) {
            findings.add(Finding.of("einvoice.unreadable", Severity.WARNING, "", String.valueOf(e.getMessage())));
            return null;
        }
    }
}
