package dev.lector.extractors.template;

import dev.lector.extractors.DocumentExtractor;
import dev.lector.extractors.invoice.InvoiceExtractor;
import dev.lector.extractors.receipt.ReceiptExtractor;
import java.util.Map;

/** The extractor of a template, with the built-in one that it names beneath it. */
public final class Extractors {
    private static final Map<String, DocumentExtractor> BUILT_IN =
            Map.of("invoice", new InvoiceExtractor(), "receipt", new ReceiptExtractor());

    private Extractors() {}

    /** A thread-safe extractor. */
    public static DocumentExtractor of(Template template) {
        return new TemplateExtractor(template, BUILT_IN.get(template.extractor()));
    }
}
