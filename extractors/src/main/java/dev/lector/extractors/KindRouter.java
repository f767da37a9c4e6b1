package dev.lector.extractors;

import dev.lector.Reading;
import dev.lector.error.DocumentException;
import dev.lector.extractors.classify.Classification;
import dev.lector.extractors.classify.Classifier;
import dev.lector.extractors.einvoice.EInvoices;
import dev.lector.extractors.template.Template;
import dev.lector.extractors.template.Templates;
import dev.lector.pipeline.DocumentText;
import dev.lector.result.Extraction;
import dev.lector.source.MediaKind;
import dev.lector.text.TextMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Chooses what to extract from a document that nobody has said anything about: a template whose keywords it has, else its kind by
 * {@link Classifier}. Immutable and thread-safe.
 *
 * <pre>{@code
 * KindRouter router = new KindRouter(Templates.bundled());
 * Extraction<?> x = router.extract(lector.read(file));
 * }</pre>
 */
public final class KindRouter {
    private final Templates templates;

    /** @param templates the same as those of the {@link DocumentResolver} that extracts */
    public KindRouter(Templates templates) {
        this.templates = templates;
    }

    /** The kind of a document: invoice when it carries an electronic one, else by its words; or {@link Classification#UNKNOWN}. */
    public String kind(DocumentText text) {
        boolean electronic =
                text.kind() == MediaKind.XML || EInvoices.among(text.attachments(), new ArrayList<>()) != null;
        return electronic ? "invoice" : kind(text.pages());
    }

    private String kind(List<TextMap> pages) {
        Template own = templates.byKeywords(pages);
        return own != null ? own.kind() : Classifier.bundled().classify(pages).kind();
    }

    /**
     * Extracts a record of the document's own kind.
     *
     * @throws DocumentException if its kind is unknown; says which kind came nearest
     */
    public Extraction<?> extract(Reading reading) {
        DocumentText text = reading.text();
        String kind = kind(text);
        if (kind.equals(Classification.UNKNOWN)) {
            throw unknown(text);
        }
        return extract(reading, kind);
    }

    /**
     * Extracts a record of a kind: that kind's own class where there is one, a JSON tree by its template else.
     *
     * @throws dev.lector.error.CallerException if there is no such kind
     */
    public Extraction<?> extract(Reading reading, String kind) {
        return Kinds.has(kind) ? reading.extract(Kinds.record(kind)) : reading.extract(templates.schema(kind));
    }

    private static DocumentException unknown(DocumentText text) {
        Classification seen = Classifier.bundled().classify(text.pages());
        String nearest = seen.ranking().entrySet().stream()
                .filter(e -> !e.getKey().equals(Classification.UNKNOWN))
                .findFirst()
                .map(e -> String.format(Locale.ROOT, ", nearest is %s with %.2f", e.getKey(), e.getValue()))
                .orElse("");
        return new DocumentException(
                text.name() + ": is of no kind that is known" + nearest + "; say which kind it is or give a schema");
    }
}
