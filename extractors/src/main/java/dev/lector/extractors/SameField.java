package dev.lector.extractors;

import dev.lector.extractors.field.FieldSpec;
import dev.lector.extractors.invoice.InvoiceExtractor;
import dev.lector.extractors.label.Label;
import dev.lector.extractors.label.LabelBook;
import dev.lector.extractors.label.LabelPacks;
import dev.lector.extractors.layout.Folding;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells by the label packs when a field of a caller's record is one that invoices have under another name. */
final class SameField {
    private static final double SURE = 0.9;

    private static final LabelBook BOOK = LabelPacks.bundled();

    private SameField() {}

    /** The invoice field that the description or the name of a field names beyond doubt; the description goes first. */
    static Optional<String> concept(FieldSpec field) {
        Stream<String> described = Arrays.stream(field.description().split("[,;:()]|\\bor\\b"));
        return Stream.concat(described, Stream.of(field.name().replace('_', ' ')))
                .map(phrase -> Folding.key(phrase.strip()))
                .flatMap(key -> BOOK.concepts(key).stream())
                .filter(label -> label.strength() > SURE)
                .map(Label::concept)
                .filter(InvoiceExtractor.FIELDS::contains)
                .findFirst();
    }
}
